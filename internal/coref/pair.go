package coref

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// ofPair is whom "the former" and "the latter" mean: one of the last two names that "and" has
// joined. It is none for other events.
func (r *resolver) ofPair(i int) int {
	e := &r.events[i]
	if e.Len() != 2 || !r.uses(e.First, token.DefiniteArticle) {
		return none
	}
	word := r.text(e.First + 1)
	latter := r.Lexicon.Lists(word, lexicon.LatterOfTwo)
	if !latter && !r.Lexicon.Lists(word, lexicon.FormerOfTwo) {
		return none
	}
	for k := i - 1; k >= 0 && k > i-look && r.clock[e.sentence]-r.clock[r.events[k].sentence] < inView; k-- {
		if r.events[k].Kind != mention.Coordinated {
			continue
		}
		var names [2]int
		n := 0
		for m := k + 1; m < i && r.events[k].Contains(r.events[m].Core); m++ {
			if n < 2 {
				names[n] = r.events[m].party
			}
			n++
		}
		switch {
		case n != 2, r.is(r.events[k].First-1, token.Comma): // a list
			return none
		case latter:
			return names[1]
		}
		return names[0]
	}
	return none
}
