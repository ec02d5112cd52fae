package render

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// htmlMark is a place in the article that the page shows as something.
type htmlMark struct {
	text.Span
	kind  htmlKind
	of    []int // the quotes that it belongs to, one for a piece of a quote
	depth int   // of a quote: how many others it stands in
}

// htmlKind is what a mark is, as its class name says it.
type htmlKind string

const (
	htmlQuote   htmlKind = "quote"
	htmlSource  htmlKind = "source"
	htmlMention htmlKind = "mention"
	htmlCue     htmlKind = "cue"
)

// htmlOrder has the outer kinds first, where two marks are the same place.
var htmlOrder = []htmlKind{htmlQuote, htmlSource, htmlMention, htmlCue}

// htmlMarks are the marks of a document in the order of the text, the longer first
// where two begin together. Quotes that share a cue, a mention or a credit share
// its mark.
func htmlMarks(doc *attribution.Document) []htmlMark {
	var marks []htmlMark
	htmlPlaces(doc, func(quote int, kind htmlKind, s text.Span) {
		if s = htmlTrim(doc.Text, s); !s.Empty() {
			marks = append(marks, htmlMark{Span: s, kind: kind, of: []int{quote}})
		}
	})
	slices.SortStableFunc(marks, func(a, b htmlMark) int {
		return cmp.Or(a.Start-b.Start, b.End-a.End,
			slices.Index(htmlOrder, a.kind)-slices.Index(htmlOrder, b.kind), a.of[0]-b.of[0])
	})
	merged := marks[:0]
	for _, m := range marks {
		if last := len(merged) - 1; last >= 0 && m.kind != htmlQuote && merged[last].kind == m.kind &&
			merged[last].Span == m.Span {
			if of := &merged[last].of; (*of)[len(*of)-1] != m.of[0] { // they come in order
				*of = append(*of, m.of[0])
			}
			continue
		}
		merged = append(merged, m)
	}
	htmlDepths(merged)
	return merged
}

// htmlPlaces visits all places of a document's quotes.
func htmlPlaces(doc *attribution.Document, visit func(quote int, kind htmlKind, s text.Span)) {
	for i, q := range doc.Quotes {
		for _, s := range q.Spans {
			visit(i, htmlQuote, s)
		}
		if q.Cue != nil {
			visit(i, htmlCue, q.Cue.Span)
		}
		if q.Mention != nil {
			visit(i, htmlMention, q.Mention.Span)
		}
		for s := q.Source; s != nil; s = s.Citing {
			visit(i, htmlSource, s.Mention.Span)
		}
	}
}

// htmlDepths counts for each quote how many it stands in.
func htmlDepths(marks []htmlMark) {
	var open []int // the ends of the quotes around
	for i := range marks {
		if marks[i].kind != htmlQuote {
			continue
		}
		for len(open) > 0 && open[len(open)-1] <= marks[i].Start {
			open = open[:len(open)-1]
		}
		marks[i].depth = len(open)
		open = append(open, marks[i].End)
	}
}

// htmlCheck tells of the first span that is none of the document's text.
func htmlCheck(doc *attribution.Document) (err error) {
	htmlPlaces(doc, func(quote int, kind htmlKind, s text.Span) {
		switch {
		case err != nil:
		case s.Start < 0 || s.End < s.Start || s.End > len(doc.Text):
			err = fmt.Errorf("render: quote %d has a %s at bytes %d to %d of a text of %d", quote, kind, s.Start, s.End, len(doc.Text))
		case htmlWithinRune(doc.Text, s.Start) || htmlWithinRune(doc.Text, s.End):
			err = fmt.Errorf("render: quote %d has a %s at bytes %d to %d, within a character", quote, kind, s.Start, s.End)
		}
	})
	return err
}

// htmlWithinRune reports whether the byte at i continues a valid character.
func htmlWithinRune(s string, i int) bool {
	for b := i - 1; b >= 0 && b > i-utf8.UTFMax && i < len(s); b-- {
		if utf8.RuneStart(s[b]) {
			_, size := utf8.DecodeRuneInString(s[b:])
			return b+size > i
		}
	}
	return false
}
