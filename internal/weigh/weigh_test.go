package weigh

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/network"
)

func TestLoad(t *testing.T) {
	good := network.NewLearner(Shape, 4, rand.New(rand.NewPCG(1, 2)).NormFloat64).Marshal()
	m, err := Load(string(good))
	require.NoError(t, err)
	require.NotNil(t, m)
	_, err = Load("tag" + string(good))
	require.EqualError(t, err, "no weights: the file does not begin as it should")
}

func TestKeySpreads(t *testing.T) {
	const bits = 12
	count := make([]int, 1<<bits)
	for template := range uint32(40) {
		for a := range uint32(400) {
			count[Key(template, a, a*7)>>(32-bits)]++
		}
	}
	for _, n := range count {
		require.Less(t, n, 25, "four keys fall on a weight on average")
	}
	require.NotEqual(t, Key(1, 2, 3), Key(1, 3, 2))
	require.NotEqual(t, Key(1, 2, 3), Key(2, 1, 3))
}

func TestProbability(t *testing.T) {
	require.InDelta(t, 0.5, Probability(0), 1e-9)
	for _, p := range []float64{0.02, 0.3, 0.5, 0.97} {
		require.InDelta(t, p, Probability(LogOdds(p)), 1e-6)
	}
	require.InDelta(t, 0.99, Probability(LogOdds(1)), 1e-6)
	require.InDelta(t, 0.01, Probability(LogOdds(-3)), 1e-6)
}
