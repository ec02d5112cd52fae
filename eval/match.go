package eval

import (
	"cmp"
	"slices"
)

// least is the similarity of contents from which two quotes may be matched.
const least = 0.3

// none stands for the partner of a quote that has none.
const none = -1

// candidate is an annotated and a predicted quote that may be matched.
type candidate struct {
	gold, pred           int
	content, cue, source float64 // similarities
}

// match pairs annotated and predicted quotes one to one: for each its partner, or none.
func match(gold, pred []unit) (ofGold, ofPred []int) {
	ofGold = slices.Repeat([]int{none}, len(gold))
	ofPred = slices.Repeat([]int{none}, len(pred))
	for _, c := range candidates(gold, pred) {
		if ofGold[c.gold] == none && ofPred[c.pred] == none {
			ofGold[c.gold], ofPred[c.pred] = c.pred, c.gold
		}
	}
	return ofGold, ofPred
}

// candidates returns all pairs that may be matched, the most similar first.
func candidates(gold, pred []unit) []candidate {
	var all []candidate
	for p := range pred {
		for g := range gold {
			content := jaccard(pred[p].content, gold[g].content)
			if content >= least {
				all = append(all, candidate{g, p, content,
					jaccard(pred[p].cue, gold[g].cue), jaccard(pred[p].source, gold[g].source)})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.content, a.content), cmp.Compare(b.cue, a.cue), cmp.Compare(b.source, a.source))
	})
	return all
}
