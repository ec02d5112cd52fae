package attribution

import (
	"fmt"
	"iter"
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/quoteattribution/attribution/text"
)

// Document is the answer to one article. It shares no memory with the parser;
// reading it from many goroutines is safe.
type Document struct {
	ID       string // as given by the caller; Parse leaves it empty
	Text     string // the article; all spans are byte offsets into it
	Quotes   []*Quote
	Speakers []*Speaker
	Sources  []*Source // the outlets that the article credits, each once, in the order of the text
}

// By iterates over the quotes of a speaker in the order of the text.
func (d *Document) By(s *Speaker) iter.Seq[*Quote] {
	return func(yield func(*Quote) bool) {
		for _, q := range d.Quotes {
			if q.Speaker == s && !yield(q) {
				return
			}
		}
	}
}

// Speaker finds a speaker by name, or by a part of the name that no other
// speaker bears ("Tsukanova"). It returns nil where there is none.
func (d *Document) Speaker(name string) *Speaker {
	var found *Speaker
	for _, s := range d.Speakers {
		if s.Name == name {
			return s
		}
		if containsWords(s.Name, name) {
			if found != nil {
				return nil
			}
			found = s
		}
	}
	return found
}

// MostQuoted returns the speakers that have quotes, those with most quotes
// first, equals in the order of the text.
func (d *Document) MostQuoted() []*Speaker {
	count := make(map[*Speaker]int)
	for _, q := range d.Quotes {
		count[q.Speaker]++
	}
	speakers := slices.DeleteFunc(slices.Clone(d.Speakers), func(s *Speaker) bool { return count[s] == 0 })
	sort.SliceStable(speakers, func(i, j int) bool { return count[speakers[i]] > count[speakers[j]] })
	return speakers
}

// At returns the innermost quote whose words hold the byte offset, nil where
// there is none.
func (d *Document) At(offset int) *Quote {
	var found *Quote
	shortest := math.MaxInt
	for _, q := range d.Quotes {
		for _, s := range q.Spans {
			if s.Start <= offset && offset < s.End && s.Len() < shortest {
				found, shortest = q, s.Len()
			}
		}
	}
	return found
}

// Narration iterates over the pieces of the article that are no quote, in order.
func (d *Document) Narration() iter.Seq[text.Span] {
	return func(yield func(text.Span) bool) {
		var spans []text.Span
		for _, q := range d.Quotes {
			spans = append(spans, q.Spans...)
		}
		slices.SortFunc(spans, func(a, b text.Span) int { return a.Start - b.Start })
		at := 0
		for _, s := range append(spans, text.Span{Start: len(d.Text), End: len(d.Text)}) {
			if s.Start > at && !yield(text.Span{Start: at, End: s.Start}) {
				return
			}
			at = max(at, s.End)
		}
	}
}

// containsWords reports whether part stands in name as whole words.
func containsWords(name, part string) bool {
	return part != "" && strings.Contains(" "+name+" ", " "+part+" ")
}

// SetText tells which article the document is of, for one that was read from JSON or
// put together by hand: it sets Text, and Quote.Text then reads the spans in it. Where
// a quote has a span outside the article it returns an error and changes nothing.
func (d *Document) SetText(article string) error {
	for i, q := range d.Quotes {
		for _, s := range q.Spans {
			if s.Start < 0 || s.End < s.Start || s.End > len(article) {
				return fmt.Errorf("attribution: quote %d has the span [%d,%d), which is not in the article of %d bytes", i, s.Start, s.End, len(article))
			}
		}
	}
	d.Text = article
	for _, q := range d.Quotes {
		q.source = article
	}
	return nil
}
