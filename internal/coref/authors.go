package coref

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// authors gives what a statement says to its author, where the article names one: "her
// statement", "a tweet from the ministry", and then "the statement". A document, a report or
// a letter, speaks for itself.
func (r *resolver) authors() {
	for i := range r.events {
		e := &r.events[i]
		if e.party == none || e.Kind != mention.Description || e.Type == mention.Work || !r.is(e.Head, token.CueNoun) {
			continue
		}
		if x := &r.parties[e.party]; x.author == 0 {
			x.author = 1 + r.authorIn(i)
		}
	}
	for q, p := range r.of {
		if p != none && r.parties[p].author > 0 {
			r.of[q] = r.parties[p].author - 1
			r.named[q] *= authored
		}
	}
}

// authored is how sure it is that a statement is its author's.
const authored = 0.9

// authorIn is the party whose statement event i is, none where the words name none.
func (r *resolver) authorIn(i int) int {
	e := &r.events[i]
	for k := i + 1; k < len(r.events) && k < i+nearEvents; k++ {
		o := &r.events[k]
		if o.party == none || o.party == e.party || o.Type == mention.Work {
			continue
		}
		switch {
		case o.First >= e.First && o.Last <= e.Head && o.place == owner:
			return o.party // her statement
		case o.First > e.Head && r.is(e.Head+1, token.Preposition) && r.uses(e.Head+1, token.Origin) && !r.uses(e.Head+1, token.Agent) && o.First == e.Head+2:
			return o.party // a tweet from the ministry
		}
	}
	return none
}
