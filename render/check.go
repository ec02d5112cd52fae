package render

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// checkSpans tells which span of a document does not lie in its text. A writer that
// slices the text calls it first.
func checkSpans(doc *attribution.Document) error {
	if doc.Text == "" && len(doc.Quotes) > 0 {
		return errors.New("render: the document has no text; call SetText with the article")
	}
	for i, q := range doc.Quotes {
		if len(q.Spans) == 0 {
			return fmt.Errorf("render: quote %d has no spans", i)
		}
		for _, s := range append(q.Spans[:len(q.Spans):len(q.Spans)], placesOf(q)...) {
			if !liesIn(doc.Text, s) {
				return fmt.Errorf("render: quote %d has the span [%d,%d), which is not on characters of the text of %d bytes", i, s.Start, s.End, len(doc.Text))
			}
		}
	}
	for _, p := range doc.Speakers {
		for _, s := range p.Mentions {
			if !liesIn(doc.Text, s) {
				return fmt.Errorf("render: speaker %q has the mention [%d,%d), which is not on characters of the text of %d bytes", p.Name, s.Start, s.End, len(doc.Text))
			}
		}
	}
	return nil
}

// placesOf is where cue, mention, addressee and sources of a quote stand.
func placesOf(q *attribution.Quote) (spans []text.Span) {
	if q.Cue != nil {
		spans = append(spans, q.Cue.Span)
	}
	if q.Mention != nil {
		spans = append(spans, q.Mention.Span)
	}
	if q.Addressee != nil {
		spans = append(spans, q.Addressee.Span)
	}
	for s := q.Source; s != nil; s = s.Citing {
		spans = append(spans, s.Mention.Span)
	}
	return spans
}

func liesIn(article string, s text.Span) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(article) && betweenRunes(article, s.Start) &&
		betweenRunes(article, s.End)
}

// betweenRunes reports whether no valid character has bytes on both sides of the offset.
func betweenRunes(article string, at int) bool {
	if at == len(article) || utf8.RuneStart(article[at]) {
		return true
	}
	for b := at - 1; b >= 0 && b > at-utf8.UTFMax; b-- {
		if utf8.RuneStart(article[b]) {
			_, size := utf8.DecodeRuneInString(article[b:])
			return b+size <= at
		}
	}
	return true
}
