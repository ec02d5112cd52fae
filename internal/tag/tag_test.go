package tag

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/network"
)

// The sums forward and backward are those over all labellings.
func TestChainCountsAllLabellings(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := 1; n <= 5; n++ {
		var trans Transitions
		for x := range trans {
			for y := range trans[x] {
				trans[x][y] = r.Float32()*4 - 2
			}
		}
		var c Chain
		var scores []Score
		for range n {
			s := Score{r.Float32() * 3, r.Float32() * -3, r.Float32(), 2 * r.Float32()}
			scores = append(scores, s)
			c.Add(s)
		}
		all := make([]Marginal, n)
		c.Run(trans.Odds(), all)

		node := make([][Labels]float64, n)
		pair := make([][Labels][Labels]float64, n)
		total := 0.0
		labels := make([]int, n)
		for code := range int(math.Pow(Labels, float64(n))) {
			sum, before := 0.0, Labels
			for i, rest := 0, code; i < n; i, rest = i+1, rest/Labels {
				labels[i] = rest % Labels
				sum += float64(trans[before][labels[i]] + scores[i][labels[i]])
				before = labels[i]
			}
			p := math.Exp(sum)
			total += p
			for i, y := range labels {
				node[i][y] += p
				if i > 0 {
					pair[i][labels[i-1]][y] += p
				}
			}
		}
		for i := range n {
			for y, p := range c.Probability(i) {
				require.InDelta(t, node[i][y]/total, p, 1e-4)
			}
			m := all[i]
			require.InDelta(t, node[i][Cue]/total, m.Cue, 1e-4)
			before, behind := 0.0, 0.0
			if i > 0 {
				before = pair[i][Content][Content]
			}
			if i+1 < n {
				behind = pair[i+1][Content][Content]
			}
			require.InDelta(t, (node[i][Content]-before)/total, m.Start, 1e-4)
			require.InDelta(t, (node[i][Content]-behind)/total, m.End, 1e-4)
			if i == 0 {
				continue
			}
			for x, row := range c.Pair(i) {
				for y, p := range row {
					require.InDelta(t, pair[i][x][y]/total, p, 1e-4)
				}
			}
		}
	}
}

// Scores that no float32 holds the exponentials of give probabilities still.
func TestChainOfGreatScores(t *testing.T) {
	var c Chain
	c.Add(Score{0, 300, -300, 0})
	c.Add(Score{-200, 0, 0, 200})
	all := make([]Marginal, 2)
	c.Run(new(Transitions).Odds(), all)
	require.InDelta(t, 1, c.Probability(0)[Content], 1e-6)
	require.InDelta(t, 1, c.Probability(1)[Party], 1e-6)
	require.InDelta(t, 1, all[0].End, 1e-6)
}

// A model says what the network and the transitions say that it was made of.
func TestMarshalLoad(t *testing.T) {
	l := network.NewLearner(Shape, 4, rand.New(rand.NewPCG(1, 2)).NormFloat64)
	p := network.Pass{Features: []uint32{3 << 28, 9 << 28, 9 << 28}, By: 1}
	l.Forward(&p)
	for range 20 {
		var g network.Gradient
		l.Back(&p, Content, -1, &g, network.Rate{Direct: 0.1, Hidden: 0.1})
		l.Learn(&p, &g, network.Rate{Direct: 0.1, Hidden: 0.1})
		l.Forward(&p)
	}
	trans := &Transitions{{1}}
	data := Marshal(l, trans)
	m, err := Load(string(data))
	require.NoError(t, err)
	require.Equal(t, trans.Odds(), m.odds)
	var c, want Chain
	m.Add(&c, p.Features)
	m.Run(&c, make([]Marginal, 1))
	want.Add(Score{l.Score(&p, 0), l.Score(&p, 1), l.Score(&p, 2), l.Score(&p, 3)})
	want.Run(trans.Odds(), make([]Marginal, 1))
	for y, p := range want.Probability(0) {
		require.InDelta(t, p, c.Probability(0)[y], 0.02)
	}
	require.Greater(t, c.Probability(0)[Content], float32(0.9))

	for name, bad := range map[string][]byte{
		"empty": nil, "other magic": make([]byte, 2*len(data)), "cut short": data[:len(data)-1], "too long": append(data, 0),
	} {
		_, err := Load(string(bad))
		require.ErrorContains(t, err, "no tagger", name)
	}
}
