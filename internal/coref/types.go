package coref

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/tree"
)

// typed tells what the names are of which no word tells it: what the trees take most of
// their first mentions for.
func (r *resolver) typed() {
	if !r.HasTrees() {
		return
	}
	for i := range r.events {
		e := &r.events[i]
		if e.Kind != mention.Name || e.party == none || e.place == heading {
			continue
		}
		x := &r.parties[e.party]
		if x.kind != mention.Unknown || x.plural {
			continue
		}
		if seen := x.types[0] + x.types[1] + x.types[2] + x.types[3]; seen < mostTyped {
			x.types[typeVote(r.TypeOf(e.Core.Last-1))]++
		}
	}
	for p := range r.parties {
		x := &r.parties[p]
		if x.kind != mention.Unknown {
			continue
		}
		person, org, place := x.types[0], x.types[1], x.types[2]
		switch {
		case r.anyRole(x, r.organization):
			x.kind = mention.Organization
		case person > org && person > place:
			x.kind = mention.Person
		case org > person && org >= place && x.sex() == 0:
			x.kind = mention.Organization
		case place > person && place > org:
			x.places++
		}
	}
}

// organization reports whether a word is a noun for organisations: firm.
func (r *resolver) organization(w int32) bool {
	role := r.Lexicon.Word(r.Lexicon.Lookup(r.words.word(w))).Role
	return role != nil && role.Kind == lexicon.GroupRole
}

// mostTyped is how many mentions of a party are asked for their type.
const mostTyped = 3

func typeVote(t tree.Type) int {
	switch t {
	case tree.Person:
		return 0
	case tree.Organization:
		return 1
	case tree.Place:
		return 2
	}
	return 3
}
