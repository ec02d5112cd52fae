package mention

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/token"
)

// findBefore is Before before it is known.
func (f *Finder) findBefore(p, low int) (Mention, bool) {
	switch last := p - 1; {
	case f.is(last, token.Closing):
		for i := last - 1; i >= low && last-i < bracketed; i-- {
			if f.is(i, token.Opening) {
				return f.extended(i, token.Range{First: i + 1, Last: last}, p, low)
			}
		}
	case f.is(last, token.Comma|token.Dash):
		for i, commas := last-1, 0; i > low && commas < appositions && last-i < reach; i-- {
			if f.is(i, token.Stop|token.Semicolon|token.Colon) {
				break
			}
			if !f.is(i, f.Tokens[last].Class&(token.Comma|token.Dash)) {
				continue
			}
			commas++
			if f.apposes(i+1) || f.name(i+1) && (f.is(i-1, token.Role) || f.describes(i, last, low)) {
				if m, ok := f.extended(i, token.Range{First: i + 1, Last: last}, p, low); ok {
					return m, true
				}
			}
		}
	default:
		return f.plainBefore(p, low)
	}
	return Mention{}, false
}

// plainBefore is Before without appositions.
func (f *Finder) plainBefore(p, low int) (Mention, bool) {
	last := p - 1
	if last < low {
		return Mention{}, false
	}
	if f.pronoun(last) {
		return f.pronounAt(last), true
	}
	if i := last - 2; i >= low && f.Uses(last-1, token.Genitive) && f.is(last, token.Pronoun) && f.pronoun(i) &&
		f.headless(i) {
		m := f.pronounAt(i) // one of them
		m.Last, m.Core.Last = p, p
		return m, true
	}
	if f.is(last, token.Clitic) || !f.nominal(last) && !f.headless(last) {
		return Mention{}, false
	}
	first := f.base(last, low)
	head := last
	// "the head of | the Kremlin": what a preposition ties to it on the left.
	for first-2 >= low && f.is(first-1, token.Preposition) && !f.is(first-1, token.Subordinator) {
		at := first - 2
		if f.attaches(at, first-1) {
			if f.name(at) && f.is(at, token.Organization|token.Outlet) && (f.roleBeforeName(p) > at || f.roleBehindName(p-1)) {
				first = f.base(at, low) // University of Orsa physicist Hana Dahl
				continue
			}
			head = at
		} else if first-3 >= low && f.is(first-2, token.Adjective|token.Participle) &&
			f.is(first-3, token.Role|token.Noun|token.Pronoun) && f.noVerb(first-3) {
			head = first - 3 // sources close to the matter
		} else {
			break
		}
		first = f.base(head, low)
	}
	var m Mention
	f.classify(&m, token.Range{First: first, Last: p}, head)
	if first-2 < low || !f.joins(first-1) {
		return m, true
	}
	if f.nominal(first - 2) {
		left, ok := f.plainBefore(first-1, low)
		capital := left.Len() == 1 && f.starts(left.First) && f.is(left.First, token.Noun|token.Adjective) &&
			m.Kind == Description // Companies and individuals
		if ok && m.Kind == Name && m.Core.First > m.First && f.is(m.Core.First-1, token.Role) && f.shared(&left) &&
			f.coordinable(left.First, low) {
			m.First, m.Title.First = left.First, left.First
			return m, true
		}
		own := left.Kind == Name && f.is(m.First, token.Possessive) && f.is(m.First, token.Pronoun) // Wick and her students
		if ok && (left.Kind == m.Kind || left.Kind == Pronoun || m.Kind == Pronoun || capital || own) &&
			f.coordinable(left.First, low) {
			if belongs(&left, &m) {
				left.Last, left.Affiliation.Last = p, p
				return left, true
			}
			if f.oneCompany(&left, &m) {
				f.classify(&m, token.Range{First: left.First, Last: p}, head)
				m.Core.First, m.Type = left.Core.First, Organization
				return m, true
			}
			return f.listed(f.joined(left, m), m.Kind, low), true
		}
	} else if i := f.base(first-2, low); f.is(first-2, token.Adjective) && i == first-2 && m.Kind == Description &&
		f.coordinable(i, low) {
		m.First = i // federal and state officials
		m.Core.First = i
	}
	return m, true
}

// noVerb reports whether token i, which may be a noun, is no verb: sources.
func (f *Finder) noVerb(i int) bool {
	return !f.is(i, token.Verb&^token.Base) || f.HasTrees() && f.Tag(i).Noun()
}

// After returns the mention that begins with token p, looking no further right
// than token high, with its apposition.
func (f *Finder) After(p, high int) (m Mention, ok bool) {
	if ok = f.plainAfter(&m, p, high); ok {
		f.appose(&m, high)
	}
	return m, ok
}

