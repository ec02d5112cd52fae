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
	ByEvidence             // learned evidence makes it the likeliest, of whom no rule speaks
	InView                 // nobody else is in view
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
	Doubts []Doubt
}

// Doubt is what speaks against a candidate.
type Doubt uint8

// The doubts.
const (
	Inside Doubt = iota // it is named in what is said
	Called              // it is spoken to by its name in what is said
	Beside              // it is the subject of the same sentence
	Untold              // nothing tells that it has the gender of the pronoun
)

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
	doubts  [][]doubt // for each query
	doubted []doubt   // of the last verdict
	entity  []int     // for each party its entity, counted from 1
}

type vote struct {
	party, event int
	weight       float64
}

type doubt struct {
	party int
	why   Doubt
}

// reset readies for so many queries.
func (t *told) reset(queries int) {
	t.how, t.votes, t.doubts = make([]How, queries), make([][]vote, queries), make([][]doubt, queries)
	t.doubted = nil
	t.last, t.pending = nil, nil
}

// Reasons tells for each query of the last call of Resolve how its party was found. Tell
// must have been set before.
func (r *Resolver) Reasons() []Reason {
	reasons := make([]Reason, len(r.told.how))
	for q, how := range r.told.how {
		reasons[q] = Reason{How: how, Candidates: r.considered(q)}
	}
	return reasons
}

// considered adds up the votes for each party, and what speaks against it.
func (r *Resolver) considered(q int) []Candidate {
	var all []Candidate
	at := map[int]int{}
	of := func(party int) *Candidate {
		k, ok := at[party]
		if !ok {
			k = len(all)
			at[party] = k
			all = append(all, Candidate{Name: r.parties[party].name, Entity: r.told.entity[party] - 1})
		}
		return &all[k]
	}
	for _, v := range r.told.votes[q] {
		e, c := &r.events[v.event], of(v.party)
		c.Weight += v.weight
		c.Votes = append(c.Votes, Vote{token.Range{First: e.First, Last: max(e.Core.Last, e.Head+1)}, e.place.String(), v.weight})
	}
	for _, d := range r.told.doubts[q] {
		c := of(d.party)
		c.Doubts = append(c.Doubts, d.why)
	}
	for k := range all {
		slices.SortFunc(all[k].Votes, func(a, b Vote) int { return cmp.Compare(a.Mention.First, b.Mention.First) })
	}
	slices.SortStableFunc(all, func(a, b Candidate) int { return cmp.Compare(b.Weight, a.Weight) })
	return all
}

// doubt notes what speaks against the candidates of event i.
func (r *resolver) doubt(i int) {
	e := &r.events[i]
	r.told.doubted = nil
	add := func(is bool, party int, why Doubt) {
		if is {
			r.told.doubted = append(r.told.doubted, doubt{party, why})
		}
	}
	for k := range r.candidates {
		x := &r.candidates[k]
		add(x.called, x.party, Called)
		add(x.inside && !x.called, x.party, Inside)
		add(x.beside, x.party, Beside)
		add(agreementOf(e, &r.parties[x.party]) == 1, x.party, Untold)
	}
}

// String is the place in words.
func (p place) String() string {
	return [...]string{object: "object", heading: "heading", owner: "possessive", oblique: "after a preposition", subject: "subject", speaker: "speaker"}[p]
}
