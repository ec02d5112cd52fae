package attribution

import (
	"math"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/weigh"
	"github.com/quoteattribution/attribution/text"
)

// own is the weight that a rule's own content has before the others.
const own = 0.7

// hopeless is the log-odds, by a proposal's rule and cue alone or its best party
// too, below which nothing that is learned of its content has ever raised one.
const hopeless = -2.5

// contender is the least share that a content needs among its alternatives for the
// proposal to be weighed with it.
const contender = 0.2

// weighAll weighs every proposal by the learned weights and gives it its best
// content, its best party and the probability that both are right: the rule's
// own score, which the evidence moves up or down.
func (c *Context) weighAll() {
	c.beginWeighing()
	m := c.pack.Weights
	for i := range c.proposals {
		p := &c.proposals[i]
		if p.Carried || c.ruleKeys[p.rule] == 0 {
			continue // a quote without a cue, or a rule of the user's own: its score stands
		}
		c.weigh(m, p, c.ruleKeys[p.rule])
		c.agree(i)
	}
}

// beginWeighing makes ready what all evidence goes by.
func (c *Context) beginWeighing() {
	c.readWords()
	c.beginTagging(c.pack.Tagger)
}

// agree gives proposal i and those before it that say the same of its cue the
// score of the best of them, so that the first of their rules is named for it.
func (c *Context) agree(i int) {
	p := &c.proposals[i]
	for k := i - 1; k >= 0 && c.proposals[k].Cue == p.Cue; k-- {
		if q := &c.proposals[k]; c.ruleKeys[q.rule] != 0 && same(p, q) && p.Speaker == q.Speaker && p.Source == q.Source {
			p.Score = max(p.Score, q.Score)
			q.Score = p.Score
		}
	}
}

// weigh weighs one proposal. Of its contents it takes the one that is best among
// them and with which the proposal as a whole is likely to be right.
func (c *Context) weigh(m *weigh.Model, p *Proposal, rule uint32) {
	column := weigh.Speech + int(c.scope)
	g := &c.evidence
	g.reset()
	c.baseEvidence(g, p, rule)
	c.cueTags(g, p, rule)
	_, base := m.Sums(g.keys, column)
	odds := weigh.LogOdds(p.Score)
	if odds+m.Weight(base, column) < hopeless {
		p.Score = 0
		return
	}
	parties, party := c.weighParties(m, p, rule)
	base += c.parties.wholes[party]
	if odds+m.Weight(base, column) < hopeless {
		p.Score = 0
		return
	}
	first := len(c.pieces)
	contents := c.contentsOf(p)
	c.contents.reset()
	for k, content := range contents {
		g.reset()
		c.contentEvidence(g, p, content, k == 0, rule)
		c.contents.weigh(m, g.keys, column)
	}
	p.Score = 0
	at, most := 0, math.Inf(-1)
	for k := range contents {
		share := c.contents.share(k)
		if share < contender {
			continue
		}
		g.reset()
		g.keys = appendShares(g.keys, share, c.parties.share(party))
		_, whole := m.Sums(g.keys, column)
		whole += base + c.contents.wholes[k]
		score := weigh.Probability(odds + m.Weight(whole, column))
		value := math.Log(score) + float64(c.contents.sums[k])
		if k == 0 {
			value += own
		}
		if value > most {
			at, most, p.Score = k, value, score
		}
	}
	c.pieces = c.pieces[:first] // but for the content that was chosen, the others are done with
	if at > 0 {
		p.Content = c.contentOf(contents[at]...)
	}
	p.Speaker, p.Source = text.Range{}, text.Range{}
	p.attribute(parties[party])
}

// weighParties weighs the parties of a proposal and returns them and the best one.
func (c *Context) weighParties(m *weigh.Model, p *Proposal, rule uint32) ([]mention.Mention, int) {
	parties := c.partiesOf(p)
	named := !p.Speaker.Empty() || !p.Source.Empty()
	c.parties.reset()
	for k, party := range parties {
		c.evidence.reset()
		c.speakerEvidence(&c.evidence, p, party, k == 0 && named, rule)
		c.parties.weigh(m, c.evidence.keys, weigh.Speech+int(c.scope))
	}
	return parties, c.parties.best()
}

// variants are the weights of things of which one is chosen.
type variants struct {
	sums   []float32
	wholes []int   // what each says of the proposal as a whole, in steps
	total  float64 // of the exponentials of sums
}

func (v *variants) reset() { v.sums, v.wholes, v.total = v.sums[:0], v.wholes[:0], 0 }

// weigh adds a variant by its evidence.
func (v *variants) weigh(m *weigh.Model, evidence []uint32, column int) {
	choice, whole := m.Sums(evidence, column)
	sum := m.Weight(choice, weigh.Choice)
	v.sums, v.wholes = append(v.sums, sum), append(v.wholes, whole)
	v.total += math.Exp(float64(sum))
}

// share is the probability of variant k among all.
func (v *variants) share(k int) float64 { return math.Exp(float64(v.sums[k])) / v.total }

// best is the variant of the greatest weight, the first of equals.
func (v *variants) best() int {
	at := 0
	for k, sum := range v.sums {
		if sum > v.sums[at] {
			at = k
		}
	}
	return at
}
