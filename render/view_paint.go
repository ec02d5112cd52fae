package render

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// painting tells of each byte of an article what it belongs to, and what stands around
// it where there is no colour.
type painting struct {
	quote         []int32 // the number of the innermost quote, from 1; 0 for narration
	cue           []bool  // whether it announces a quote
	opens, closes map[int]string
}

func paint(doc *attribution.Document) painting {
	p := painting{make([]int32, len(doc.Text)), make([]bool, len(doc.Text)), map[int]string{}, map[int]string{}}
	type piece struct {
		text.Span
		quote int32
	}
	var pieces []piece
	for i, q := range doc.Quotes {
		for _, s := range q.Spans {
			pieces = append(pieces, piece{s, int32(i + 1)})
		}
	}
	slices.SortStableFunc(pieces, func(a, b piece) int { return b.Len() - a.Len() }) // inner ones over outer ones
	for _, s := range pieces {
		for at := s.Start; at < s.End; at++ {
			p.quote[at] = s.quote
		}
		p.around(s.Span, "[", "]")
	}
	for _, q := range doc.Quotes {
		if q.Cue == nil || q.Cue.Empty() || p.cue[q.Cue.Start] {
			continue // none, or that of another quote as well
		}
		for at := q.Cue.Start; at < q.Cue.End; at++ {
			p.cue[at] = true
		}
		p.around(q.Cue.Span, "_", "_")
	}
	return p
}

// around sets marks around a span, inside those that are there.
func (p *painting) around(s text.Span, open, close string) {
	p.opens[s.Start] += open
	p.closes[s.End] = close + p.closes[s.End]
}

// cell is one character as it stands on the terminal.
type cell struct {
	text  string
	width int
	quote int32
	cue   bool
	blank bool // a line may end here
}

// cells are the characters of a line of the article without white space at its ends.
func (v *viewer) cells(from, to int) (cells []cell) {
	for at := from; at < to; {
		r, size := utf8.DecodeRuneInString(v.doc.Text[at:])
		c := cell{quote: v.paint.quote[at], cue: v.paint.cue[at]}
		c.blank = unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' // « oui » stays together
		if c.blank {
			r = ' '
		}
		if r = shown(r); r >= 0 {
			c.text, c.width = string(r), columnsOf(r)
		}
		if !v.color {
			cells = append(cells, marks(v.paint.opens[at])...)
		}
		cells = append(cells, c)
		at += size
		if !v.color {
			cells = append(cells, marks(v.paint.closes[at])...)
		}
	}
	for len(cells) > 0 && cells[len(cells)-1].blank {
		cells = cells[:len(cells)-1]
	}
	return skipBlanks(cells)
}

func marks(s string) (cells []cell) {
	for _, m := range s {
		cells = append(cells, cell{text: string(m), width: 1})
	}
	return cells
}

func skipBlanks(cells []cell) []cell {
	for len(cells) > 0 && cells[0].blank {
		cells = cells[1:]
	}
	return cells
}

// wrap cuts a row off: as many words as fit, or a part of a word that is too long.
func wrap(cells []cell, width int) (row, rest []cell) {
	cut, used := 0, 0
	for i, c := range cells {
		if c.blank {
			cut = i
		}
		if used += c.width; used > width && i > 0 {
			if cut == 0 {
				cut = i
			}
			return cells[:cut], skipBlanks(cells[cut:])
		}
	}
	return cells, nil
}
