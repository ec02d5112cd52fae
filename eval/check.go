package eval

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/quoteattribution/attribution"
)

// check tells why two documents cannot be compared. pred may be nil.
func check(gold, pred *attribution.Document) error {
	switch {
	case gold == nil:
		return errors.New("no annotated document")
	case gold.Text == "" && len(gold.Quotes) > 0:
		return errors.New("the annotated document has no text; set it to the article")
	case pred != nil && pred.Text != "" && pred.Text != gold.Text:
		return errors.New("the prediction is of another text")
	}
	if err := checkSpans(gold.Text, gold); err != nil {
		return fmt.Errorf("annotated %w", err)
	}
	if err := checkSpans(gold.Text, pred); err != nil {
		return fmt.Errorf("predicted %w", err)
	}
	return nil
}

// checkSpans tells which quote has a span that is not in the article.
func checkSpans(article string, doc *attribution.Document) error {
	if doc == nil {
		return nil
	}
	for i, q := range doc.Quotes {
		spans := append(cueSpans(q), mentionSpans(q)...)
		for _, s := range append(spans, q.Spans...) {
			if s.Start > s.End || !boundary(article, s.Start) || !boundary(article, s.End) {
				return fmt.Errorf("quote %d has the span %v, which is not on characters of the text of %d bytes", i, [2]int{s.Start, s.End}, len(article))
			}
		}
	}
	return nil
}

// boundary reports whether a character begins at the byte offset, or the text ends there.
func boundary(article string, at int) bool {
	return at == len(article) || 0 <= at && at < len(article) && utf8.RuneStart(article[at])
}
