package main

import (
	"github.com/quoteattribution/attribution/internal/learn"
	"github.com/quoteattribution/attribution/text"
	"github.com/quoteattribution/attribution/tools/gold"
)

// example is a proposal with its answer.
type example struct {
	learn.Example
	content []float64   // for each content, how well it matches the annotated one
	party   []float64   // for each party likewise
	about   *gold.Quote // the annotated quote that it is about, nil where there is none
	own     bool        // its article is one of our own
}

// examplesOf labels every proposal about an article.
func examplesOf(p *reader, a *gold.Article) []example {
	var all []example
	for _, e := range p.about(a).examples(a.Text) {
		x := example{Example: e, own: a.ID == ""}
		sets := make([]gold.Words, len(e.Contents))
		for i, v := range e.Contents {
			sets[i] = a.WordsIn(v.Spans)
		}
		cue := a.WordsIn([]text.Span{e.Cue})
		if e.Cue.Empty() {
			cue = nil
		}
		most := 0.29
		for i := range a.Quotes {
			g := &a.Quotes[i]
			bonus := gold.Jaccard(cue, g.Cue)
			if len(cue) > 0 && len(g.Cue) > 0 && bonus == 0 {
				continue
			}
			for _, s := range sets {
				if j := gold.Jaccard(s, g.Content); j > 0.29 && j+bonus/10 > most {
					most, x.about = j+bonus/10, g
				}
			}
		}
		if x.about != nil {
			for _, s := range sets {
				x.content = append(x.content, gold.Jaccard(s, x.about.Content))
			}
			for _, v := range e.Parties {
				s := a.WordsIn(v.Spans)
				match := gold.Jaccard(s, x.about.Source)
				if len(s) == 0 && len(x.about.Source) == 0 {
					match = 1
				}
				x.party = append(x.party, match)
			}
		}
		all = append(all, x)
	}
	return all
}

// right is how well one choice of content and party matches: 1 where words and
// party are right.
func (x *example) right(content, party int) float64 {
	if x.about == nil || x.content[content] < 0.8 || x.party[party] == 0 {
		return 0
	}
	return 1
}
