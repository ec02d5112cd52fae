// Package choose keeps the best of the proposals about an article that do not conflict.
package choose

import (
	"cmp"
	"slices"

	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/internal/propose"
)

// Choice is a proposal that was kept, and the one that it stands in.
type Choice struct {
	*propose.Proposal
	Parent int // index among the choices in text order, -1 at the top
}

// Threshold is the scores below which no proposal is kept.
type Threshold struct {
	Score   float64
	Carried float64 // for those whose speaker is that of the quote before, where this is lower
}

// The thresholds by learned probability, and by the rules' own scores.
var (
	Weighed = Threshold{Score: 0.34, Carried: 0.40}
	Ruled   = Threshold{Score: 0.65, Carried: 0.40}
)

func (t Threshold) allows(p *propose.Proposal) bool {
	return p.Score >= t.Score || p.Carried && p.Score >= t.Carried
}

// Outcome is what became of a proposal.
type Outcome string

// The outcomes.
const (
	Kept       Outcome = "kept"
	Unlikely   Outcome = "below the threshold"
	CueTaken   Outcome = "its cue announces a better quote"
	SameWords  Outcome = "a better quote has the same words"
	Swallows   Outcome = "it would take in the cue of a better quote"
	Overlaps   Outcome = "it overlaps a better quote"
	HalfInside Outcome = "part of it lies outside the quote that it begins in"
)

// Chooser chooses for one article after another. It is not safe for concurrent use.
type Chooser struct {
	// Work counts the tokens of the contents that were looked at: it must grow no faster
	// than the article.
	Work int

	keeper   keeper
	outcomes []Outcome
}

// Choose keeps the best proposals about an article of so many tokens that do not
// conflict. Two conflict where they share a cue, or where their contents overlap without
// one holding all of the other. It returns them in the order of the text, outer ones
// first; they are good until it is called again.
func (c *Chooser) Choose(proposals []propose.Proposal, tokens int, least Threshold) []Choice {
	k := &c.keeper
	k.reset(tokens)
	c.Work = 0
	c.outcomes = memory.Sized(c.outcomes, len(proposals))
	for i := range proposals {
		if c.outcomes[i] = Unlikely; least.allows(&proposals[i]) {
			k.order = append(k.order, i)
		}
	}
	slices.SortStableFunc(k.order, func(a, b int) int {
		p, q := &proposals[a], &proposals[b]
		return cmp.Or(cmp.Compare(q.Score, p.Score), cmp.Compare(p.Rule, q.Rule))
	})
	for _, i := range k.order {
		for _, r := range proposals[i].Content {
			c.Work += r.Len()
		}
		c.outcomes[i] = k.offer(&proposals[i])
	}
	return k.inOrder()
}

// Outcomes tells what became of each of the proposals that were chosen from last.
func (c *Chooser) Outcomes() []Outcome { return c.outcomes }
