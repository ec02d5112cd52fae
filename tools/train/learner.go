package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/quoteattribution/attribution/internal/choose"
	"github.com/quoteattribution/attribution/internal/learn"
	"github.com/quoteattribution/attribution/internal/network"
	"github.com/quoteattribution/attribution/internal/weigh"
	"github.com/quoteattribution/attribution/tools/softmax"
)

// learner fits a network by stochastic gradient descent: to choose contents and parties among
// their alternatives, and to tell which proposals are right as a whole.
type learner struct {
	network *network.Learner
	random  *rand.Rand
	pace    float64 // of the learning rates, falling from 1 to 0
}

func newLearner() *learner {
	random := rand.New(rand.NewPCG(1, 2))
	return &learner{network: network.NewLearner(weigh.Shape, *bits, random.NormFloat64), random: random}
}

// clone is a learner that goes on in an order of its own.
func (l *learner) clone(order uint64) *learner {
	return &learner{network: l.network.Clone(), random: rand.New(rand.NewPCG(3, order))}
}

func (l *learner) rate() network.Rate {
	return network.Rate{Direct: float32(*direct * l.pace), Hidden: float32(*rate * l.pace), Decay: float32(*decay)}
}

// learnTaught goes over the teacher's articles.
func (l *learner) learnTaught(examples [][]example, choices [][]choice) {
	l.pace = 1
	for range *taught {
		l.round(examples, choices, *trust, func(int) bool { return true })
	}
}

// learn goes over the articles that are in, ever slower. Without choices it learns to choose alone.
func (l *learner) learn(examples [][]example, choices [][]choice, in func(int) bool) {
	l.network.Restart()
	for round := range *rounds {
		l.pace = 1 - float64(round)/float64(*rounds)
		l.round(examples, choices, 1, in)
	}
}

func (l *learner) round(examples [][]example, choices [][]choice, weight float64, in func(int) bool) {
	for _, i := range l.random.Perm(len(examples)) {
		if !in(i) {
			continue
		}
		weight := weight
		if len(examples[i]) > 0 && examples[i][0].own {
			weight *= *own
		}
		for k := range examples[i] {
			x := &examples[i][k]
			if x.about != nil {
				l.learnVariants(x, x.Contents, x.content, weigh.Content, weight)
				l.learnVariants(x, x.Parties, x.party, weigh.Party, weight)
			}
			if choices != nil {
				l.learnWhole(x, choices[i][k], weight)
			}
		}
	}
}

// pass is features on their way, but for those that a draw leaves out, the same ones of any
// features for one draw: what is learnt must not hang on a few of them.
func pass(features []uint32, drop float64, draw uint32) *network.Pass {
	kept := make([]uint32, 0, len(features))
	for _, k := range features {
		if drop == 0 || float64(weigh.Key(draw, k, 0)) >= drop*math.MaxUint32 {
			kept = append(kept, k)
		}
	}
	return &network.Pass{Features: kept, By: float32(1 / (1 - drop))}
}

// learnVariants moves weight to the variants that match best.
func (l *learner) learnVariants(x *example, variants []learn.Variant, match []float64, head int, weight float64) {
	best, n := max(0.3, slices.Max(match)), 0.0
	right := func(k int) bool { return match[k] >= best-1e-9 }
	for k := range match {
		if right(k) {
			n++
		}
	}
	if n == 0 || len(variants) < 2 {
		return
	}
	draw := l.random.Uint32()
	base := pass(x.Evidence, *dropOf, draw)
	passes := make([]*network.Pass, len(variants))
	for k := range variants {
		passes[k] = pass(variants[k].Evidence, *dropOf, draw)
	}
	var all network.Gradient
	for k, p := range l.shares(base, passes, head) {
		wrong := p
		if right(k) {
			wrong -= 1 / n
		}
		if math.Abs(wrong*weight) < little {
			continue
		}
		var g network.Gradient
		l.network.Back(passes[k], head, float32(wrong*weight), &g, l.rate())
		l.network.Learn(passes[k], &g, l.rate())
		all.Add(&g)
	}
	l.network.Learn(base, &all, l.rate())
}

// little is a gradient that is not worth a step.
const little = 1e-4

// shares is the softmax over passes beside a base.
func (l *learner) shares(base *network.Pass, passes []*network.Pass, head int) []float64 {
	l.network.Forward(base)
	p := make([]float64, len(passes))
	for k := range passes {
		l.network.Forward(passes[k], base)
		p[k] = float64(l.network.Score(passes[k], head))
	}
	softmax.Of(p)
	return p
}

// learnWhole learns whether a proposal is right as a whole, and whether it promises to be.
func (l *learner) learnWhole(x *example, c choice, weight float64) {
	right := x.right(c.content, c.party)
	features := x.accept(c)
	l.learnRight(x, features, weigh.Everything, right, weight)
	l.learnRight(x, x.Evidence[:x.Promise], weigh.Promise, right, weight)
	l.learnRight(x, x.Evidence, weigh.Promise, right, weight)
	if x.about != nil && !x.about.Speech {
		right, weight = 0, weight**attitudes
	}
	l.learnRight(x, features, weigh.Speech, right, weight)
}

func (l *learner) learnRight(x *example, features []uint32, head int, right, weight float64) {
	p := pass(features, *drop, l.random.Uint32())
	l.network.Forward(p)
	wrong := weight * (l.probability(x, p, head) - right)
	if math.Abs(wrong) < little {
		return
	}
	var g network.Gradient
	l.network.Back(p, head, float32(wrong), &g, l.rate())
	l.network.Learn(p, &g, l.rate())
}

// probability is that of an example by a pass: the rule's own, moved by what is learned.
func (l *learner) probability(x *example, p *network.Pass, head int) float64 {
	return weigh.Probability(weigh.LogOdds(x.Score) + l.network.Score(p, head))
}

// choice is the content and the party of one proposal, with their shares.
type choice struct {
	content, party           int
	contentShare, partyShare float64
}

// accept is the evidence for an example as a whole.
func (x *example) accept(c choice) []uint32 {
	return x.Accept(c.content, c.party, c.contentShare, c.partyShare)
}

func (l *learner) choose(x *example) (c choice) {
	best := func(variants []learn.Variant, head int) (int, float64) {
		passes := make([]*network.Pass, len(variants))
		for k := range variants {
			passes[k] = pass(variants[k].Evidence, 0, 0)
		}
		p, at := l.shares(pass(x.Evidence, 0, 0), passes, head), 0
		for k := range p {
			if p[k] > p[at] {
				at = k
			}
		}
		return at, p[at]
	}
	c.content, c.contentShare = best(x.Contents, weigh.Content)
	c.party, c.partyShare = best(x.Parties, weigh.Party)
	return c
}

func (l *learner) chooseAll(examples []example) []choice {
	all := make([]choice, len(examples))
	for k := range examples {
		all[k] = l.choose(&examples[k])
	}
	return all
}

// accepts reports whether an example would be kept with a choice.
func (l *learner) accepts(x *example, c choice) bool {
	p := pass(x.accept(c), 0, 0)
	l.network.Forward(p)
	return l.probability(x, p, weigh.Speech) >= choose.Weighed.Score
}
