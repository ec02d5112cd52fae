package coref

import (
	"cmp"
	"slices"

	"github.com/quoteattribution/attribution/token"
)

// How is the way in which the party of a query was found.
type How uint8

// The ways.
const (
	Nobody      How = iota // no party was found
	ByName                 // its words are the name, or a part of it
	ByVotes                // the mentions before it speak for several parties, and most for this one
	ByRole                 // the article calls somebody so elsewhere
	ByPredicate            // the words say what the party before them is
	ByRelative             // it is tied to the words right before
	ByQuote                // it is the speaker of the quote that it stands in
	CarriedOn              // no words name it: it is the speaker of the quote before
	OfParagraph            // no words name it: it is whom its paragraph is about
	ByItself               // its words name somebody of whom nothing else is known
)

// Reason tells how the party of a query was found.
type Reason struct {
	How        How
	Candidates []Candidate // by weight, the heaviest first; those of ByVotes and OfParagraph
}

// Candidate is a party that a query may name.
type Candidate struct {
	Name   token.Range
	Entity int // its index in the answer, -1 where no query names it
	Weight float64
	Votes  []Vote // in the order of the text
}

// Vote is a mention that speaks for a party.
type Vote struct {
	Mention token.Range
	Place   string // the part that it has in its sentence
	Weight  float64
}

// told is what is noted of votes, where Resolver.Tell is set.
type told struct {
	how     []How    // for each query
	votes   [][]vote // for each query
	last    []vote   // that the last verdict was made of
	pending []vote
	entity  []int // for each party its entity, counted from 1
}

type vote struct {
	party, event int
	weight       float64
}

// reset readies for so many queries.
func (t *told) reset(queries int) {
	t.how, t.votes = make([]How, queries), make([][]vote, queries)
	t.last, t.pending = nil, nil
}

// Reasons tells for each query of the last call of Resolve how its party was found. Tell
// must have been set before.
func (r *Resolver) Reasons() []Reason {
	reasons := make([]Reason, len(r.told.how))
	for q, how := range r.told.how {
		reasons[q] = Reason{How: how, Candidates: r.candidates(r.told.votes[q])}
	}
	return reasons
}

// candidates adds up the votes for each party.
func (r *Resolver) candidates(votes []vote) []Candidate {
	var all []Candidate
	at := map[int]int{}
	for _, v := range votes {
		k, ok := at[v.party]
		if !ok {
			k = len(all)
			at[v.party] = k
			all = append(all, Candidate{Name: r.parties[v.party].name, Entity: r.told.entity[v.party] - 1})
		}
		e := &r.events[v.event]
		all[k].Weight += v.weight
		all[k].Votes = append(all[k].Votes, Vote{token.Range{First: e.First, Last: max(e.Core.Last, e.Head+1)}, e.place.String(), v.weight})
	}
	for k := range all {
		slices.SortFunc(all[k].Votes, func(a, b Vote) int { return cmp.Compare(a.Mention.First, b.Mention.First) })
	}
	slices.SortStableFunc(all, func(a, b Candidate) int { return cmp.Compare(b.Weight, a.Weight) })
	return all
}

// String is the place in words.
func (p place) String() string {
	return [...]string{object: "object", heading: "heading", owner: "possessive", oblique: "after a preposition", subject: "subject", speaker: "speaker"}[p]
}
