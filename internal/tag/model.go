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

// Transitions is what speaks for a label after another one, in the last row for
// a label at the beginning.
type Transitions [Labels + 1]Score

// Model holds learned weights. It does not change once loaded and is safe for
// concurrent use.
type Model struct {
	scale   float32
	weights string // of each feature a byte for each label, in two's complement
	odds    *Odds
	exp     []float64 // of so many steps below 0, as far as they are above 1e-9
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
	if bits < 1 || bits > 20 || len(data) != header+Labels<<bits {
		return nil, errors.New("no tagger: the file has not the length that it names")
	}
	at := len(magic) + 1
	next := func() float32 {
		at += 4
		return math.Float32frombits(binary.LittleEndian.Uint32([]byte(data[at-4 : at])))
	}
	m := &Model{scale: next(), weights: data[header:]}
	var t Transitions
	for x := range t {
		for y := range t[x] {
			t[x][y] = next()
		}
	}
	m.odds = t.Odds()
	for v := 1.0; v > 1e-9 && len(m.exp) < 1<<14; {
		m.exp = append(m.exp, v)
		v = math.Exp(-float64(m.scale) * float64(len(m.exp)))
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

// Add adds a token with these features, at most 250, to a chain.
func (m *Model) Add(c *Chain, features []uint32) {
	// Of the four bytes of a feature two are added at a time, each moved up by 128.
	const two = 0x00FF00FF
	even, odd := uint32(0), uint32(0)
	weights, rows := m.weights, uint64(len(m.weights)/Labels)
	for _, f := range features {
		at := uint64(f) * rows >> 32 * Labels // the first bits of f are the row
		w := weights[at : at+Labels]
		x := (uint32(w[0]) | uint32(w[1])<<8 | uint32(w[2])<<16 | uint32(w[3])<<24) ^ 0x80808080
		even += x & two
		odd += x >> 8 & two
	}
	other, content, cue, party := int(even&0xFFFF), int(odd&0xFFFF), int(even>>16), int(odd>>16)
	most := max(other, content, cue, party)
	c.local = append(c.local, vector{m.below(most - other), m.below(most - content), m.below(most - cue), m.below(most - party)})
}

// below is the exponential of so many steps below 0.
func (m *Model) below(steps int) float64 {
	if steps < len(m.exp) {
		return m.exp[steps]
	}
	return 0
}

// Run computes the marginals of a chain into all, which is as long.
func (m *Model) Run(c *Chain, all []Marginal) { c.Run(m.odds, all) }
