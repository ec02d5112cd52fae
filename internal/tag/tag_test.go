package tag

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
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

func TestMarshalLoad(t *testing.T) {
	weights := make([]Score, 1<<4)
	weights[3], weights[9] = Score{1, -2, 0, 0.5}, Score{0, 1, 0, 0}
	data := Marshal(4, weights, &Transitions{{1}})
	m, err := Load(string(data))
	require.NoError(t, err)
	var c, want Chain
	m.Add(&c, []uint32{3 << 28, 9 << 28, 9 << 28})
	m.Run(&c, make([]Marginal, 1))
	want.Add(Score{1, 0, 0, 0.5})
	want.Run((&Transitions{{1}}).Odds(), make([]Marginal, 1))
	for y, p := range want.Probability(0) {
		require.InDelta(t, p, c.Probability(0)[y], 0.01)
	}
	require.InDelta(t, math.E, m.odds[0].other, 1e-4)

	for name, bad := range map[string][]byte{
		"empty": nil, "other magic": make([]byte, 200), "cut short": data[:len(data)-1], "too long": append(data, 0),
	} {
		_, err := Load(string(bad))
		require.ErrorContains(t, err, "no tagger", name)
	}
}
