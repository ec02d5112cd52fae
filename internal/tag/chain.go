package tag

import (
	"math"

	"github.com/quoteattribution/attribution/internal/memory"
)

// Chain is a run of tokens. Add each, then Run; buffers are reused.
type Chain struct {
	odds     *Odds
	local    []vector // for each token the exponentials of its scores
	forward  []vector // of everything up to a token, in proportion
	backward []vector // of everything after it, in proportion
}

// Marginal is what is known of one token: probabilities from 0 to 1.
type Marginal struct {
	Content, Cue, Party float32
	Start, End          float32 // a content begins with it, ends with it
}

// Odds is the exponentials of Transitions.
type Odds [Labels + 1]vector

// vector is a number for each label, in their order.
type vector struct{ other, content, cue, party float64 }

// Reset makes the chain empty.
func (c *Chain) Reset() { c.local = c.local[:0] }

// Add adds a token with its scores.
func (c *Chain) Add(s Score) {
	most := max(s[0], s[1], s[2], s[3])
	exp := func(v float32) float64 {
		if v == most {
			return 1
		}
		return math.Exp(float64(v - most))
	}
	c.local = append(c.local, vector{exp(s[0]), exp(s[1]), exp(s[2]), exp(s[3])})
}

// stretch is after how many tokens the sums are brought back to 1: float64 holds
// what so many of them can take away.
const stretch = 8

// Run computes the sums forward and backward over the chain, and from them the
// marginal of each token into all, which is as long as the chain.
func (c *Chain) Run(odds *Odds, all []Marginal) {
	n := len(c.local)
	c.odds = odds
	c.forward, c.backward = memory.Sized(c.forward, n), memory.Sized(c.backward, n)
	f := odds[Labels]
	for i := range n {
		if i > 0 {
			f = odds.into(f)
		}
		f = f.times(c.local[i])
		if i%stretch == 0 {
			f = f.by(1 / f.sum())
		}
		c.forward[i] = f
	}
	behind, pair := vector{1, 1, 1, 1}, 0.0
	for i := n - 1; i >= 0; i-- {
		c.backward[i] = behind
		p := c.forward[i].times(behind)
		by := 1 / p.sum()
		m := &all[i]
		m.Content, m.Cue, m.Party = float32(p.content*by), float32(p.cue*by), float32(p.party*by)
		m.Start, m.End = m.Content, m.Content-float32(pair*by)
		if i+1 < n {
			all[i+1].Start -= float32(pair * by)
		}
		if i == 0 {
			break
		}
		after := behind.times(c.local[i])
		pair = c.forward[i-1].content * odds[Content].content * after.content
		if behind = odds.from(after); i%stretch == 0 {
			by := 1 / behind.sum()
			behind, pair = behind.by(by), pair*by
		}
	}
}

// into is what comes to each label, from what comes from the labels before.
func (t *Odds) into(v vector) vector {
	a, b, c, d := &t[0], &t[1], &t[2], &t[3]
	return vector{
		v.other*a.other + v.content*b.other + v.cue*c.other + v.party*d.other,
		v.other*a.content + v.content*b.content + v.cue*c.content + v.party*d.content,
		v.other*a.cue + v.content*b.cue + v.cue*c.cue + v.party*d.cue,
		v.other*a.party + v.content*b.party + v.cue*c.party + v.party*d.party,
	}
}

// from is what comes from each label, from what comes to those after.
func (t *Odds) from(v vector) vector {
	return vector{t[0].times(v).sum(), t[1].times(v).sum(), t[2].times(v).sum(), t[3].times(v).sum()}
}

// Probability is that of each label at token i.
func (c *Chain) Probability(i int) Score {
	p := c.forward[i].times(c.backward[i])
	return p.by(1 / p.sum()).score()
}

// Pair is the probability of each two labels at tokens i-1 and i, for i from 1.
func (c *Chain) Pair(i int) (pairs [Labels]Score) {
	behind := c.local[i].times(c.backward[i])
	before := c.forward[i-1].array()
	sum := 0.0
	for x := range before {
		sum += c.odds[x].times(behind).sum() * before[x]
	}
	for x := range before {
		pairs[x] = c.odds[x].times(behind).by(before[x] / sum).score()
	}
	return pairs
}

func (v vector) times(w vector) vector {
	return vector{v.other * w.other, v.content * w.content, v.cue * w.cue, v.party * w.party}
}

func (v vector) by(x float64) vector {
	return vector{v.other * x, v.content * x, v.cue * x, v.party * x}
}

func (v vector) sum() float64 { return v.other + v.content + v.cue + v.party }

func (v vector) array() [Labels]float64 { return [Labels]float64{v.other, v.content, v.cue, v.party} }

func (v vector) score() Score {
	return Score{float32(v.other), float32(v.content), float32(v.cue), float32(v.party)}
}
