// Package link holds learned weights for antecedents: a log-linear model over hashed
// features (weigh.Key), in eight bits a weight. It keeps no text of what it was learnt from.
package link

import (
	"encoding/binary"
	"errors"
	"math"
)

// Model is a weight for each hashed feature. It does not change once loaded and is safe for
// concurrent use.
type Model struct {
	scale   float32
	weights string // a byte each, in two's complement
}

const (
	magic  = "link\x01"
	header = len(magic) + 1 + 4
)

// Load reads a model that Marshal wrote; the model keeps data.
func Load(data string) (*Model, error) {
	if len(data) < header || data[:len(magic)] != magic {
		return nil, errors.New("no antecedents: the file does not begin as it should")
	}
	bits := uint(data[len(magic)])
	if bits < 1 || bits > 20 || len(data) != header+1<<bits {
		return nil, errors.New("no antecedents: the file has not the length that it names")
	}
	scale := math.Float32frombits(binary.LittleEndian.Uint32([]byte(data[len(magic)+1:])))
	return &Model{scale: scale, weights: data[header:]}, nil
}

// Marshal writes the 1<<bits weights, rounded to 255 steps.
func Marshal(bits uint, weights []float32) []byte {
	var most float32
	for _, w := range weights {
		most = max(most, float32(math.Abs(float64(w))))
	}
	scale := max(most/127, 1e-9)
	data := binary.LittleEndian.AppendUint32(append([]byte(magic), byte(bits)), math.Float32bits(scale))
	for _, w := range weights[:1<<bits] {
		data = append(data, byte(int8(math.Round(float64(w/scale)))))
	}
	return data
}

// Sum is what the features say together.
func (m *Model) Sum(features []uint32) float64 {
	n, rows := 0, uint64(len(m.weights))
	for _, f := range features {
		n += int(int8(m.weights[uint64(f)*rows>>32])) // the first bits of f are the row
	}
	return float64(n) * float64(m.scale)
}
