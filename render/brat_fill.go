package render

import (
	"strings"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

const (
	openingMarks = "“„«\"‘‚‹"
	closingMarks = "”“»\"’‘›"
)

// kindByMarks is the kind of a quote as its quotation marks tell it.
func kindByMarks(article string, spans []text.Span) attribution.Kind {
	marked, bare := false, false
	for _, s := range spans {
		words := strings.TrimSpace(s.In(article))
		switch {
		case strings.IndexAny(words, openingMarks) == 0:
			marked = true
			bare = bare || strings.LastIndexAny(words, closingMarks) < len(words)-len("”")
		case strings.ContainsAny(words, "“„«\""): // a single one may be an apostrophe
			marked, bare = true, true
		default:
			bare = true
		}
	}
	switch {
	case marked && bare:
		return attribution.Mixed
	case marked:
		return attribution.Direct
	}
	return attribution.Indirect
}

// distinctSources is each credited outlet once, without what it cites, as the parser lists them.
func distinctSources(quotes []*attribution.Quote) (all []*attribution.Source) {
	seen := make(map[string]bool)
	for _, q := range quotes {
		for s := q.Source; s != nil; s = s.Citing {
			if !seen[s.Name] {
				seen[s.Name] = true
				all = append(all, &attribution.Source{Name: s.Name, Kind: s.Kind, Mention: s.Mention})
			}
		}
	}
	return all
}
