package choose

import (
	"cmp"
	"slices"

	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/token"
)

// keeper holds what was kept so far. Buffers are reused.
type keeper struct {
	kept    []*propose.Proposal
	parents []int32 // of kept, -1 at the top
	owners  []int32 // for each token the innermost kept proposal whose content it is
	cues    []int32 // for each token the kept proposal whose cue it is
	order   []int   // in which proposals are offered, then that of the text
	at      []int   // for each kept proposal its place in the text
	choices []Choice
	inner   []int32 // of the proposal that is offered
}

func (k *keeper) reset(tokens int) {
	k.kept, k.parents, k.order = k.kept[:0], k.parents[:0], k.order[:0]
	k.owners, k.cues = memory.Filled(k.owners, tokens, -1), memory.Filled(k.cues, tokens, -1)
}

// offer keeps p unless it conflicts with what was kept before.
func (k *keeper) offer(p *propose.Proposal) Outcome {
	for i := p.Cue.First; i < p.Cue.Last; i++ {
		if k.cues[i] >= 0 {
			return CueTaken
		}
	}
	parent := k.owners[p.Content[0].First]
	inner := k.inner[:0]
	defer func() { k.inner = inner }()
	for _, r := range p.Content {
		for i := r.First; i < r.Last; i++ {
			if o := k.owners[i]; o != parent && !slices.Contains(inner, o) {
				inner = append(inner, o)
			}
			if q := k.cues[i]; q >= 0 && q != parent && !within(k.kept[q], r) {
				return Swallows
			}
		}
	}
	if parent >= 0 {
		q := k.kept[parent]
		if same(p, q) || p.Carried {
			return SameWords
		}
		if !holds(q, p) {
			// p may hold q all the same
			if !within(q, p.Content[0]) {
				return Overlaps
			}
			inner = append(inner, parent)
			parent = k.parents[parent]
		}
	}
	for _, o := range inner {
		switch {
		case o < 0 && parent >= 0:
			return HalfInside
		case o >= 0 && !k.heldBy(o, p):
			return Overlaps
		}
	}
	k.keep(p, parent)
	return Kept
}

// heldBy reports whether kept proposal o stands in one piece of p's content.
func (k *keeper) heldBy(o int32, p *propose.Proposal) bool {
	return slices.ContainsFunc(p.Content, func(r token.Range) bool { return within(k.kept[o], r) })
}

func (k *keeper) keep(p *propose.Proposal, parent int32) {
	n := int32(len(k.kept))
	k.kept, k.parents = append(k.kept, p), append(k.parents, parent)
	for _, r := range p.Content {
		for i := r.First; i < r.Last; i++ {
			if o := k.owners[i]; o == parent {
				k.owners[i] = n
			} else if o >= 0 && k.parents[o] == parent {
				k.parents[o] = n
			}
		}
	}
	for i := p.Cue.First; i < p.Cue.Last; i++ {
		k.cues[i] = n
	}
}

// within reports whether all of q, cue and content, stands in r.
func within(q *propose.Proposal, r token.Range) bool {
	for _, s := range q.Content {
		if !r.Contains(s) {
			return false
		}
	}
	return r.Contains(q.Cue) || q.Cue.Empty()
}

// holds reports whether a piece of q's content holds all of p.
func holds(q, p *propose.Proposal) bool {
	return slices.ContainsFunc(q.Content, func(r token.Range) bool { return within(p, r) })
}

func same(p, q *propose.Proposal) bool {
	return slices.Equal(p.Content, q.Content)
}

// inOrder returns what was kept in the order of the text, outer before inner.
func (k *keeper) inOrder() []Choice {
	k.order = k.order[:0]
	for i := range k.kept {
		k.order = append(k.order, i)
	}
	slices.SortStableFunc(k.order, func(a, b int) int {
		p, q := k.kept[a].Content, k.kept[b].Content
		return cmp.Or(cmp.Compare(p[0].First, q[0].First), cmp.Compare(q[0].Last, p[0].Last), cmp.Compare(len(q), len(p)))
	})
	k.at, k.choices = memory.Cleared(k.at, len(k.order)), k.choices[:0]
	for n, i := range k.order {
		k.at[i] = n
	}
	for _, i := range k.order {
		x := Choice{Proposal: k.kept[i], Parent: -1}
		if p := k.parents[i]; p >= 0 {
			x.Parent = k.at[p]
		}
		k.choices = append(k.choices, x)
	}
	return k.choices
}
