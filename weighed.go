package attribution

import (
	"math"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/weigh"
	"github.com/quoteattribution/attribution/text"
)

// weighed is a proposal with what it was chosen among.
type weighed struct {
	*Proposal
	contents [][]text.Range
	parties  []mention.Mention
	base     []uint32
	content  [][]uint32 // the evidence for each content
	party    [][]uint32 // the evidence for each party
}

// weighAll weighs every proposal by the learned weights and gives it its best
// content, its best party and the probability that both are right: the rule's
// own score, which the evidence moves up or down.
func (c *Context) weighAll(m *weigh.Model) {
	for i := range c.proposals {
		p := &c.proposals[i]
		if p.Carried || c.ruleKeys[p.rule] == 0 {
			continue // a quote without a cue, or a rule of the user's own: its score stands
		}
		w := c.gatherAll(p)
		content, party := best(m, w.content, own), best(m, w.party, 0)
		p.Content = w.contents[content]
		p.Speaker, p.Source = text.Range{}, text.Range{}
		p.attribute(w.parties[party])
		evidence := accept(w.base, w.content[content], w.party[party], share(m, w.content, content), share(m, w.party, party))
		p.Score = weigh.Probability(weigh.LogOdds(p.Score) + m.Sum(evidence))
	}
}

// gatherAll gathers the evidence about a proposal.
func (c *Context) gatherAll(p *Proposal) *weighed {
	rule := c.ruleKeys[p.rule]
	w := &weighed{Proposal: p, contents: c.contentsOf(p), parties: c.partiesOf(p)}
	var g gather
	c.baseEvidence(&g, p, rule)
	w.base = g.keys
	for i, content := range w.contents {
		var g gather
		c.contentEvidence(&g, p, content, i == 0, rule)
		w.content = append(w.content, g.keys)
	}
	own := !p.Speaker.Empty() || !p.Source.Empty()
	for i, m := range w.parties {
		var g gather
		c.speakerEvidence(&g, p, m, i == 0 && own, rule)
		w.party = append(w.party, g.keys)
	}
	return w
}

// own is the weight that a rule's own content has before the others.
const own = 0.7

// best is the index of the variant with the greatest weight, the first of
// equals; the first one has a bonus.
func best(m *weigh.Model, variants [][]uint32, bonus float32) int {
	at, most := 0, float32(0)
	for i, keys := range variants {
		if sum := m.Sum(keys); i == 0 {
			most = sum + bonus
		} else if sum > most {
			at, most = i, sum
		}
	}
	return at
}

// share is the probability of a variant among the others.
func share(m *weigh.Model, variants [][]uint32, chosen int) float64 {
	s, total := float64(m.Sum(variants[chosen])), 0.0
	for _, keys := range variants {
		total += math.Exp(float64(m.Sum(keys)) - s)
	}
	return 1 / total
}
