package eval

import (
	"strings"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// Spans are the exact spans: a span is right where the other side has one of the same
// part from the same first to the same last word. Each span is cut at line breaks, and
// equal ones count once, such as one cue of two quotes. Nothing is dropped in front.
// Quotes with a Parent are left out on both sides, and optional quotes count as any
// other: the figure is for annotations of all that is attributed, attitudes among it.
type Spans struct {
	Source  Score `json:"source"`  // mentions of the parties
	Cue     Score `json:"cue"`     // cues
	Content Score `json:"content"` // spans of the quotes
}

// stretch is a row of words: its first word and the one after its last.
type stretch struct{ first, end int }

// add counts one document.
func (s *Spans) add(a *article, gold, pred *attribution.Document) {
	s.Source.stretches(a, gold, pred, mentionSpans)
	s.Cue.stretches(a, gold, pred, cueSpans)
	s.Content.stretches(a, gold, pred, func(q *attribution.Quote) []text.Span { return q.Spans })
}

// stretches counts one part of all quotes of a document.
func (s *Score) stretches(a *article, gold, pred *attribution.Document, part func(*attribution.Quote) []text.Span) {
	annotated, predicted := a.stretches(gold, part), a.stretches(pred, part)
	for x := range annotated {
		s.gold(predicted[x])
	}
	for x := range predicted {
		s.predicted(annotated[x])
	}
}

// stretches returns where one part of the quotes of a document is.
func (a *article) stretches(doc *attribution.Document, part func(*attribution.Quote) []text.Span) map[stretch]bool {
	found := make(map[stretch]bool)
	for _, q := range doc.Quotes {
		if q.Parent != nil {
			continue
		}
		for _, s := range part(q) {
			for _, line := range linesOf(a.text, s) {
				if first, end := a.in(line); first < end {
					found[stretch{first, end}] = true
				}
			}
		}
	}
	return found
}

// linesOf cuts a span at line breaks.
func linesOf(source string, s text.Span) []text.Span {
	var cut []text.Span
	for line := range strings.Lines(s.In(source)) {
		cut = append(cut, text.Span{Start: s.Start, End: s.Start + len(line)})
		s.Start += len(line)
	}
	return cut
}

func mentionSpans(q *attribution.Quote) []text.Span {
	_, mention := party(q)
	return mention
}
