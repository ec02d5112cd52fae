package mention

import (
	"github.com/quoteattribution/attribution/token"
)

// shared reports whether m is a role that a person may have beside another one: Norvo
// chairman | and president Mike Wolf.
func (f *Finder) shared(m *Mention) bool {
	return m.Type == Person && !m.Plural && m.Head == m.Last-1 && f.is(m.Head, token.Role) &&
		!f.is(m.First, token.Determiner|token.Possessive)
}

// belongs reports whether the second of two coordinated names goes on with the organisation
// that the first one belongs to: Ann O'Neil of the Orsa Ice | and Climate Centre.
func belongs(a, b *Mention) bool {
	return a.Kind == Name && !a.Affiliation.Empty() && b.Kind == Name && b.Type == Organization
}

// oneCompany reports whether two coordinated names are one of a company, whose second half is
// made of common words: Orsa Gas | and Electric Co.
func (f *Finder) oneCompany(a, b *Mention) bool {
	last := b.Core.Last - 1
	if a.Kind != Name || b.Kind != Name || b.Core.First != b.First || last <= b.First || !f.nameUses(last, token.CompanySuffix) ||
		f.nameUses(a.Core.Last-1, token.CompanySuffix) {
		return false
	}
	for i := b.First; i < last; i++ {
		if !f.is(i, token.Noun|token.Adjective) || f.is(i, token.GivenName) {
			return false
		}
	}
	return true
}

// listed adds to two coordinated parties those of a list before them: the mayor, the family,
// | protesters and leaders.
func (f *Finder) listed(m Mention, kind Kind, low int) Mention {
	first := m.First
	for range mostListed {
		if first-2 < low || !f.is(first-1, token.Comma) || !f.nominal(first-2) {
			break
		}
		left, ok := f.plainBefore(first-1, low)
		if !ok || left.Kind != kind {
			break
		}
		first = left.First
		if f.coordinable(first, low) && !f.is(first-1, token.Comma) {
			m.First, m.Core.First = first, first
			break
		}
	}
	return m
}

// mostListed is how many parties of a list stand before its last two.
const mostListed = 4

func (f *Finder) joins(i int) bool {
	return f.Uses(i, token.Coordinator)
}

// coordinable reports whether the left one of two parties begins where a clause
// can: otherwise "and" joins clauses, not parties.
func (f *Finder) coordinable(first, low int) bool {
	return first <= low ||
		f.is(first-1, token.Comma|token.Mark|token.Conjunction|token.Subordinator|token.Colon|token.Dash|token.Stop) || f.Uses(first-1, token.Complementizer) || f.Uses(first-1, token.Correlative)
}

func (f *Finder) joined(a, b Mention) Mention {
	m := Mention{Range: token.Range{First: a.First, Last: b.Last}, Head: a.Head, Kind: Coordinated, Type: Group, Plural: true}
	m.Core = m.Range
	return m
}
