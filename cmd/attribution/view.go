package main

import (
	"bytes"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/term"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/render"
)

// view lays documents out for reading.
type view struct {
	width  int // of a line, in characters
	table  int // the same of a table; 0 where nothing tells it
	colour bool
}

// narrowest is the least width, in characters, in which anything can be read.
const narrowest = 24

// Styles, as the terminal numbers them.
const (
	plain = ""
	bold  = "1"
	dim   = "2"
	cyan  = "36"
)

func newView(stdout io.Writer, env func(string) string) view {
	v := view{width: 80, colour: isTerminal(stdout) && env("NO_COLOR") == "" && env("TERM") != "dumb"}
	if f, ok := stdout.(*os.File); ok {
		v.table, _, _ = term.GetSize(int(f.Fd())) // 0 where it is no terminal
	}
	if n, err := strconv.Atoi(env("COLUMNS")); err == nil && n > 0 {
		v.table = n
	}
	if v.table > 0 {
		v.width = max(v.table, narrowest)
	}
	return v
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// heading sets a document off from the one before.
func (v view) heading(out *bytes.Buffer, heading string) {
	v.wrap(out, 0, 0, piece{heading, bold})
	v.wrap(out, 0, 0, piece{strings.Repeat("─", min(utf8.RuneCountInString(heading), v.width)), dim})
	out.WriteByte('\n')
}

// document lays out all quotes, each under the one that it stands in.
func (v view) document(doc *attribution.Document) []byte {
	var out bytes.Buffer
	if len(doc.Quotes) == 0 {
		v.wrap(&out, 0, 0, piece{"no quotes found", dim})
		return out.Bytes()
	}
	within := map[*attribution.Quote][]*attribution.Quote{}
	for _, q := range doc.Quotes {
		within[q.Parent] = append(within[q.Parent], q)
	}
	var show func(parent *attribution.Quote, indent int)
	show = func(parent *attribution.Quote, indent int) {
		for _, q := range within[parent] {
			v.quote(&out, doc.Text, q, min(indent, v.width/2))
			out.WriteByte('\n')
			show(q, indent+4)
		}
	}
	show(nil, 0)
	v.wrap(&out, 0, 0, piece{strings.Join(render.Counts(doc), ", "), dim})
	return out.Bytes()
}

// quote lays out who, how and what:
//
//	Ann O’Neil  a teacher
//	  said  via AFP, citing Agerpres
//	  “We will not go.”
func (v view) quote(out *bytes.Buffer, article string, q *attribution.Quote, indent int) {
	name, role, via := "(nobody named)", "", "via "
	source := q.Source
	switch {
	case q.Speaker != nil:
		name, role = q.Speaker.Name, q.Speaker.Role()
	case source != nil: // the outlet itself tells it
		name, role, via, source = source.Name, string(source.Kind), "citing ", source.Citing
	}
	v.wrap(out, indent, indent+4, piece{name, bold}, piece{role, dim})

	cue, credit := "", ""
	if q.Cue != nil && q.Cue.Text != ":" {
		cue = q.Cue.Text
	}
	for ; source != nil; source = source.Citing {
		credit += via + source.Name
		via = ", citing "
	}
	if cue+credit != "" {
		v.wrap(out, indent+2, indent+4, piece{cue, cyan}, piece{credit, dim})
	}

	rest := indent + 2
	if opens(q.Spans[0].In(article)) {
		rest++ // letters stand under letters, the mark stands out
	}
	for _, s := range q.Spans {
		for line := range strings.Lines(s.In(article)) {
			first := rest
			if line = strings.TrimSpace(line); opens(line) {
				first = indent + 2
			}
			if line != "" {
				v.wrap(out, first, rest, piece{line, plain})
			}
		}
	}
}

// opens reports whether a line begins with a quotation mark.
func opens(line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	return strings.ContainsRune("“‘\"'«‹„", r)
}

// piece is words in one style.
type piece struct{ text, style string }

// wrap writes pieces with two spaces between them and ends the line. The first
// line is indented by first, those that it runs over to by rest.
func (v view) wrap(out *bytes.Buffer, first, rest int, pieces ...piece) {
	column, gap := 0, first
	for i, p := range pieces {
		if i > 0 && column > 0 {
			gap = 2
		}
		for _, word := range words(p.text) {
			n := utf8.RuneCountInString(word)
			if column > 0 && column+gap+n > v.width {
				out.WriteByte('\n')
				column, gap = 0, rest
			}
			out.WriteString(strings.Repeat(" ", gap))
			if v.colour && p.style != plain {
				word = "\x1b[" + p.style + "m" + word + "\x1b[0m"
			}
			out.WriteString(word)
			column, gap = column+gap+n, 1
		}
	}
	out.WriteByte('\n')
}

// words splits at white space, but for no-break spaces: « oui » stays together.
func words(s string) []string {
	return strings.FieldsFunc(printable(s), func(r rune) bool {
		return unicode.IsSpace(r) && r != '\u00a0' &&
			r != '\u202f'
	})
}

// printable replaces what would drive the terminal rather than be read on it, and leaves
// out what would turn the direction of the text around it.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Bidi_Control, r):
			return -1
		case unicode.IsControl(r) && !unicode.IsSpace(r):
			return utf8.RuneError
		}
		return r
	}, s)
}
