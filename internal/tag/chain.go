package tag

import "math"

// Chain is a run of tokens. Add each, then Run; it keeps its memory.
type Chain struct {
	odds     *Transitions
	local    []Score   // for each token the exponentials of its scores
	both     []float32 // the probability that a token and the one before it are of a content
	forward  []Score   // of everything up to a token, each sums to 1
	backward []Score   // of everything behind it
}

// Marginal is what is known of one token: probabilities from 0 to 1.
type Marginal struct {
	Content, Cue, Party float32
	Start, End          float32 // a content begins with it, ends with it
}

// Odds is the exponentials of t.
func (t *Transitions) Odds() Transitions {
	var odds Transitions
	for x := range t {
		for y, v := range t[x] {
			odds[x][y] = float32(math.Exp(float64(v)))
		}
	}
	return odds
}

// Reset makes the chain empty.
func (c *Chain) Reset() { c.local = c.local[:0] }

// Add adds a token with its scores.
func (c *Chain) Add(s Score) { c.local = append(c.local, s.exp()) }

// Run computes the sums forward and backward over the chain.
func (c *Chain) Run(odds *Transitions) {
	n := len(c.local)
	c.odds = odds
	c.forward, c.backward, c.both = sized(c.forward, n), sized(c.backward, n), sized(c.both, n)
	before := odds[Labels]
	for i := range n {
		f := before
		if i > 0 {
			f = odds.into(before)
		}
		f = f.times(c.local[i]).normal()
		c.forward[i], before = f, f
	}
	behind := Score{1, 1, 1, 1}
	for i := n - 1; i >= 0; i-- {
		c.backward[i] = behind
		after := behind.times(c.local[i])
		behind = odds.from(after)
		if i > 0 {
			before := &c.forward[i-1]
			c.both[i] = before[Content] * odds[Content][Content] * after[Content] / before.times(behind).sum()
		}
		behind = behind.normal()
	}
}

// into is what comes from the labels before, from what comes from those behind.
func (t *Transitions) into(p Score) Score {
	a, b, c, d := &t[0], &t[1], &t[2], &t[3]
	return Score{
		p[0]*a[0] + p[1]*b[0] + p[2]*c[0] + p[3]*d[0],
		p[0]*a[1] + p[1]*b[1] + p[2]*c[1] + p[3]*d[1],
		p[0]*a[2] + p[1]*b[2] + p[2]*c[2] + p[3]*d[2],
		p[0]*a[3] + p[1]*b[3] + p[2]*c[3] + p[3]*d[3],
	}
}

func (t *Transitions) from(p Score) Score {
	return Score{t[0].times(p).sum(), t[1].times(p).sum(), t[2].times(p).sum(), t[3].times(p).sum()}
}

// Probability is that of each label at token i.
func (c *Chain) Probability(i int) Score {
	return c.forward[i].times(c.backward[i]).normal()
}

// Pair is the probability of each two labels at tokens i-1 and i, for i from 1.
func (c *Chain) Pair(i int) [Labels]Score {
	var p [Labels]Score
	var sum float32
	for x := range p {
		for y := range p[x] {
			p[x][y] = c.forward[i-1][x] * c.odds[x][y] * c.local[i][y] * c.backward[i][y]
			sum += p[x][y]
		}
	}
	for x := range p {
		for y := range p[x] {
			p[x][y] /= sum
		}
	}
	return p
}

// Marginal is what is known of token i.
func (c *Chain) Marginal(i int) Marginal {
	p := c.Probability(i)
	m := Marginal{Content: p[Content], Cue: p[Cue], Party: p[Party], Start: p[Content], End: p[Content]}
	if i > 0 {
		m.Start -= c.both[i]
	}
	if i+1 < len(c.local) {
		m.End -= c.both[i+1]
	}
	return m
}

// exp is the exponentials of s, of which the greatest is 1.
func (s Score) exp() Score {
	most := max(s[0], s[1], s[2], s[3])
	for y := range s {
		s[y] = float32(math.Exp(float64(s[y] - most)))
	}
	return s
}

func (s Score) times(p Score) Score {
	return Score{s[0] * p[0], s[1] * p[1], s[2] * p[2], s[3] * p[3]}
}

func (s Score) sum() float32 { return s[0] + s[1] + s[2] + s[3] }

// normal is s in proportion, its sum 1.
func (s Score) normal() Score {
	by := 1 / s.sum()
	return Score{s[0] * by, s[1] * by, s[2] * by, s[3] * by}
}

func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
