package learn

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/token"
)

// nearTop is how many heads up from a token what it belongs to is looked for.
const nearTop = 12

// top is the token of r that is found by going up from token i as long as the heads lie in r.
func (w *Weigher) top(i int, r token.Range) int {
	for range nearTop {
		h := w.Head(i)
		if h < 0 || !r.Has(h) {
			break
		}
		i = h
	}
	return i
}

// relation is what token i is to its head as evidence, below 32.
func (w *Weigher) relation(i int) uint32 { return uint32(w.Relation(i)) }

// verbOf is the token of a proposal's cue that tells what is said.
func (w *Weigher) verbOf(p *propose.Proposal) int {
	at := p.Cue.Last - 1
	for at > p.Cue.First && !w.Is(at, token.Verb|token.CueNoun) {
		at--
	}
	return at
}

// marked reports whether a content is in marks as a whole: they tell more than a tree.
func (w *Weigher) marked(content []token.Range) bool { return w.Kind(content) == page.Direct }

// cueTree gathers what the tree tells of a proposal's cue.
func (w *Weigher) cueTree(g *gather, p *propose.Proposal, rule uint32) {
	if !w.HasTrees() || p.Cue.Empty() || w.marked(p.Content) {
		return
	}
	at := w.verbOf(p)
	if !w.Is(at, token.Verb|token.CueNoun) {
		return // a word of a user's rule, which neither pack nor parser may know
	}
	below := uint32(0)
	for c := range w.Below(at) {
		below |= 1 << min(w.relation(c), 15)
	}
	g.add(treeCue, uint32(w.Tag(at)), w.relation(at))
	g.add(treeCue, uint32(w.Tag(at))<<8|w.relation(at), rule)
	g.add(treeCueBelow, below&^1, rule)
	g.add(treeCueBelow, below&^1, w.lemma)
}

// contentTree gathers what the tree tells of a content: whether it is one tree, how that
// hangs on the cue, and whether the tree goes on where the content ends.
func (w *Weigher) contentTree(g *gather, p *propose.Proposal, content []token.Range, next, rule uint32) {
	if !w.HasTrees() || w.marked(content) {
		return
	}
	shape := uint32(0)
	r := content[0]
	if last := content[len(content)-1]; w.SentenceNumber(last.First) == w.SentenceNumber(p.At()) {
		r = last
	}
	first, last := r.First, r.Last-1
	for first < last && !w.Is(first, token.Word|token.Number) {
		first++
	}
	for last > first && !w.Is(last, token.Word|token.Number) {
		last--
	}
	a, b := w.top(first, r), w.top(last, r)
	if a == b {
		shape |= 1
	}
	whole := w.Subtree(a)
	if whole.First >= r.First {
		shape |= 2
	}
	if end := w.Subtree(b).Last; end <= r.Last {
		shape |= 4
	}
	onCue := uint32(0)
	if h := w.Head(a); !p.Cue.Empty() && h >= 0 {
		switch at := w.verbOf(p); {
		case h == at:
			onCue = 1
		case w.Head(at) == a:
			onCue = 2
		case w.Subtree(at).Has(a):
			onCue = 3
		}
	} else if !p.Cue.Empty() && w.Head(w.verbOf(p)) == a {
		onCue = 4
	}
	behind := uint32(31)
	if r.Last < w.Len() && w.SameSentence(r.Last, r.Last-1) {
		behind = w.relation(r.Last)
		if h := w.Head(r.Last); h >= 0 && r.Has(h) {
			behind |= 32
		}
	}
	relation := w.relation(a)<<8 | w.relation(b)<<3 | onCue
	g.add(treeContent, shape<<3|onCue, rule)
	g.add(treeContent, relation, shape)
	g.add(treeContent, w.relation(a)<<3|onCue, w.lemma)
	g.add(treeContent, shape<<3|onCue, next)
	g.add(treeContentTag, uint32(w.Tag(a))<<3|onCue, shape)
	g.add(treeContentEnd, behind, shape<<3|onCue)
	g.add(treeContentEnd, behind, next<<8|rule&255)
}

// partyTree gathers what the tree tells of a party: how it hangs on the cue.
func (w *Weigher) partyTree(g *gather, p *propose.Proposal, m mention.Mention, side, rule uint32) {
	if !w.HasTrees() || p.Cue.Empty() || w.marked(p.Content) {
		return
	}
	at, top := w.verbOf(p), w.top(min(m.Head, m.Last-1), m.Range)
	up := w.Head(top)
	onCue := uint32(0)
	switch {
	case up == at:
		onCue = 1
	case w.Head(at) == top:
		onCue = 2
	case up >= 0 && w.Head(at) == up:
		onCue = 3
	case up >= 0 && w.Subtree(at).Has(top):
		onCue = 4
	}
	whole := uint32(0)
	tree := w.Subtree(top)
	if tree.First >= m.First {
		whole |= 1
	}
	if tree.Last <= m.Last {
		whole |= 2
	}
	relation := w.relation(top)<<3 | onCue
	g.add(treeParty, relation, rule)
	g.add(treeParty, relation, side<<8|whole)
	g.add(treeParty, relation, w.relation(at)<<8|uint32(w.Tag(at)))
	g.add(treeParty, relation, w.lemma)
	g.add(treePartyType, uint32(w.TypeOf(m.Head))<<8|uint32(w.Tag(m.Head)), onCue)
}
