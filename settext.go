package attribution

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/attribution/internal/plain"
)

// SetText tells which article the document is of, for one that was read from JSON or
// put together by hand: it sets Text, and Quote.Text then reads the spans in it.
//
// It returns an error and changes nothing where a quote has a span outside the article or
// inside a character, or where the article has other words there than the quote has so
// far: then it is another article, or the same with other line ends. A quote that was put
// together by hand has no words yet, and takes any.
func (d *Document) SetText(article string) error {
	for i, q := range d.Quotes {
		if err := q.standsIn(article); err != nil {
			return fmt.Errorf("attribution: quote %d %w: give SetText the article as it was parsed, with the same line ends", i, err)
		}
	}
	d.Text, d.places = article, new(places)
	for _, q := range d.Quotes {
		q.readFrom(article)
	}
	return nil
}

// readFrom sets the article that the quote stands in; it keeps words that are not what
// stands there.
func (q *Quote) readFrom(article string) {
	q.source = article
	// JSON has U+FFFD where the article has an invalid byte.
	if got := q.wordsIn(article); q.text == got || q.text == string([]rune(got)) {
		q.text = ""
	}
}

// readsIn is what stands at the spans in an article as a reader sees it.
func (q *Quote) readsIn(article string) string {
	parts := make([]string, len(q.Spans))
	for i, s := range q.Spans {
		var t plain.Text
		t.Read(s.In(article))
		parts[i] = t.Plain
	}
	return strings.Join(parts, " ")
}

// standsIn tells why the quote cannot be of the article, nil where it can.
func (q *Quote) standsIn(article string) error {
	for _, s := range q.Spans {
		switch {
		case s.Start < 0 || s.End < s.Start || s.End > len(article):
			return fmt.Errorf("has the span [%d,%d), which is not in the article of %d bytes", s.Start, s.End, len(article))
		case !s.Fits(article):
			return fmt.Errorf("has the span [%d,%d), which begins or ends inside a character of the article", s.Start, s.End)
		}
	}
	want, got := q.Text(), q.wordsIn(article)
	// JSON has U+FFFD where the article has an invalid byte.
	if want == "" || want == got || want == string([]rune(got)) || oneLine(want) == oneLine(q.readsIn(article)) {
		return nil
	}
	want, got = aroundDifference(want, got)
	return fmt.Errorf("says %q, where the article has %q", want, got)
}

// aroundDifference cuts two texts down to where they first differ.
func aroundDifference(a, b string) (string, string) {
	const before, after = 20, 40
	at := 0
	for at < len(a) && at < len(b) && a[at] == b[at] {
		at++
	}
	from := max(0, at-before)
	return cut(a, from, at+after), cut(b, from, at+after)
}

// cut is s from about the byte start to about the byte end, with an ellipsis for what is left out.
func cut(s string, start, end int) string {
	start, end = min(start, len(s)), min(end, len(s))
	for start > 0 && start < len(s) && !utf8.RuneStart(s[start]) {
		start--
	}
	for end < len(s) && !utf8.RuneStart(s[end]) {
		end++
	}
	before, after := "", ""
	if start > 0 {
		before = "…"
	}
	if end < len(s) {
		after = "…"
	}
	return before + s[start:end] + after
}
