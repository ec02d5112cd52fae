package network

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// shape has two heads with a column of their own, two with one in common and one with none.
var shape = &Shape{Magic: "test\x01", Direct: 3, Heads: []int{0, 1, 2, 2, -1}}

var fast = Rate{Direct: 0.1, Hidden: 0.1}

func normal() func() float64 { return rand.New(rand.NewPCG(1, 2)).NormFloat64 }

// What a network has learnt, its model says, but for the rounding of weights.
func TestMarshalLoad(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	l := NewLearner(shape, 8, random.NormFloat64)
	keys := func() (keys []uint32) {
		for range 1 + random.IntN(600) {
			keys = append(keys, random.Uint32())
		}
		return keys
	}
	for range 200 {
		p := Pass{Features: keys(), By: 1}
		l.Forward(&p)
		for h := range shape.Heads {
			var g Gradient
			l.Back(&p, h, random.Float32()-0.5, &g, fast)
			l.Learn(&p, &g, fast)
		}
	}
	m, err := Load(string(l.Marshal()), shape)
	require.NoError(t, err)
	for range 50 {
		p := Pass{Features: keys(), By: 1}
		l.Forward(&p)
		half := len(p.Features) / 2
		sum, rest := m.Sum(p.Features[:half]), m.Sum(p.Features[half:])
		sum.Add(&rest)
		require.Equal(t, m.Sum(p.Features), sum, "sums add up")
		for h := range shape.Heads {
			require.InDelta(t, l.Score(&p, h), m.Score(&sum, h), 0.02*float64(len(p.Features)), "head %d", h)
		}
	}
	require.Equal(t, Sum{}, m.Sum(nil))
}

// The heads learn to tell things apart, also where no feature tells alone.
func TestLearn(t *testing.T) {
	a, b, c := uint32(1<<28), uint32(2<<28), uint32(3<<28)
	cases := []struct {
		features []uint32
		right    float32
	}{{[]uint32{a, b}, 1}, {[]uint32{c}, 1}, {[]uint32{a, c}, 0}, {[]uint32{b}, 0}}
	l := NewLearner(shape, 4, normal())
	for range 20000 {
		for _, x := range cases {
			p := Pass{Features: x.features, By: 1}
			l.Forward(&p)
			var g Gradient
			for h := range shape.Heads {
				l.Back(&p, h, 1/(1+float32(math.Exp(-float64(l.Score(&p, h)))))-x.right, &g, fast)
			}
			l.Learn(&p, &g, fast)
		}
	}
	for _, x := range cases {
		p := Pass{Features: x.features, By: 1}
		l.Forward(&p)
		for h := range shape.Heads {
			require.Equal(t, x.right == 1, l.Score(&p, h) > 0, "head %d of %v", h, x.features)
		}
	}
}

// What was added up before counts beside what is, and a clone learns by itself.
func TestForwardBesideAndClone(t *testing.T) {
	l := NewLearner(shape, 8, normal())
	first, second, both := Pass{Features: []uint32{1 << 24, 2 << 24}, By: 2}, Pass{Features: []uint32{3 << 24}, By: 2}, Pass{Features: []uint32{1 << 24, 2 << 24, 3 << 24}, By: 2}
	l.Forward(&first)
	l.Forward(&second, &first)
	l.Forward(&both)
	before := l.Marshal()
	for h := range shape.Heads {
		l.Forward(&both)
		require.InDelta(t, l.Score(&both, h), l.Score(&second, h), 1e-5)
		var g Gradient
		c := l.Clone()
		c.Back(&both, h, 1, &g, fast)
		c.Learn(&both, &g, fast)
		c.Forward(&both)
		require.Less(t, c.Score(&both, h), l.Score(&second, h))
	}
	require.Equal(t, before, l.Marshal())
}

func TestLoadErrors(t *testing.T) {
	good := string(NewLearner(shape, 4, normal()).Marshal())
	for name, c := range map[string]struct{ data, err string }{
		"empty":       {"", "does not begin"},
		"magic alone": {shape.Magic, "does not begin"},
		"other magic": {"x" + good, "does not begin"},
		"cut short":   {good[:len(good)-1], "not the length"},
		"too long":    {good + "x", "not the length"},
		"no bits":     {shape.Magic + "\x00" + good[6:], "not the length"},
	} {
		_, err := Load(c.data, shape)
		require.ErrorContains(t, err, c.err, name)
	}
}
