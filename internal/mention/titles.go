package mention

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
)

// officer returns the first token of the name after an office with "of", 0 where
// there is none: Secretary of State | Linda Marsh.
func (f *Finder) officer(r token.Range, head int) int {
	if !f.is(head, token.Title|token.Role) {
		return 0
	}
	if !f.is(head, token.Capital) || !f.Uses(head+1, token.Genitive) {
		return f.bearer(r, head)
	}
	for i := r.First; i <= head; i++ {
		if title := f.longest(i, r.Last, token.Title); title != nil {
			if first := i + 1 + len(title.Tail); first > head+2 && first < r.Last && f.name(first) {
				return first
			}
		}
	}
	first := 0
	for k := r.Last - 1; k >= head+3 && f.name(k); k-- {
		if k < r.Last-1 && f.is(k, token.GivenName) {
			first = k
		}
	}
	return first
}

// bearer returns the first token of the name after a role that ends with another name or
// noun, 0 where there is none: the envoy to the League of Ports | Nina Ross.
func (f *Finder) bearer(r token.Range, head int) int {
	const own = token.GivenName | token.Title | token.Role | token.Initial | token.Demonym
	if !f.is(head+1, token.Preposition) {
		return 0
	}
	for k := r.Last - 2; k >= head+3 && f.name(k); k-- {
		if !f.is(k, token.GivenName) && !f.personBehind(k-1, k, r.Last-1) {
			continue
		}
		if f.name(k-1) && !f.is(k-1, own) || f.nominal(k-1) && !f.is(k-1, token.Capital|token.Role) {
			return k
		}
	}
	return 0
}

// commonHead reports whether a capitalised head is a common word of a title or a
// role all the same: "the President", "Republicans".
func (f *Finder) commonHead(head int) bool {
	if !f.is(head, token.Role|token.Title|token.Demonym) {
		return false
	}
	return !f.name(head-1) || f.is(head-1, token.Demonym|token.Title|token.Role)
}

// bearsOrganization reports whether the word for an organisation at token i is the surname of
// a person: Neil | Port.
func (f *Finder) bearsOrganization(first, i, head int) bool {
	if i != head || i == first || !f.HasTrees() || f.TypeOf(i) != tree.Person {
		return false
	}
	return i == first+1 && f.is(first, token.GivenName) || f.nameUses(i, token.CompanySuffix) && !f.is(i, token.Upper|token.Abbreviated)
}

// skipTitles returns the first token of the name after titles, roles and demonyms.
func (f *Finder) skipTitles(first, head int) int {
	start, i := first, first
	for i < head {
		n := 0
		if p := f.longest(i, head, token.Title); p != nil {
			n = 1 + len(p.Tail)
		} else if f.is(i, token.Title|token.Role) && !f.is(i, token.GivenName) {
			n = 1
		} else if f.is(i, token.Demonym|token.Organization) || f.is(i, token.Determiner) {
			i++
			continue // Russian President, Labour Secretary: only if a title follows
		} else {
			break
		}
		i += n
		start = i
	}
	// Martin County District Attorney Brian Holt: a title may have a name before it.
	for i := head; i > start; i-- {
		if f.is(i-1, token.Title|token.Role) && !f.is(i-1, token.GivenName|token.Demonym) &&
			(i < head && f.is(i, token.GivenName) || f.personBehind(start, i, head)) {
			return i
		}
	}
	return start
}

// personBehind reports whether by the tree a person's name goes from token i to token head, and
// none goes on from token first: Norland Minister | Sora Vinh, not Sora Bishop Vinh.
func (f *Finder) personBehind(first, i, head int) bool {
	if !f.HasTrees() || f.is(first, token.GivenName|token.Initial) || f.TypeOf(first) == tree.Person {
		return false
	}
	for ; i <= head; i++ {
		if f.TypeOf(i) != tree.Person || f.is(i, token.Organization) {
			return false
		}
	}
	return true
}

// genderOf reads the gender off the given name, the title or the role.
func (f *Finder) genderOf(m Mention) lexicon.Gender {
	if f.is(m.Core.First, token.GivenName) {
		if g := f.word(m.Core.First).Gender; g != lexicon.Any {
			return g
		}
	}
	for i := m.Title.First; i < m.Title.Last; i++ {
		w := f.word(i)
		if f.is(i, token.Title) && (w.Gender == lexicon.Feminine || w.Gender == lexicon.Masculine) {
			return w.Gender
		}
		if w.Role != nil && (w.Role.Gender == lexicon.Feminine || w.Role.Gender == lexicon.Masculine) {
			return w.Role.Gender
		}
	}
	return lexicon.Unknown
}
