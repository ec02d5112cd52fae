package mention

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/token"
)

// How far a phrase is followed, in tokens, so that time stays linear in their number.
const (
	reach       = 60 // a noun phrase and its appositions
	bracketed   = 12 // what stands in brackets after a name
	described   = 12 // the words of an apposition up to its role noun
	shortRemark = 8  // what stands in brackets after a name that stands after its verb
	appositions = 6  // the commas of a name with its appositions
)

// starters are the classes that a noun phrase worth finding begins with. Lower-case
// words that the pack does not know begin none: they may be verbs.
const starters = token.Determiner | token.Possessive | token.Pronoun | token.Adjective | token.Noun | token.Role |
	token.Organization | token.Demonym | token.Title | token.Numeral | token.Capital | token.Link

// Find appends to dst[:0], in the order of the text, the names, the pronouns and
// the descriptions of parties in the whole article. A name inside a longer phrase
// follows it: after "Lee's spokesman" comes "Lee". What stands in apposition is
// the Role of what it describes and no mention of its own.
func (f *Finder) Find(dst []Mention) []Mention {
	dst = dst[:0]
	var m Mention
	for _, s := range f.Sentences {
		role := -1 // where the apposition of the mention before begins
		left := -1 // the mention before, in dst
		for i := s.First; i < s.Last; {
			if !f.is(i, starters) {
				i++
				continue
			}
			next := f.mentionAt(&m, i, min(s.Last, i+reach))
			if m.Kind != None {
				at := len(dst)
				switch {
				case m.Kind == Coordinated:
					dst = f.members(append(dst, m), m)
				case m.First == role && m.Kind == Description:
					dst, at = f.owners(dst, m), -1
				default:
					if left >= 0 && f.coordinates(dst[left], m) {
						dst = slices.Insert(dst, left, f.joined(dst[left], m))
						at++
					}
					dst = f.owners(append(dst, m), m)
				}
				left = at
				if m.Apposed.First >= next {
					role = m.Apposed.First
				}
			}
			i = next
		}
	}
	return dst
}

// coordinates reports whether "and" joins the parties a and b.
func (f *Finder) coordinates(a, b Mention) bool {
	return a.Kind == b.Kind && a.Kind != Pronoun && a.Last == b.First-1 && f.joins(a.Last)
}

// mentionAt fills in the mention that begins with token i, one of the starters, of
// Kind None where none does. It returns the token to look at next.
func (f *Finder) mentionAt(m *Mention, i, high int) int {
	m.Kind = None
	if f.is(i, token.Clitic) {
		return i + 1
	}
	pronoun := f.isAnyPronoun(i)
	if pronoun && !f.is(i, token.Possessive) {
		*m = f.pronounAt(i)
		return i + 1
	}
	ok := f.plainAfter(m, i, high)
	switch {
	case pronoun && (!ok || m.Head == i || m.Type == Unknown):
		*m = f.pronounAt(i)
	case !ok || m.Kind == Pronoun:
		m.Kind = None
	case m.Kind == Description && m.Type == Unknown:
		if k := f.ownedAt(i, m.Head); k > i+1 && f.plainAfter(m, i, k) && m.Kind == Name && m.Last == k {
			return k + 1 // President Lou Blum | 's yacht
		}
		m.Kind = None
		return f.behindDeterminers(i)
	case m.Kind == Coordinated:
		return m.Last
	default:
		f.appose(m, high)
		return max(i+1, m.Head+1)
	}
	return i + 1
}

// ownedAt is the first possessive clitic in [i, last), 0 for none.
func (f *Finder) ownedAt(i, last int) int {
	for ; i < last; i++ {
		if f.is(i, token.Clitic) && f.is(i, token.Possessive) {
			return i
		}
	}
	return 0
}

// behindDeterminers skips what cannot begin a phrase of its own again.
func (f *Finder) behindDeterminers(i int) int {
	if f.is(i, token.Possessive) && f.is(i, token.Pronoun) {
		return i + 1
	}
	for i++; f.is(i, token.Adjective|token.Numeral) && !f.is(i, token.Noun|token.Role|token.Capital); i++ {
	}
	return i
}

// isAnyPronoun reports whether token i is a personal or relative pronoun, in whatever form.
func (f *Finder) isAnyPronoun(i int) bool {
	if !f.is(i, token.Pronoun) || f.is(i, token.Upper) && f.Tokens[i].Len() > 1 && !f.shouting(i) {
		return false
	}
	p := f.word(i).Pronoun
	return p != nil && p.Kind != lexicon.IndefinitePronoun && p.Kind != lexicon.DemonstrativePronoun &&
		(p.Kind != lexicon.RelativePronoun || f.Uses(i, token.PersonRelative))
}

// members appends the mentions that make up a coordinated one.
func (f *Finder) members(dst []Mention, m Mention) []Mention {
	for i := m.First; i < m.Last; {
		end := i
		for end < m.Last && !f.joins(end) {
			end++
		}
		if part, ok := f.After(i, end); ok && part.Kind != Pronoun {
			dst = f.owners(append(dst, part), part)
		}
		i = end + 1
	}
	return dst
}

// owners appends those that a possessive inside m names: "his" and "Lee" of "his
// spokesman" and "Lee's spokesman".
func (f *Finder) owners(dst []Mention, m Mention) []Mention {
	first := m.First
	for i := m.First; i <= m.Head && i < m.Last; i++ {
		if !f.is(i, token.Possessive) {
			continue
		}
		if !f.is(i, token.Clitic) {
			if p := (token.Range{First: i, Last: i + 1}); p != m.Range && f.isAnyPronoun(i) {
				dst = append(dst, f.pronounAt(i))
			}
		} else if i > first {
			if owner, ok := f.After(first, i); ok && (owner.Kind == Name || owner.Type != Unknown) {
				dst = append(dst, owner)
			}
		}
		first = i + 1
	}
	return dst
}