// plainAfter is After without appositions; it fills in m.
func (f *Finder) plainAfter(m *Mention, p, high int) bool {
	if p >= high {
		return false
	}
	if f.pronoun(p) {
		*m = f.pronounAt(p)
		if f.headless(p) && f.Uses(p+1, token.Genitive) {
			m.Last = max(m.Last, f.Tail(p+2, high)) // one of them
		}
		return true
	}
	last, head := f.phraseAfter(p, high)
	if last == p {
		return false
	}
	f.classify(m, token.Range{First: p, Last: last}, head)
	if last+1 < high && f.joins(last) {
		if next, head := f.phraseAfter(last+1, high); next > last+1 {
			var right Mention
			f.classify(&right, token.Range{First: last + 1, Last: next}, head)
			if belongs(m, &right) {
				m.Last, m.Affiliation.Last = next, next
			} else if f.oneCompany(m, &right) {
				first := m.Core.First
				f.classify(m, token.Range{First: p, Last: next}, head)
				m.Core.First, m.Type = first, Organization
			} else if right.Kind == m.Kind &&
				(next == high || f.is(next, token.Comma|token.Stop|token.Preposition) ||
					f.starts(p) && f.is(next, token.Participle|token.Auxiliary|token.Modal)) {
				*m = f.joined(*m, right)
			} else if (m.Len() == 1 && m.Type != Group || f.shared(m)) && m.Kind == Description && right.Kind == Name &&
				right.Core.First > right.First && f.is(right.Core.First-1, token.Role) {
				f.classify(m, token.Range{First: p, Last: next}, head) // oil and gas worker Mike Wolf
			}
		}
	}
	return true
}

// phraseAfter returns the token after the noun phrase that begins with token p,
// with what prepositions tie to its head, and its head.
func (f *Finder) phraseAfter(p, high int) (last, head int) {
	last = f.baseAfter(p, high)
	head = last - 1
	for last > p && last+1 < high && f.is(last, token.Preposition) && f.attaches(head, last) {
		next := f.baseAfter(last+1, high)
		if next == last+1 || f.is(next-1, token.Time) || f.is(next-1, token.CueNoun) || f.infinitive(last) {
			break
		}
		last = next
		if f.name(head) && f.is(head, token.Organization|token.Outlet) {
			if k := f.roleBeforeName(last); k > p {
				return last, last - 1 // University of Orsa physicist Hana Dahl
			}
			if f.roleBehindName(last - 1) {
				return last, last - 1 // a Superior Court of Orsa judge
			}
		}
	}
	return last, head
}

// roleBehindName reports whether token i is a role in lower case right behind a name.
func (f *Finder) roleBehindName(i int) bool {
	return f.is(i, token.Role) && !f.is(i, token.Capital) && f.name(i-1)
}

// roleBeforeName is the token of a role in lower case that stands before the name
// of a person which ends before token last, -1 for none.
func (f *Finder) roleBeforeName(last int) int {
	i := last - 1
	for f.name(i) {
		i--
	}
	if i+2 < last && f.is(i, token.Role) && !f.is(i, token.Capital) && f.person(i+1) {
		return i
	}
	return -1
}

// attaches reports whether the phrase after preposition token p belongs to the noun phrase with this head.
func (f *Finder) attaches(head, p int) bool {
	if head < 0 || !f.nominal(head) && !f.headless(head) || f.is(head, token.Time) {
		return false
	}
	return f.Uses(p, token.NameAttacher) || f.Uses(p, token.NounAttacher) &&
		(!f.name(head) || f.is(head, token.Role|token.Organization))
}

// headless reports whether a determiner or a number stands for a whole party at
// token i: some of the voters, one of them, others.
func (f *Finder) headless(i int) bool {
	return f.is(i, token.Numeral|token.Number) || f.share(i) || f.is(i, token.Pronoun) &&
		f.word(i).Pronoun.Kind == lexicon.IndefinitePronoun
}

// share reports whether token i is the sign behind a number of hundred: 20% of them.
func (f *Finder) share(i int) bool {
	return f.is(i, token.Symbol) && f.Text(i) == "%" && f.is(i-1, token.Number)
}

// Tail returns the token after the noun phrase that begins with token p, with
// all that prepositions tie to it but without apposition; p where there is none.
func (f *Finder) Tail(p, high int) int {
	if p < high && f.is(p, token.Pronoun|token.Possessive) && !f.nominal(p+1) && !f.is(p+1, token.Adjective) &&
		f.is(p, token.Pronoun) {
		return p + 1
	}
	i := f.baseAfter(p, high)
	for i > p && i+1 < high && f.is(i, token.Preposition) {
		next := f.baseAfter(i+1, high)
		if next == i+1 || f.infinitive(i) {
			break
		}
		i = next
	}
	return i
}

// infinitive reports whether a to-infinitive begins with token i, rather than a
// phrase with the preposition "to".
func (f *Finder) infinitive(i int) bool {
	return f.Uses(i, token.InfinitiveMark) && f.is(i+1, token.Base) && !f.is(i+1, token.Capital)
}
