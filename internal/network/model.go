// Package network is a network of one hidden layer over hashed features, with what each
// feature says directly beside it ("wide and deep"; Cheng et al. 2016), in eight bits a
// weight. It keeps no text of what it was learnt from.
package network

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// Width is how many weights a feature has: one for each column that heads take directly,
// the others for the units of the hidden layer.
const Width = 16

// Shape is what a network is for. Each head is a question that it answers.
type Shape struct {
	Magic  string // with which its file begins
	Direct int    // columns that heads take directly
	Heads  []int  // for each head the column that it takes, -1 for none
}

// Model is a table of weights with a row for each hashed feature, and what the heads make
// of the hidden layer. It does not change once loaded and is safe for concurrent use.
type Model struct {
	shape *Shape
	rows  [][2]uint64 // each byte a weight in steps, 128 more than it is
	top
}

// top is all but the rows, by column.
type top struct {
	scales row // of a step
	bias   row
	out    []row // of each head
}

// row is a number for each column.
type row [Width]float32

func (t *top) all() []any { return []any{&t.scales, &t.bias, t.out} }

// Load reads a model that Marshal wrote.
func Load(data string, s *Shape) (*Model, error) {
	n := len(s.Magic)
	if len(data) <= n || data[:n] != s.Magic {
		return nil, errors.New("the file does not begin as it should")
	}
	m := &Model{shape: s, top: top{out: make([]row, len(s.Heads))}}
	header := n + 1
	for _, part := range m.all() {
		header += binary.Size(part)
	}
	bits := uint(data[n])
	if bits < 1 || bits > 24 || len(data) != header+Width<<bits {
		return nil, errors.New("the file has not the length that it names")
	}
	in := bytes.NewReader([]byte(data[n+1:]))
	for _, part := range m.all() {
		if err := binary.Read(in, binary.LittleEndian, part); err != nil {
			return nil, err
		}
	}
	m.rows = make([][2]uint64, 1<<bits)
	if err := binary.Read(in, binary.LittleEndian, m.rows); err != nil {
		return nil, err
	}
	for i := range m.rows {
		m.rows[i][0] ^= signs
		m.rows[i][1] ^= signs
	}
	return m, nil
}

// signs turns eight weights in two's complement into such as are 128 more.
const signs = 0x8080808080808080

// Sum is what features say together, in steps of each column. Sums add up.
type Sum [Width]int32

// Add adds t to s.
func (s *Sum) Add(t *Sum) {
	for k := range s {
		s[k] += t[k]
	}
}

// most is how many rows are added before their sums, of sixteen bits each, are full.
const most = 256

// Sum adds up what the features say.
func (m *Model) Sum(features []uint32) (sum Sum) {
	for len(features) > most {
		part := m.Sum(features[:most])
		sum.Add(&part)
		features = features[most:]
	}
	const two = 0x00FF00FF00FF00FF // of eight weights four are added at a time
	var a, b, c, d uint64
	rows := uint64(len(m.rows))
	for _, f := range features {
		r := &m.rows[uint64(f)*rows>>32] // the first bits of f are the row
		a += r[0] & two
		b += r[0] >> 8 & two
		c += r[1] & two
		d += r[1] >> 8 & two
	}
	none := int32(len(features)) * 128
	for k := range 4 {
		by := 16 * k
		sum[2*k] += int32(a>>by&0xFFFF) - none
		sum[2*k+1] += int32(b>>by&0xFFFF) - none
		sum[8+2*k] += int32(c>>by&0xFFFF) - none
		sum[9+2*k] += int32(d>>by&0xFFFF) - none
	}
	return sum
}

// Hidden is what the units of the hidden layer make of a sum, by column.
type Hidden row

// Hidden is what the units make of a sum.
func (m *Model) Hidden(s *Sum) (h Hidden) {
	for k := range h {
		h[k] = max(float32(s[k])*m.scales[k]+m.bias[k], 0)
	}
	return h
}

// Score is what a head makes of a sum.
func (m *Model) Score(s *Sum, head int) float32 {
	h := m.Hidden(s)
	return m.ScoreOf(s, &h, head)
}

// ScoreOf is Score where what the units make of the sum is known.
func (m *Model) ScoreOf(s *Sum, h *Hidden, head int) float32 {
	// The heads take nothing of the hidden layer from the columns that they take directly.
	var even, odd float32
	out := &m.out[head]
	for k := 0; k < Width; k += 2 {
		even += h[k] * out[k]
		odd += h[k+1] * out[k+1]
	}
	if k := m.shape.Heads[head]; k >= 0 {
		even += float32(s[k]) * m.scales[k]
	}
	return even + odd
}
