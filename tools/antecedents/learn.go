package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/tools/softmax"
)

// row is the weight that a feature has.
func row(f uint32) int { return int(uint64(f) << *bits >> 32) }

func sum(w []float32, features []uint32) (s float64) {
	for _, f := range features {
		s += float64(w[row(f)])
	}
	return s
}

// probabilities of the options of x.
func probabilities(w []float32, x *example) []float64 {
	p := make([]float64, len(x.options))
	for k := range p {
		p[k] = sum(w, x.options[k])
	}
	softmax.Of(p)
	return p
}

// fit learns the weights to the examples that are kept, by AdaGrad (Duchi et al. 2011) on
// the likelihood of the right options. It returns the mean of the weights of the later rounds.
func fit(examples []example, keep func(*example) bool) []float32 {
	w, mean, squares := make([]float32, 1<<*bits), make([]float32, 1<<*bits), make([]float32, 1<<*bits)
	var order []int
	for i := range examples {
		if keep(&examples[i]) {
			order = append(order, i)
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	taken := float32(0)
	for round := range *rounds {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			x := &examples[i]
			p := probabilities(w, x)
			good := 0.0
			for k := range p {
				if x.right[k] {
					good += p[k]
				}
			}
			for k, features := range x.options {
				g := -p[k]
				if x.right[k] {
					g += p[k] / max(good, 1e-9)
				}
				if g *= x.weight; math.Abs(g) < 1e-6 {
					continue
				}
				for _, f := range features {
					n := row(f)
					step := float32(g) - float32(*decay)*w[n]
					squares[n] += step * step
					w[n] += float32(*rate) * step / float32(math.Sqrt(float64(squares[n]))+1e-6)
				}
			}
		}
		if round >= *rounds/2 {
			taken++
			for n := range w {
				mean[n] += w[n]
			}
		}
	}
	for n := range mean {
		mean[n] /= max(taken, 1)
	}
	return mean
}

// table counts what is right, by kind of mention.
type table struct {
	all, learned, rules, few [4]int
	bins                     [10]struct{ n, right, sure float64 }
}

func (t *table) add(x *example, w []float32) {
	p := probabilities(w, x)
	best := 0
	for k := range p {
		if p[k] > p[best] {
			best = k
		}
	}
	kind := 0
	if x.kind == mention.Description {
		kind = 1
	}
	if x.query {
		kind += 2
	}
	t.all[kind]++
	if x.right[best] {
		t.learned[kind]++
	}
	if x.right[x.rules] {
		t.rules[kind]++
	}
	if os.Getenv("SHOW") != "" && x.news && kind == 3 {
		fmt.Println(x.right[x.rules], x.right[best], best, x.rules, x.show)
	}
	b := &t.bins[min(9, int(10*p[best]))]
	b.n++
	b.sure += p[best]
	if x.right[best] {
		b.right++
	}
}

func (t *table) merge(u *table) {
	for k := range t.all {
		t.all[k] += u.all[k]
		t.learned[k] += u.learned[k]
		t.rules[k] += u.rules[k]
	}
	for k := range t.bins {
		t.bins[k].n += u.bins[k].n
		t.bins[k].right += u.bins[k].right
		t.bins[k].sure += u.bins[k].sure
	}
}

func (t *table) print(name string) {
	fmt.Printf("%-28s", name)
	for k, kind := range []string{"pronouns", "descriptions", "pronouns of quotes", "descriptions of quotes"} {
		if n := float64(t.all[k]); n > 0 {
			fmt.Printf("  %s %d: rules %.1f, learned %.1f;", kind, t.all[k], 100*float64(t.rules[k])/n, 100*float64(t.learned[k])/n)
		}
	}
	off, n := 0.0, 0.0
	for _, b := range t.bins {
		off += math.Abs(b.sure - b.right)
		n += b.n
	}
	fmt.Printf("  calibration error %.3f\n", off/max(n, 1))
}
