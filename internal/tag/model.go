// Package tag tells of each token of a text how likely it is to be part of a
// content, a cue or a party: a linear-chain conditional random field (Lafferty,
// McCallum and Pereira 2001) whose scores are those of a network over hashed features.
// It keeps no text of what it was learnt from.
package tag

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/quoteattribution/attribution/internal/network"
)

// The labels of tokens, each a head of the network.
const (
	Other = iota
	Content
	Cue
	Party
	Labels
)

// Shape is that of the network: a column for each label.
var Shape = &network.Shape{Magic: "tag\x02", Direct: Labels, Heads: []int{0, 1, 2, 3}}

// Score is what speaks for each label of one token.
type Score [Labels]float32

// Transitions is what speaks for a label after another one, in the last row for
// a label at the beginning.
type Transitions [Labels + 1]Score

// Model holds learned weights. It does not change once loaded and is safe for
// concurrent use.
type Model struct {
	network *network.Model
	odds    *Odds
}

var transitions = binary.Size(Transitions{})

// Load reads a model that Marshal wrote.
func Load(data string) (*Model, error) {
	if len(data) < transitions {
		return nil, errors.New("no tagger: the file is cut short")
	}
	n, err := network.Load(data[transitions:], Shape)
	if err != nil {
		return nil, fmt.Errorf("no tagger: %w", err)
	}
	var t Transitions
	if _, err := binary.Decode([]byte(data[:transitions]), binary.LittleEndian, &t); err != nil {
		return nil, fmt.Errorf("no tagger: %w", err)
	}
	return &Model{n, t.Odds()}, nil
}

// Marshal writes a network and transitions.
func Marshal(l *network.Learner, t *Transitions) []byte {
	data, err := binary.Append(nil, binary.LittleEndian, t)
	if err != nil {
		panic(err) // of fixed size
	}
	return append(data, l.Marshal()...)
}

// Add adds a token with these features to a chain.
func (m *Model) Add(c *Chain, features []uint32) {
	var s Score
	sum := m.network.Sum(features)
	hidden := m.network.Hidden(&sum)
	for y := range s {
		s[y] = m.network.ScoreOf(&sum, &hidden, y)
	}
	c.Add(s)
}

// Run computes the marginals of a chain into all, which is as long.
func (m *Model) Run(c *Chain, all []Marginal) { c.Run(m.odds, all) }

// Odds is the exponentials of t.
func (t *Transitions) Odds() *Odds {
	odds := new(Odds)
	for x, row := range t {
		odds[x] = vector{math.Exp(float64(row[0])), math.Exp(float64(row[1])), math.Exp(float64(row[2])), math.Exp(float64(row[3]))}
	}
	return odds
}
