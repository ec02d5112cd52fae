package coref

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// candidate is a party that an event may mean, with what is in view of it.
type candidate struct {
	party    int
	latest   *heard // its latest mention in view, nil where none is
	mentions int
	subjects int       // how many of them are subjects
	spoken   int       // how many of them name the speaker of a quote
	votes    float64   // what rules say for it
	inside   bool      // a mention of it stands in what is said by the quote
	called   bool      // there by its name, as somebody who is spoken to
	beside   bool      // it is subject of the sentence in which the event is an object
	fit      fit       // of a description
	known    knowledge // the other words of the description
}

// mostCandidates is how many parties are looked at for one event, the latest ones.
const mostCandidates = 20

// begin forgets the candidates of the event before.
func (r *resolver) begin() {
	for k := range r.candidates {
		r.slots[r.candidates[k].party] = 0
	}
	r.candidates = r.candidates[:0]
	if n := len(r.parties); len(r.slots) < n {
		r.slots = append(r.slots, make([]int8, n-len(r.slots))...)
	}
}

// consider is the candidate that party p is, nil where there are too many.
func (r *resolver) consider(p int) *candidate {
	if k := r.slots[p]; k > 0 {
		return &r.candidates[k-1]
	}
	if len(r.candidates) == mostCandidates {
		return nil
	}
	r.candidates = append(r.candidates, candidate{party: p})
	r.slots[p] = int8(len(r.candidates))
	return &r.candidates[len(r.candidates)-1]
}

// see counts mention c, which the event looks back at, for a candidate.
func (x *candidate) see(c *heard) {
	if x.latest == nil {
		x.latest = c
	}
	x.mentions++
	switch {
	case c.place == speaker:
		x.spoken++
	case c.place == subject:
		x.subjects++
	}
}

// Decision is the question whom an event means.
type Decision struct {
	Event   token.Range
	Head    int
	Kind    mention.Kind
	Query   bool
	Gender  lexicon.Gender // of a pronoun
	Options []Option       // the candidates, and last that it is nobody known
}

// Option is an answer to a Decision.
type Option struct {
	Party    int // -1 for nobody known
	Gender   lexicon.Gender
	Person   bool
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

// study hands a decision to whoever watches, and returns what is to be taken.
func (r *resolver) studied(i int, best int) int {
	e := &r.events[i]
	d := Decision{Event: e.Range, Head: e.Head, Kind: e.Kind, Query: e.query != none, Gender: e.Gender}
	for k := range r.candidates {
		x := &r.candidates[k]
		p := &r.parties[x.party]
		d.Options = append(d.Options, Option{x.party, p.gender, p.kind == mention.Person, x.votes, slices.Clone(r.candidateEvidence(i, k))})
	}
	d.Options = append(d.Options, Option{none, 0, false, 0, slices.Clone(r.nobodyEvidence(i))})
	if k := r.study(&d); k >= 0 {
		return d.Options[k].Party
	}
	return best
}
