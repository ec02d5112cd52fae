package network

import (
	"bytes"
	"encoding/binary"
	"math"
	"slices"
)

// Learner is a Model while it is learnt: the same in floating point, with the squares of the
// gradients so far, by which the steps of learning shrink (AdaGrad; Duchi et al. 2011).
type Learner struct {
	shape         *Shape
	bits          uint
	rows, squares []row
	bias, biasSq  row
	out, outSq    []row
}

// Rate is how fast a network learns.
type Rate struct {
	Direct, Hidden float32 // of what features say directly and to the hidden layer
	Decay          float32
}

// outRate is the rate of the heads by that of the hidden layer.
const outRate = 0.3

// NewLearner is a network of 1<<bits rows that has learnt nothing. Normal is numbers of a
// normal distribution: units that begin alike would stay alike.
func NewLearner(s *Shape, bits uint, normal func() float64) *Learner {
	l := &Learner{shape: s, bits: bits, rows: make([]row, 1<<bits), squares: make([]row, 1<<bits)}
	l.out, l.outSq = make([]row, len(s.Heads)), make([]row, len(s.Heads))
	for i := range l.rows {
		for k := s.Direct; k < Width; k++ {
			l.rows[i][k] = 0.01 * float32(normal())
		}
	}
	for k := s.Direct; k < Width; k++ {
		l.bias[k] = 0.1
		for h := range l.out {
			l.out[h][k] = 0.3
			if normal() < 0 {
				l.out[h][k] = -0.3
			}
		}
	}
	return l
}

// Clone is a network that goes on learning by itself.
func (l *Learner) Clone() *Learner {
	c := *l
	c.rows, c.squares = slices.Clone(l.rows), slices.Clone(l.squares)
	c.out, c.outSq = slices.Clone(l.out), slices.Clone(l.outSq)
	return &c
}

// Restart forgets how far the rows have learnt, as other examples follow.
func (l *Learner) Restart() { clear(l.squares) }

// Pass is features on their way through a network, each as strong as By.
type Pass struct {
	Features []uint32
	By       float32
	sum      row
}

// Forward adds up what the features say, beside those of other passes.
func (l *Learner) Forward(p *Pass, beside ...*Pass) {
	p.sum = row{}
	for _, f := range p.Features {
		r := &l.rows[f>>(32-l.bits)]
		for k, w := range r {
			p.sum[k] += w * p.By
		}
	}
	for _, o := range beside {
		for k, v := range o.sum {
			p.sum[k] += v
		}
	}
}

// Score is what a head makes of a pass.
func (l *Learner) Score(p *Pass, head int) float32 {
	var score float32
	if k := l.shape.Heads[head]; k >= 0 {
		score = p.sum[k]
	}
	for k := l.shape.Direct; k < Width; k++ {
		if v := p.sum[k] + l.bias[k]; v > 0 {
			score += v * l.out[head][k]
		}
	}
	return score
}

// Gradient is what is wrong with scores, as far as it comes from each column.
type Gradient row

// Add adds o to g.
func (g *Gradient) Add(o *Gradient) {
	for k, v := range o {
		g[k] += v
	}
}

// Back moves a head by what is wrong with its score of a pass, and adds to g what is wrong
// with the sums.
func (l *Learner) Back(p *Pass, head int, wrong float32, g *Gradient, r Rate) {
	if k := l.shape.Heads[head]; k >= 0 {
		g[k] += wrong
	}
	out, outSq := &l.out[head], &l.outSq[head]
	for k := l.shape.Direct; k < Width; k++ {
		v := p.sum[k] + l.bias[k]
		if v <= 0 {
			continue
		}
		below := wrong * out[k]
		g[k] += below
		Step(&out[k], &outSq[k], wrong*v, outRate*r.Hidden)
		Step(&l.bias[k], &l.biasSq[k], below, r.Hidden)
	}
}

// Learn moves the rows of a pass by what is wrong with their sums.
func (l *Learner) Learn(p *Pass, g *Gradient, r Rate) {
	for _, f := range p.Features {
		i := f >> (32 - l.bits)
		weights, squares := &l.rows[i], &l.squares[i]
		for k, v := range g {
			if v == 0 {
				continue
			}
			rate := r.Hidden
			if k < l.shape.Direct {
				rate = r.Direct
			}
			Step(&weights[k], &squares[k], v+r.Decay*weights[k], rate)
		}
	}
}

// Step moves a weight against a gradient.
func Step(weight, squares *float32, gradient, rate float32) {
	*squares += gradient * gradient
	*weight -= rate * gradient / float32(math.Sqrt(float64(*squares)+1))
}

// Marshal writes the network, the weights of each column rounded to 255 steps.
func (l *Learner) Marshal() []byte {
	t := top{bias: l.bias, out: l.out}
	for k := range t.scales {
		var most float32
		for i := range l.rows {
			most = max(most, float32(math.Abs(float64(l.rows[i][k]))))
		}
		t.scales[k] = max(most/127, 1e-9)
	}
	var data bytes.Buffer
	data.WriteString(l.shape.Magic)
	data.WriteByte(byte(l.bits))
	for _, part := range t.all() {
		if err := binary.Write(&data, binary.LittleEndian, part); err != nil {
			panic(err) // all is of fixed size
		}
	}
	for i := range l.rows {
		for k, w := range l.rows[i] {
			data.WriteByte(byte(int8(math.Round(float64(w / t.scales[k])))))
		}
	}
	return data.Bytes()
}

// Mean is the mean of networks that began as clones of one and went on learning in different
// orders: what one order happens to make of rare features cancels out.
func Mean(all []*Learner) *Learner {
	mean := all[0].Clone()
	by := 1 / float32(len(all))
	add := func(to *row, from func(l *Learner) *row) {
		*to = row{}
		for _, l := range all {
			for k, v := range from(l) {
				to[k] += v * by
			}
		}
	}
	for i := range mean.rows {
		add(&mean.rows[i], func(l *Learner) *row { return &l.rows[i] })
	}
	add(&mean.bias, func(l *Learner) *row { return &l.bias })
	for h := range mean.out {
		add(&mean.out[h], func(l *Learner) *row { return &l.out[h] })
	}
	return mean
}
