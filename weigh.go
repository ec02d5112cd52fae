package attribution

import (
	"math"

	"github.com/quoteattribution/attribution/internal/weigh"
	"github.com/quoteattribution/attribution/text"
)

// own is the weight that a rule's own content has before the others.
const own = 0.7

// hopeless is the log-odds, by a proposal's rule and cue alone, below which
// nothing that is learned of its content and party has ever raised one.
const hopeless = -3.5

// weighAll weighs every proposal by the learned weights and gives it its best
// content, its best party and the probability that both are right: the rule's
// own score, which the evidence moves up or down.
func (c *Context) weighAll(m *weigh.Model) {
	for i := range c.proposals {
		p := &c.proposals[i]
		if p.Carried || c.ruleKeys[p.rule] == 0 {
			continue // a quote without a cue, or a rule of the user's own: its score stands
		}
		rule := c.ruleKeys[p.rule]
		c.evidence.keys = c.evidence.keys[:0]
		c.baseEvidence(&c.evidence, p, rule)
		odds := weigh.LogOdds(p.Score) + m.Sum(c.evidence.keys)
		if odds < hopeless {
			p.Score = 0
			continue
		}
		c.contentChoice.reset()
		contents := c.contentsOf(p)
		for k, content := range contents {
			g := c.contentChoice.next()
			c.contentEvidence(g, p, content, k == 0, rule)
			c.contentChoice.weigh(m.Sum(g.keys), k == 0)
		}
		c.partyChoice.reset()
		parties := c.partiesOf(p)
		named := !p.Speaker.Empty() || !p.Source.Empty()
		for k, party := range parties {
			g := c.partyChoice.next()
			c.speakerEvidence(g, p, party, k == 0 && named, rule)
			c.partyChoice.weigh(m.Sum(g.keys), false)
		}
		content, party := &c.contentChoice, &c.partyChoice
		c.evidence.keys = accept(c.evidence.keys, c.scope, content.best.keys, party.best.keys, content.share(), party.share())
		p.Content = contents[content.at]
		p.Speaker, p.Source = text.Range{}, text.Range{}
		p.attribute(parties[party.at])
		p.Score = weigh.Probability(weigh.LogOdds(p.Score) + m.Sum(c.evidence.keys))
	}
}

// choiceOf keeps the best of some variants while they are weighed one by one.
type choiceOf struct {
	best, other gather
	sums        []float32
	at          int
	most        float32 // of the best, with its bonus
}

func (o *choiceOf) reset() { o.sums, o.at = o.sums[:0], -1 }

// next is where the evidence for another variant goes.
func (o *choiceOf) next() *gather {
	o.other.keys = o.other.keys[:0]
	return &o.other
}

// weigh enters the weight of the variant whose evidence was gathered last.
func (o *choiceOf) weigh(sum float32, isOwn bool) {
	o.sums = append(o.sums, sum)
	if isOwn {
		sum += own
	}
	if o.at < 0 || sum > o.most {
		o.at, o.most = len(o.sums)-1, sum
		o.best, o.other = o.other, o.best
	}
}

// share is the probability of the best variant among all.
func (o *choiceOf) share() float64 {
	total := 0.0
	for _, sum := range o.sums {
		total += math.Exp(float64(sum - o.sums[o.at]))
	}
	return 1 / total
}
