package tree

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// planted is a state of n words that the parser has not begun.
func planted(n int) *state {
	s := &state{}
	s.n = n
	s.words = make([]word, n+1+pads)
	s.tags = make([]Tag, n+1+pads)
	s.begin()
	return s
}

// TestOracle: actions that cost nothing lead to the gold tree, and what the others cost is
// what is wrong in the end.
func TestOracle(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	legal := func(s *state) []int {
		if a := s.forced(); a >= 0 {
			return []int{a}
		}
		if len(s.stack) == 1 {
			return []int{shift, left}
		}
		return []int{shift, left, right}
	}
	for range 300 {
		n := 1 + random.IntN(9)
		s := planted(n)
		for !s.done() {
			all := legal(s)
			s.do(all[random.IntN(len(all))])
		}
		gold := append([]int32(nil), s.head[1:n+1]...)
		x := Example{Nodes: make([]Node, n)}
		for i, h := range gold {
			x.Nodes[i].Head = h - 1
			if int(h) == n+1 {
				x.Nodes[i].Head = -1
			}
		}
		for _, mistakes := range []int{0, 1, 2} {
			s, lost := planted(n), 0
			var o oracle
			o.set(s, &x)
			s.begin()
			for !s.done() {
				all := legal(s)
				if len(s.stack) == 0 {
					o.do(s, shift)
					continue
				}
				costs := o.costs(s)
				a := all[random.IntN(len(all))]
				if costs[a] > 0 && mistakes == 0 && len(all) > 1 {
					for _, other := range all {
						if costs[other] == 0 {
							a = other
						}
					}
				} else if costs[a] > 0 && len(all) > 1 {
					mistakes--
				}
				lost += costs[a]
				o.do(s, a)
			}
			wrong := 0
			for i, h := range gold {
				if s.head[i+1] != h {
					wrong++
				}
			}
			require.Equal(t, lost, wrong, "%v: %v", gold, s.head[1:n+1])
		}
	}
}

// TestLearner: what is told often enough is learnt, and the small table says the same.
func TestLearner(t *testing.T) {
	l := newLearner(3, slimBits, slimMark, 1)
	var sums [3]int32
	wrong := 0
	for round := range 120 {
		if round == 20 {
			l.fix()
		}
		for k := range uint64(50) {
			features := []uint64{mix(k + 1), mix(1000 + k%7)}
			l.place(features)
			l.scores(features, sums[:])
			best, right := 0, int(k*k%3)
			for c := range sums {
				if sums[c] > sums[best] {
					best = c
				}
			}
			if best != right {
				l.update(features, right, best)
				if round == 119 {
					wrong++
				}
			}
			l.steps++
		}
	}
	require.Zero(t, wrong)
	table := l.slim()
	average := func(i int) float64 { return float64(l.weights[i]) - float64(l.moved[i])/float64(l.steps) }
	most := 0.0
	for i := range l.weights {
		most = max(most, math.Abs(average(i)))
	}
	for k := range uint64(50) {
		features := []uint64{mix(k + 1), mix(1000 + k%7)}
		p := table.sum(features)
		l.place(features)
		var want [3]uint32
		for c := range want {
			for _, f := range features {
				if l.count[f] > 0 {
					want[c] += uint32(128 + math.Round(average(int(f)*3+c)/most*127))
				}
			}
		}
		require.Equal(t, want, [3]uint32{p.e & 0xFFFF, p.o & 0xFFFF, p.e >> 16})
	}
	require.Zero(t, table.sum([]uint64{mix(5000)}))
}
