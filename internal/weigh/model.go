// Package weigh holds learned weights: a linear model over hashed features, in
// eight bits a weight. It keeps no text of what it was learnt from.
package weigh

import (
	"encoding/binary"
	"errors"
	"math"
)

// Model is a table of weights. It does not change once loaded and is safe for
// concurrent use.
type Model struct {
	shift   uint
	scale   float32
	weights string // bytes in two's complement
}

const magic = "attr\x01"

// Load reads a model that Marshal wrote; the model keeps data.
func Load(data string) (*Model, error) {
	if len(data) < len(magic)+5 || data[:len(magic)] != magic {
		return nil, errors.New("no weights: the file does not begin as it should")
	}
	bits := uint(data[len(magic)])
	if bits > 24 || len(data) != len(magic)+5+1<<bits {
		return nil, errors.New("no weights: the file has not the length that it names")
	}
	scale := math.Float32frombits(binary.LittleEndian.Uint32([]byte(data[len(magic)+1:][:4])))
	return &Model{shift: 32 - bits, scale: scale, weights: data[len(magic)+5:]}, nil
}

// Marshal writes 1<<bits weights, rounded to 255 steps.
func Marshal(bits uint, weights []float32) []byte {
	var most float32
	for _, w := range weights {
		most = max(most, float32(math.Abs(float64(w))))
	}
	scale := max(most/127, 1e-9)
	data := append([]byte(magic), byte(bits))
	data = binary.LittleEndian.AppendUint32(data, math.Float32bits(scale))
	for _, w := range weights[:1<<bits] {
		data = append(data, byte(int8(math.Round(float64(w/scale)))))
	}
	return data
}

// Sum is the weight of the features together.
func (m *Model) Sum(features []uint32) float32 {
	sum, weights, shift := int32(0), m.weights, m.shift&31
	for _, f := range features {
		sum += int32(int8(weights[f>>shift]))
	}
	return float32(sum) * m.scale
}

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
