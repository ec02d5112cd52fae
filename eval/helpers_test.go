package eval

import (
	"fmt"
	"strings"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// numbered is an article of the words w00 to w39, each of three bytes with a space behind.
var numbered = func() string {
	var b strings.Builder
	for i := range 40 {
		fmt.Fprintf(&b, "w%02d ", i)
	}
	return b.String()
}()

// place is a row of words of the numbered article: the first and the one behind the last.
// The zero value is no place, so the tests mark up nothing that is empty at w00.
type place [2]int

func (p place) span() text.Span { return text.Span{Start: 4 * p[0], End: 4*p[1] - 1} }

// said describes a quote of the numbered article.
type said struct {
	kind     attribution.Kind // direct where empty
	content  []place
	cue, who place
	name     string // of the speaker
	outlet   string // where it is the party, who is its mention
	citing   string
	inside   bool // stands in the quote before
}

// document makes a document of the numbered article.
func document(all ...said) *attribution.Document {
	doc := &attribution.Document{Text: numbered}
	for _, s := range all {
		q := s.quote()
		if s.inside {
			q.Parent = doc.Quotes[len(doc.Quotes)-1]
		}
		doc.Quotes = append(doc.Quotes, q)
	}
	return doc
}

func (s said) quote() *attribution.Quote {
	q := &attribution.Quote{Kind: s.kind}
	if q.Kind == "" {
		q.Kind = attribution.Direct
	}
	for _, p := range s.content {
		q.Spans = append(q.Spans, p.span())
	}
	if s.cue != (place{}) {
		q.Cue = &attribution.Cue{Span: s.cue.span()}
	}
	mention := attribution.Mention{}
	if s.who != (place{}) {
		mention.Span = s.who.span()
	}
	if s.outlet != "" {
		q.Source = &attribution.Source{Name: s.outlet, Mention: mention}
		if s.citing != "" {
			q.Source.Citing = &attribution.Source{Name: s.citing}
		}
	} else if s.name != "" || s.who != (place{}) {
		q.Speaker = &attribution.Speaker{Name: s.name}
		if s.who != (place{}) {
			q.Mention = &mention
		}
	}
	return q
}

// words is a quote of one row of words.
func words(first, end int) said { return said{content: []place{{first, end}}} }
