package weigh

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMarshalLoad(t *testing.T) {
	weights := make([]float32, 1<<8)
	weights[3], weights[200] = 1.5, -0.75
	data := Marshal(8, weights)
	m, err := Load(string(data))
	require.NoError(t, err)
	key := func(i int) uint32 { return uint32(i) << 24 }
	require.InDelta(t, 1.5, m.Sum([]uint32{key(3)}), 0.02)
	require.InDelta(t, -0.75, m.Sum([]uint32{key(200)}), 0.02)
	require.InDelta(t, 0.75, m.Sum([]uint32{key(3), key(200), key(7)}), 0.03)
	require.Zero(t, m.Sum(nil))
}

func TestLoadErrors(t *testing.T) {
	good := Marshal(4, make([]float32, 16))
	for name, data := range map[string][]byte{
		"empty": nil, "other magic": []byte("nonsense of some length"), "cut short": good[:len(good)-1], "too long": append(good, 0),
	} {
		_, err := Load(string(data))
		require.ErrorContains(t, err, "no weights", name)
	}
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
