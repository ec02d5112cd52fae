package tree

import (
	"maps"
	"slices"

	"github.com/quoteattribution/attribution/token"
)

// learnLexicon keeps the words seen at least least times that are no names by their look.
func learnLexicon(examples []Example, least int) *lexicon {
	seen := map[uint64]*[tags]int{}
	for e := range examples {
		x := &examples[e]
		for i := range x.Tokens {
			t := &x.Tokens[i]
			if t.Is(token.Number|token.Link|token.Mark|token.Comma) || t.Is(token.Capital) && !t.Is(token.Time|token.Title) {
				continue
			}
			h := hashWord(t.In(x.Source))
			if seen[h] == nil {
				seen[h] = new([tags]int)
			}
			seen[h][x.Nodes[i].Tag]++
		}
	}
	var words []uint64
	for _, h := range slices.Sorted(maps.Keys(seen)) {
		if sum(seen[h][:]) >= least {
			words = append(words, h)
		}
	}
	l := newLexicon(len(words))
	for _, h := range words {
		l.add(uint32(h>>32), mayBe(seen[h]))
	}
	return l
}

// mayBe is the tags of a word that was seen so often with each.
func mayBe(seen *[tags]int) (allow uint32) {
	all := sum(seen[:])
	for t, n := range seen {
		if n > 0 && n*80 >= all {
			allow |= 1 << t
		}
	}
	if all >= 40 {
		return allow
	}
	// Too rare to have shown all its tags.
	for _, both := range []uint32{1<<VB | 1<<VBP, 1<<VBD | 1<<VBN, 1<<NNS | 1<<VBZ} {
		if allow&both != 0 {
			allow |= both
		}
	}
	if allow>>VB&1 == 1 {
		allow |= 1 << NN
	}
	return allow
}

func sum(counts []int) (n int) {
	for _, c := range counts {
		n += c
	}
	return n
}

func (l *lexicon) len() (n int) {
	for _, w := range l.words {
		if w.key != 0 {
			n++
		}
	}
	return n
}
