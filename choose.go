package attribution

import (
	"cmp"
	"slices"

	"github.com/quoteattribution/attribution/text"
)

// The scores below which no proposal is kept: by learned probability, and by the
// rules' own.
const (
	weighedThreshold = 0.40
	rulesThreshold   = 0.65
)

// choice is a proposal that was kept, and the one that it stands in.
type choice struct {
	Proposal
	parent int // index among the choices in text order, -1 at the top
}

// outcome is what became of a proposal.
type outcome string

const (
	kept       outcome = "kept"
	unlikely   outcome = "below the threshold"
	cueTaken   outcome = "its cue announces a better quote"
	sameWords  outcome = "a better quote has the same words"
	swallows   outcome = "it would take in the cue of a better quote"
	overlaps   outcome = "it overlaps a better quote"
	halfInside outcome = "part of it lies outside the quote that it begins in"

	noContent  outcome = "dropped: it has no content"
	badContent outcome = "dropped: its content is empty, out of order or outside the article"
	badRange   outcome = "dropped: its cue, speaker or source lies outside the article"
	badScore   outcome = "dropped: its score is above 1 or no number"
	unsaid     outcome = "dropped: its speaker is nobody, or a condition leaves it open"
	title      outcome = "dropped: it is the title of a work"
)

// choose keeps the best proposals that do not conflict. Two conflict where they
// share a cue, or where their contents overlap without one holding all of the
// other. It returns them in the order of the text, outer ones first; they are good
// until it is called again.
func choose(c *Context, threshold float64) []choice {
	k, _ := decide(c, threshold, false)
	return k.inOrder()
}

// decide offers the proposals one by one, the best first, and tells what became
// of each if asked to.
func decide(c *Context, threshold float64, tell bool) (*keeper, []outcome) {
	var outcomes []outcome
	if tell {
		outcomes = make([]outcome, len(c.proposals))
	}
	k := &c.keeper
	k.reset(c)
	for i := range c.proposals {
		if p := &c.proposals[i]; p.Score >= threshold || p.Carried && p.Score >= weighedThreshold {
			k.order = append(k.order, i)
		} else if tell {
			outcomes[i] = unlikely
		}
	}
	slices.SortStableFunc(k.order, func(a, b int) int {
		p, q := &c.proposals[a], &c.proposals[b]
		return cmp.Or(cmp.Compare(q.Score, p.Score), cmp.Compare(p.rule, q.rule))
	})
	for _, i := range k.order {
		o := k.offer(&c.proposals[i])
		if tell {
			outcomes[i] = o
		}
	}
	return k, outcomes
}

// keeper holds what was kept so far. It keeps its memory.
type keeper struct {
	kept    []*Proposal
	parents []int32 // of kept, -1 at the top
	owners  []int32 // for each token the innermost kept proposal whose content it is
	cues    []int32 // for each token the kept proposal whose cue it is
	order   []int   // in which proposals are offered, then that of the text
	at      []int   // for each kept proposal its place in the text
	choices []choice
	inner   []int32 // of the proposal that is offered
}

func (k *keeper) reset(c *Context) {
	k.kept, k.parents, k.order = k.kept[:0], k.parents[:0], k.order[:0]
	k.owners, k.cues = filled(k.owners, c.Len()), filled(k.cues, c.Len())
}

// offer keeps p unless it conflicts with what was kept before.
func (k *keeper) offer(p *Proposal) outcome {
	for i := p.Cue.First; i < p.Cue.Last; i++ {
		if k.cues[i] >= 0 {
			return cueTaken
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
				return swallows
			}
		}
	}
	if parent >= 0 {
		q := k.kept[parent]
		if same(p, q) || p.Carried {
			return sameWords
		}
		if !holds(q, p) {
			// p may hold q all the same
			if !within(q, p.Content[0]) {
				return overlaps
			}
			inner = append(inner, parent)
			parent = k.parents[parent]
		}
	}
	for _, o := range inner {
		switch {
		case o < 0 && parent >= 0:
			return halfInside
		case o >= 0 && !k.heldBy(o, p):
			return overlaps
		}
	}
	k.keep(p, parent)
	return kept
}

// heldBy reports whether kept proposal o stands in one piece of p's content.
func (k *keeper) heldBy(o int32, p *Proposal) bool {
	return slices.ContainsFunc(p.Content, func(r text.Range) bool { return within(k.kept[o], r) })
}

func (k *keeper) keep(p *Proposal, parent int32) {
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
func within(q *Proposal, r text.Range) bool {
	for _, s := range q.Content {
		if !r.Contains(s) {
			return false
		}
	}
	return r.Contains(q.Cue) || q.Cue.Empty()
}

// holds reports whether a piece of q's content holds all of p.
func holds(q, p *Proposal) bool {
	return slices.ContainsFunc(q.Content, func(r text.Range) bool { return within(p, r) })
}

func same(p, q *Proposal) bool {
	return slices.Equal(p.Content, q.Content)
}

// inOrder returns what was kept in the order of the text, outer before inner.
func (k *keeper) inOrder() []choice {
	k.order = k.order[:0]
	for i := range k.kept {
		k.order = append(k.order, i)
	}
	slices.SortStableFunc(k.order, func(a, b int) int {
		p, q := k.kept[a].Content, k.kept[b].Content
		return cmp.Or(cmp.Compare(p[0].First, q[0].First), cmp.Compare(q[0].Last, p[0].Last), cmp.Compare(len(q), len(p)))
	})
	k.at, k.choices = cleared(k.at, len(k.order)), k.choices[:0]
	for n, i := range k.order {
		k.at[i] = n
	}
	for _, i := range k.order {
		x := choice{Proposal: *k.kept[i], parent: -1}
		if p := k.parents[i]; p >= 0 {
			x.parent = k.at[p]
		}
		k.choices = append(k.choices, x)
	}
	return k.choices
}
