// Package weigh has what the network is asked of proposals, and the keys of features.
package weigh

import (
	"fmt"
	"math"

	"github.com/quoteattribution/attribution/internal/network"
)

// The heads of the network.
const (
	Content    = iota // is this content the one among its alternatives
	Party             // is this party
	Speech            // is the proposal as a whole right, where a quote is speech
	Everything        // where it is any attitude that is put into words
	Promise           // may anything become of the proposal, by what comes before contents and parties
)

// Shape is that of the network: a column for variants among others, and one for the whole
// in each scope.
var Shape = &network.Shape{Magic: "attr\x03", Direct: 3, Heads: []int{Content: 0, Party: 0, Speech: 1, Everything: 2, Promise: -1}}

// Load reads the weights of a language.
func Load(data string) (*network.Model, error) {
	m, err := network.Load(data, Shape)
	if err != nil {
		return nil, fmt.Errorf("no weights: %w", err)
	}
	return m, nil
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
