package render

import (
	"bytes"
	"io"
	"strings"

	"github.com/quoteattribution/attribution"
)

// ViewOptions tell how View lays an article out. The zero value is 80 columns without colour.
type ViewOptions struct {
	// Width is the columns of a line, margin included; 0 means 80, and what is less
	// than 24 means 24. Characters count as wide as a terminal shows them.
	Width int
	// Color colours by the codes of ANSI terminals: each voice has a colour of its own,
	// cues are underlined. Without it brackets stand around quotes and underscores
	// around cues.
	Color bool
}

const (
	defaultWidth = 80
	leastWidth   = 24
	widestLabel  = 20
)

// View writes the whole article for reading on a terminal, wrapped to a width: beside
// the lines in which a quote runs stands a bar with the name of its speaker, or of the
// outlet where that tells it, or "(unnamed)". Where the quotes of several stand on one
// line, their names follow one another, on lines of their own where there are too few.
//
//	Ann O’Neil ┃ [The bridge will stay closed], the mayor _said_ on Monday. It is
//	             old.
//
// Line breaks of the article stay, several empty lines become one. Control characters
// of the article do not reach the terminal. It returns an error where a span does not lie
// in doc.Text, and that of w.
func View(w io.Writer, doc *attribution.Document, options ViewOptions) error {
	if err := checkSpans(doc); err != nil {
		return err
	}
	v := newViewer(doc, options)
	empty := true // the line above is empty, or there is none
	for from := 0; from < len(doc.Text); {
		to := len(doc.Text)
		if n := strings.IndexByte(doc.Text[from:], '\n'); n >= 0 {
			to = from + n
		}
		if strings.TrimSpace(doc.Text[from:to]) != "" {
			v.line(from, to)
			empty = false
		} else if !empty {
			v.labels()
			v.out.WriteByte('\n')
			empty = true
		}
		from = to + 1
	}
	v.labels()
	_, err := w.Write(append(bytes.TrimRight(v.out.Bytes(), "\n"), '\n'))
	return err
}

// viewer is the work of View.
type viewer struct {
	doc    *attribution.Document
	paint  painting
	number map[voice]int
	margin int // columns of a label
	width  int // columns of the article beside it
	color  bool
	out    bytes.Buffer

	beside  []voice // whose quotes run on the line before
	pending []voice // whose names are not in the margin yet
}

func newViewer(doc *attribution.Document, options ViewOptions) *viewer {
	v := &viewer{doc: doc, color: options.Color, paint: paint(doc)}
	var voices []voice
	voices, v.number = voicesOf(doc)
	width := options.Width
	if width == 0 {
		width = defaultWidth
	}
	width = max(width, leastWidth)
	for _, voice := range voices {
		v.margin = max(v.margin, columns(oneLine(voice.name())))
	}
	v.margin = min(v.margin, widestLabel, width/3)
	v.width = width - v.margin - len(" | ")
	return v
}

// line wraps one line of the article.
func (v *viewer) line(from, to int) {
	cells := v.cells(from, to)
	for len(cells) > 0 {
		var row []cell
		row, cells = wrap(cells, v.width)
		v.row(row)
	}
}
