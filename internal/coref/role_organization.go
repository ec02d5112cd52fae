package coref

import (
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
)

// affiliates reports whether a phrase that begins with a preposition names an organisation:
// of the Levada Center.
func (r *resolver) affiliates(x token.Range) bool {
	if !r.uses(x.First, token.NameAttacher|token.FrameWith|token.FrameFor) {
		return false
	}
	org := r.namedIn(x)
	if org.Empty() {
		return r.is(x.Last-1, token.Organization) // of the state energy commission
	}
	return !(org.Len() == 1 && (r.is(org.First, token.Place) || r.HasTrees() && r.TypeOf(org.First) == tree.Place)) && !r.is(org.First, token.Time)
}

// namedIn is the organisation, or the place that one speaks for, that a role names: behind
// its preposition, or before its noun; empty where it names none.
func (r *resolver) namedIn(x token.Range) token.Range {
	head := r.roleHead(x)
	if r.is(x.First, token.Preposition) {
		return r.firstName(x.First+1, x.Last)
	}
	if behind := r.firstName(min(head+1, x.Last), x.Last); !behind.Empty() {
		return behind
	}
	name := r.firstName(x.First, head)
	if name.Empty() || r.is(name.First, token.Upper) || r.is(name.Last, token.Clitic) {
		return name
	}
	if r.is(head, token.Capital) || r.startsSentence(name.First) && r.is(name.First, token.Noun|token.Adjective) || r.compound(name.First) {
		return token.Range{} // Foreign Minister, Union leader, Lisbon-based
	}
	return name
}

// firstName is the first name in [i, end) that is no title and no nation's, before a comma or
// a relative clause.
func (r *resolver) firstName(i, end int) (name token.Range) {
	const own = token.Title | token.Role | token.Demonym | token.Determiner | token.Possessive | token.Time
	for i < end && (!r.is(i, token.Capital) || r.is(i, own) || r.is(i, token.Adjective) && r.startsSentence(i)) {
		if r.is(i, token.Comma|token.Wh) {
			return name
		}
		i++
	}
	name = token.Range{First: i, Last: i}
	for ; i < end; i++ {
		switch {
		case r.is(i, token.Capital) && !r.is(i, token.Clitic):
			name.Last = i + 1
		case r.is(i, token.Clitic) && r.is(i, token.Possessive) && r.is(i+1, token.Capital):
		case !r.uses(i, token.AcronymGap) && !r.is(i, token.Symbol):
			return name
		}
	}
	return name
}
