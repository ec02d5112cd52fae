package serve

import (
	"strings"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// fullNames are the first places that have a speaker's name in full, without a title before it.
// A speaker whose name stands nowhere in one piece has none.
func fullNames(doc *attribution.Document) map[*attribution.Speaker]text.Span {
	places := make(map[*attribution.Speaker]text.Span, len(doc.Speakers))
	for _, s := range doc.Speakers {
		for _, m := range s.Mentions {
			if names(m.In(doc.Text), s.Name) {
				if before, _, ok := strings.Cut(m.In(doc.Text), s.Name); ok {
					m = text.Span{Start: m.Start + len(before), End: m.Start + len(before) + len(s.Name)}
				}
				places[s] = m
				break
			}
		}
	}
	return places
}

// names reports whether words have a name in full.
func names(words, name string) bool {
	return strings.Contains(strings.Join(strings.Fields(words), " "), name)
}
