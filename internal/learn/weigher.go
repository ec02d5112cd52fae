// Package learn weighs proposals by learned evidence: for each it gathers the contents
// and parties that it may mean, chooses among them, and says how likely it is to be
// right.
package learn

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/network"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/internal/tag"
	"github.com/quoteattribution/attribution/token"
)

// Weigher weighs the proposals about one article after another. It is not safe for
// concurrent use.
type Weigher struct {
	// Stopped tells whether to give up, nil for never.
	Stopped func() bool

	*syntax.Syntax
	proposals []propose.Proposal
	keys      []uint32 // for each rule its number among the features, 0 where the weights do not know it
	whole     int      // the head for what a quote is in this scope

	codes   []uint32 // for each token what learned evidence sees of it
	classes []uint8
	tagging tagging

	// Of the proposal that is weighed; buffers are reused.
	lemma, act   uint32 // of its cue, as evidence
	evidence     gather
	contents     variants
	alternatives [][]token.Range
	partners     []mention.Mention
	near         []nearParty
	nearCue      token.Range // what near is for
	parties      variants
}

// Options tell how to weigh.
type Options struct {
	Weights   *network.Model
	Tagger    *tag.Model // nil for none
	Attitudes bool       // beliefs and wishes are quotes too
	Unsure    []bool     // for each rule whether it hands in what no other is sure of
	Keys      []uint32   // for each rule its number among the features, 0 where its score stands
}

// Key is the number of a rule among the features, by the name under which the weights
// know it; 0 for "".
func Key(weights string) uint32 {
	if weights == "" {
		return 0
	}
	return hash(weights)
}

// by puts a party where it belongs: an outlet is a source, anybody else a speaker.
func by(p *propose.Proposal, m mention.Mention) {
	switch {
	case m.Range.Empty():
	case m.Type == mention.Outlet:
		p.Source = m.Range
	default:
		p.Speaker = m.Range
	}
}
