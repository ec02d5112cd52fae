package main

import (
	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// example is a proposal with its answer.
type example struct {
	attribution.Explanation
	content []float64 // for each content, how well it matches the annotated one
	party   []float64 // for each party likewise
	gold    *gold     // the annotated quote that it is about, nil where there is none
}

// examplesOf labels every proposal about an article.
func examplesOf(p *attribution.Parser, a *article) []example {
	var all []example
	for _, e := range p.Explain(a.text) {
		x := example{Explanation: e}
		sets := make([]wordSet, len(e.Contents))
		for i, v := range e.Contents {
			sets[i] = a.wordsIn(v.Spans)
		}
		cue := a.wordsIn([]text.Span{e.Cue})
		if e.Cue.Empty() {
			cue = nil
		}
		most := 0.29
		for i := range a.quotes {
			g := &a.quotes[i]
			bonus := jaccard(cue, g.cue)
			if len(cue) > 0 && len(g.cue) > 0 && bonus == 0 {
				continue
			}
			for _, s := range sets {
				if j := jaccard(s, g.content); j > 0.29 && j+bonus/10 > most {
					most, x.gold = j+bonus/10, g
				}
			}
		}
		if x.gold != nil {
			for _, s := range sets {
				x.content = append(x.content, jaccard(s, x.gold.content))
			}
			for _, v := range e.Parties {
				s := a.wordsIn(v.Spans)
				match := jaccard(s, x.gold.source)
				if len(s) == 0 && len(x.gold.source) == 0 {
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
	if x.gold == nil || x.content[content] < 0.8 || x.party[party] == 0 {
		return 0
	}
	return 1
}
