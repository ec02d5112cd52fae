// Package tag tells of each token of a text how likely it is to be part of a
// content, a cue or a party: a linear-chain conditional random field (Lafferty,
// McCallum and Pereira 2001) over hashed features, in eight bits a weight. It
// keeps no text of what it was learnt from.
package tag

import (
	"encoding/binary"
	"errors"
	"math"
)

// The labels of tokens.
const (
	Other = iota
	Content
	Cue
	Party
	Labels
)

// Score is what speaks for each label of one token.
type Score [Labels]float32

// Transitions is what speaks for a label behind another one, in the last row for
// a label at the beginning.
type Transitions [Labels + 1]Score

// Model holds learned weights. It does not change once loaded and is safe for
// concurrent use.
type Model struct {
	shift   uint
	scale   float32
	weights string      // of each feature a byte for each label, in two's complement
	odds    Transitions // exponentials
	exp     []float32   // of so many steps below 0, as far as they are above 1e-9
}

const (
	magic  = "tag\x01"
	header = len(magic) + 1 + 4 + 4*Labels*(Labels+1)
)

// Load reads a model that Marshal wrote.
func Load(data string) (*Model, error) {
	if len(data) < header || data[:len(magic)] != magic {
		return nil, errors.New("no tagger: the file does not begin as it should")
	}
	bits := uint(data[len(magic)])
	if bits > 20 || len(data) != header+Labels<<bits {
		return nil, errors.New("no tagger: the file has not the length that it names")
	}
	at := len(magic) + 1
	next := func() float32 {
		at += 4
		return math.Float32frombits(binary.LittleEndian.Uint32([]byte(data[at-4 : at])))
	}
	m := &Model{shift: 32 - bits, scale: next(), weights: data[header:]}
	var t Transitions
	for x := range t {
		for y := range t[x] {
			t[x][y] = next()
		}
	}
	m.odds = t.Odds()
	for v := float32(1); v > 1e-9 && len(m.exp) < 1<<14; {
		m.exp = append(m.exp, v)
		v = float32(math.Exp(-float64(m.scale) * float64(len(m.exp))))
	}
	return m, nil
}

// Marshal writes 1<<bits weights of each label, rounded to 255 steps.
func Marshal(bits uint, weights []Score, t *Transitions) []byte {
	var most float32
	for _, w := range weights {
		for _, v := range w {
			most = max(most, float32(math.Abs(float64(v))))
		}
	}
	scale := max(most/127, 1e-9)
	data := append([]byte(magic), byte(bits))
	data = binary.LittleEndian.AppendUint32(data, math.Float32bits(scale))
	for _, row := range t {
		for _, v := range row {
			data = binary.LittleEndian.AppendUint32(data, math.Float32bits(v))
		}
	}
	for _, w := range weights[:1<<bits] {
		for _, v := range w {
			data = append(data, byte(int8(math.Round(float64(v/scale)))))
		}
	}
	return data
}

// Add adds a token with these features to a chain.
func (m *Model) Add(c *Chain, features []uint32) {
	var sum [Labels]int32
	for _, f := range features {
		w := m.weights[f>>m.shift*Labels:][:Labels]
		sum[0] += int32(int8(w[0]))
		sum[1] += int32(int8(w[1]))
		sum[2] += int32(int8(w[2]))
		sum[3] += int32(int8(w[3]))
	}
	most := max(sum[0], sum[1], sum[2], sum[3])
	var local Score
	for y, v := range sum {
		if below := int(most - v); below < len(m.exp) {
			local[y] = m.exp[below]
		}
	}
	c.local = append(c.local, local)
}

// Run computes the marginals of a chain.
func (m *Model) Run(c *Chain) { c.Run(&m.odds) }
