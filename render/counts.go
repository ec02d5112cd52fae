package render

import (
	"fmt"

	"github.com/quoteattribution/attribution"
)

// Counts is what a document has, in words: "20 quotes", "6 speakers", "3 outlets".
// What it has none of is left out, but for quotes.
func Counts(doc *attribution.Document) []string {
	var counts []string
	for _, c := range []struct {
		n    int
		noun string
	}{{len(doc.Quotes), "quote"}, {len(doc.MostQuoted()), "speaker"}, {len(doc.Sources), "outlet"}} {
		switch {
		case c.n == 1:
			counts = append(counts, "1 "+c.noun)
		case c.n > 1 || c.noun == "quote":
			counts = append(counts, fmt.Sprintf("%d %ss", c.n, c.noun))
		}
	}
	return counts
}
