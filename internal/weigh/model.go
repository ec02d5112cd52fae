// Package weigh holds learned weights: a linear model over hashed features, in
// eight bits a weight. It keeps no text of what it was learnt from.
package weigh

import (
	"encoding/binary"
	"errors"
	"math"
)

// The columns of the table: what a feature says of one variant among others, and
// of a proposal as a whole in each scope.
const (
	Choice = iota
	Speech
	Everything
	Columns
)

// Model is a table of weights: a row of Columns for each hashed feature. It does
// not change once loaded and is safe for concurrent use.
type Model struct {
	scales  [Columns]float32
	weights string // of each row a byte for each column, in two's complement
}

const (
	magic  = "attr\x02"
	header = len(magic) + 1 + 4*Columns
)

// Load reads a model that Marshal wrote; the model keeps data.
func Load(data string) (*Model, error) {
	if len(data) < header || data[:len(magic)] != magic {
		return nil, errors.New("no weights: the file does not begin as it should")
	}
	bits := uint(data[len(magic)])
	if bits < 1 || bits > 24 || len(data) != header+Columns<<bits {
		return nil, errors.New("no weights: the file has not the length that it names")
	}
	m := &Model{weights: data[header:]}
	for k := range m.scales {
		m.scales[k] = math.Float32frombits(binary.LittleEndian.Uint32([]byte(data[len(magic)+1+4*k:][:4])))
	}
	return m, nil
}

// Marshal writes 1<<bits rows, the weights of each column rounded to 255 steps.
func Marshal(bits uint, columns *[Columns][]float32) []byte {
	data := append([]byte(magic), byte(bits))
	var scales [Columns]float32
	for k, weights := range columns {
		var most float32
		for _, w := range weights {
			most = max(most, float32(math.Abs(float64(w))))
		}
		scales[k] = max(most/127, 1e-9)
		data = binary.LittleEndian.AppendUint32(data, math.Float32bits(scales[k]))
	}
	for i := range 1 << bits {
		for k, weights := range columns {
			data = append(data, byte(int8(math.Round(float64(weights[i]/scales[k])))))
		}
	}
	return data
}

// Sums is what the features say together as a variant, and of the whole in the
// scope that the column is for. They are steps, which add up; Weight makes
// weights of them.
func (m *Model) Sums(features []uint32, column int) (choice, whole int) {
	weights, rows := m.weights, uint64(len(m.weights)/Columns)
	for _, f := range features {
		at := int(uint64(f)*rows>>32) * Columns // the first bits of f are the row
		choice += int(int8(weights[at+Choice]))
		whole += int(int8(weights[at+column]))
	}
	return choice, whole
}

// Weight is the weight of so many steps of a column.
func (m *Model) Weight(steps, column int) float32 { return float32(steps) * m.scales[column] }

// Key is the feature of a template and two values. Its upper bits are the best mixed.
func Key(template, a, b uint32) uint32 {
	h := template*0x9E3779B1 ^ a*0x85EBCA6B
	h = (h ^ h>>15) * 0x2C1B3C6D
	h ^= b * 0xC2B2AE35
	h = (h ^ h>>13) * 0x297A2D39
	return h ^ h>>16
}

// LogOdds is the inverse of Probability for p between 0 and 1; p is taken no
// nearer to either than 0.01.
func LogOdds(p float64) float32 {
	p = min(max(p, 0.01), 0.99)
	return float32(math.Log(p / (1 - p)))
}

// Probability is the logistic function of a sum.
func Probability(sum float32) float64 { return 1 / (1 + math.Exp(-float64(sum))) }
