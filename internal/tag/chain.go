package tag

import "math"

// Chain is a run of tokens. Set Scores, then Run; it keeps its memory.
type Chain struct {
	Scores   []Score
	odds     *Transitions
	local    []Score // exponentials of Scores
	forward  []Score // of everything up to a token, each sums to 1
	backward []Score // of everything behind it
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

// Run computes the sums forward and backward over the chain.
func (c *Chain) Run(odds *Transitions) {
	n := len(c.Scores)
	c.odds = odds
	c.local, c.forward, c.backward = sized(c.local, n), sized(c.forward, n), sized(c.backward, n)
	before := Score{}
	for i := range n {
		c.local[i] = c.Scores[i].exp()
		for y, local := range c.local[i] {
			sum := odds[Labels][y]
			if i > 0 {
				sum = 0
				for x, f := range before {
					sum += f * odds[x][y]
				}
			}
			c.forward[i][y] = sum * local
		}
		c.forward[i].normalize()
		before = c.forward[i]
	}
	behind := Score{1, 1, 1, 1}
	for i := n - 1; i >= 0; i-- {
		c.backward[i] = behind
		for y := range behind {
			behind[y] *= c.local[i][y]
		}
		after := behind
		for x := range behind {
			behind[x] = 0
			for y, v := range after {
				behind[x] += odds[x][y] * v
			}
		}
		behind.normalize()
	}
}

// Probability is that of each label at token i.
func (c *Chain) Probability(i int) Score {
	p := c.forward[i]
	for y := range p {
		p[y] *= c.backward[i][y]
	}
	p.normalize()
	return p
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
		m.Start -= c.both(i)
	}
	if i+1 < len(c.Scores) {
		m.End -= c.both(i + 1)
	}
	return m
}

// both is the probability that tokens i-1 and i are of a content.
func (c *Chain) both(i int) float32 {
	var both, sum float32
	for y, local := range c.local[i] {
		local *= c.backward[i][y]
		for x, f := range c.forward[i-1] {
			sum += f * c.odds[x][y] * local
		}
		if y == Content {
			both = c.forward[i-1][Content] * c.odds[Content][Content] * local
		}
	}
	return both / sum
}

// exp is the exponentials of s, of which the greatest is 1.
func (s Score) exp() Score {
	most := max(s[0], s[1], s[2], s[3])
	for y := range s {
		s[y] = float32(math.Exp(float64(s[y] - most)))
	}
	return s
}

func (s *Score) normalize() {
	sum := s[0] + s[1] + s[2] + s[3]
	for y := range s {
		s[y] /= sum
	}
}

func sized(s []Score, n int) []Score {
	if cap(s) < n {
		return make([]Score, n, n+n/2)
	}
	return s[:n]
}
