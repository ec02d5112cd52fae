package attribution

import (
	"math"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/weigh"
	"github.com/quoteattribution/attribution/text"
)

// own is the weight that a rule's own content has before the others.
const own = 0.7

// hopeless is the log-odds, by a proposal's rule and cue alone, below which
// nothing that is learned of its content and party has ever raised one.
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
	c.base.keys = c.base.keys[:0]
	c.baseEvidence(&c.base, p, rule)
	c.cueTags(&c.base, p, rule)
	odds := weigh.LogOdds(p.Score)
	if odds+m.Sum(c.base.keys) < hopeless {
		p.Score = 0
		return
	}
	parties, party := c.weighParties(m, p, rule)
	contents := c.contentsOf(p)
	c.contents.reset()
	for k, content := range contents {
		c.contentEvidence(c.contents.next(), p, content, k == 0, rule)
		c.contents.weigh(m)
	}
	p.Score = 0
	at, most := 0, math.Inf(-1)
	for k := range contents {
		share := c.contents.share(k)
		if share < contender {
			continue
		}
		c.whole = accept(append(c.whole[:0], c.base.keys...), c.scope, c.contents.evidence[k].keys, c.parties.evidence[party].keys, share, c.parties.share(party))
		score := weigh.Probability(odds + m.Sum(c.whole))
		value := math.Log(score) + float64(c.contents.sums[k])
		if k == 0 {
			value += own
		}
		if value > most {
			at, most, p.Score = k, value, score
		}
	}
	p.Content = contents[at]
	p.Speaker, p.Source = text.Range{}, text.Range{}
	p.attribute(parties[party])
}

// weighParties weighs the parties of a proposal and returns them and the best one.
func (c *Context) weighParties(m *weigh.Model, p *Proposal, rule uint32) ([]mention.Mention, int) {
	parties := c.partiesOf(p)
	named := !p.Speaker.Empty() || !p.Source.Empty()
	c.parties.reset()
	for k, party := range parties {
		c.speakerEvidence(c.parties.next(), p, party, k == 0 && named, rule)
		c.parties.weigh(m)
	}
	return parties, c.parties.best()
}

// variants are things of which one is chosen, with the evidence for each.
type variants struct {
	evidence []gather
	sums     []float32
	total    float64 // of the exponentials of sums
}

func (v *variants) reset() { v.evidence, v.sums, v.total = v.evidence[:0], v.sums[:0], 0 }

// next is where the evidence for another variant goes; it keeps memory.
func (v *variants) next() *gather {
	if n := len(v.evidence); n < cap(v.evidence) {
		v.evidence = v.evidence[:n+1]
	} else {
		v.evidence = append(v.evidence, gather{})
	}
	g := &v.evidence[len(v.evidence)-1]
	g.keys = g.keys[:0]
	return g
}

// weigh sums up the variant whose evidence was gathered last.
func (v *variants) weigh(m *weigh.Model) {
	sum := m.Sum(v.evidence[len(v.evidence)-1].keys)
	v.sums = append(v.sums, sum)
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
