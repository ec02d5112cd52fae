package weigh

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMarshalLoad(t *testing.T) {
	var columns [Columns][]float32
	for k := range columns {
		columns[k] = make([]float32, 1<<8)
	}
	columns[Choice][3], columns[Choice][200] = 1.5, -0.75
	columns[Speech][3], columns[Everything][3] = -6, 0.1
	m, err := Load(string(Marshal(8, &columns)))
	require.NoError(t, err)
	for _, c := range []struct {
		features              []int
		choice, speech, every float32
	}{
		{nil, 0, 0, 0}, {[]int{3}, 1.5, -6, 0.1}, {[]int{200}, -0.75, 0, 0}, {[]int{3, 200, 7, 3}, 2.25, -12, 0.2},
	} {
		var keys []uint32
		for _, f := range c.features {
			keys = append(keys, uint32(f)<<24|0xFFFFFF)
		}
		choice, speech := m.Sums(keys, Speech)
		_, every := m.Sums(keys, Everything)
		require.InDelta(t, c.choice, m.Weight(choice, Choice), 0.02)
		require.InDelta(t, c.speech, m.Weight(speech, Speech), 0.06)
		require.InDelta(t, c.every, m.Weight(every, Everything), 0.002)
	}
}

func TestLoadErrors(t *testing.T) {
	row := make([]float32, 16)
	good := Marshal(4, &[Columns][]float32{row, row, row})
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
