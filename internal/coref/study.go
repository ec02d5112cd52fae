package coref

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// Decision is the question whom an event means.
type Decision struct {
	Event   token.Range
	Head    int
	Kind    mention.Kind
	Query   bool
	Options []Option // the candidates, and last that it is nobody known
}

// Option is an answer to a Decision.
type Option struct {
	Party    int     // -1 for nobody known
	Votes    float64 // what rules say for it
	Features []uint32
}

// MentionsOf yields the words that are known to name party p before a decision.
func (r *Resolver) MentionsOf(p int) (all []token.Range) {
	for i := range r.events {
		if e := &r.events[i]; e.party == p {
			all = append(all, token.Range{First: e.First, Last: max(e.Core.Last, e.Head+1)})
		}
	}
	return all
}

// NameOf is the name of party p as far as it is known.
func (r *Resolver) NameOf(p int) string { return r.Words(r.parties[p].name) }

// studied hands a decision to whoever watches, and returns what is to be taken.
func (r *resolver) studied(i int, best int) int {
	e := &r.events[i]
	d := Decision{Event: e.Range, Head: e.Head, Kind: e.Kind, Query: e.query != none}
	for k := range r.candidates {
		x := &r.candidates[k]
		d.Options = append(d.Options, Option{x.party, x.votes, slices.Clone(r.candidateEvidence(i, k))})
	}
	d.Options = append(d.Options, Option{none, 0, slices.Clone(r.nobodyEvidence(i))})
	if k := r.study(&d); k >= 0 {
		return d.Options[k].Party
	}
	return best
}
