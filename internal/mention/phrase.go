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

// describes reports whether a party called by its role ends before the comma at token
// i, or any definite description before a name alone: a spokeswoman for the studio,
// the operator, | Sunmar|, said.
func (f *Finder) describes(i, last, low int) bool {
	m, ok := f.plainBefore(i, low)
	return ok && m.Kind == Description &&
		(f.is(m.Head, token.Role) || f.is(m.First, token.Determiner|token.Possessive) && f.nameAlone(i+1, last))
}

// extended is the mention that ends before token i, with an apposition after it
// up to token end.
func (f *Finder) extended(i int, role token.Range, end, low int) (Mention, bool) {
	if f.is(i-1, token.Closing) {
		for k := i - 2; k > low && i-k < bracketed; k-- {
			if f.is(k, token.Opening) {
				i = k // Sen. Ann O'Neil (D-Orsa), a critic of the bridge,
				break
			}
		}
	}
	m, ok := f.plainBefore(i, low)
	if !ok || m.Kind == Pronoun || m.Len() == 1 && f.is(m.First, token.Number) && f.is(m.First-1, token.Comma) {
		return m, false // of "Ann O'Neil, 41, who swims," 41 is a part of the apposition
	}
	if f.region(m.First) || f.region(role.First) && (m.Kind != Name || f.is(m.First-1, token.Preposition)) {
		return m, false // and so is a place: "Ann O'Neil, of Ashtown, Md., who swims,"
	}
	m.Last, m.Apposed = end, role
	return m, true
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

// appose adds ", a sociologist at the independent Levada Center" to m.
func (f *Finder) appose(m *Mention, high int) {
	if m.Kind == Pronoun || m.Kind == Coordinated || m.Last+1 >= high {
		return
	}
	switch {
	case f.is(m.Last, token.Comma) &&
		(f.apposes(m.Last+1) || m.Kind == Description && f.is(m.Head, token.Role) && f.nameAlone(m.Last+1, high)):
		first := m.Last + 1
		i := f.pieceEnd(first, high)
		for f.detail(first, i) && f.is(i, token.Comma) && i+1 < high && f.apposes(i+1) {
			next := f.pieceEnd(i+1, high)
			if f.clausal(i+1, next) {
				break
			}
			i = next // Ann O'Neil, 41, a physicist
		}
		if !f.clausal(first, i) {
			m.Apposed, m.Last = token.Range{First: first, Last: i}, i
		}
	case f.is(m.Last, token.Opening):
		for i := m.Last + 1; i < high && i < m.Last+shortRemark; i++ {
			if f.is(i, token.Closing) {
				m.Apposed, m.Last = token.Range{First: m.Last + 1, Last: i}, i+1
				break
			}
		}
	}
}

// pieceEnd is the end of the piece of an apposition that begins with token i.
func (f *Finder) pieceEnd(i, high int) int {
	for i < high && !f.is(i, token.Comma|token.Stop|token.Semicolon|token.Colon|token.Dash|token.Mark|token.Opening) {
		i++
	}
	return i
}

// detail reports whether [first, last) is an age or a region, after which an apposition
// goes on behind a comma.
func (f *Finder) detail(first, last int) bool {
	return last == first+1 && (f.is(first, token.Number|token.Numeral) || f.region(first))
}

// nameAlone reports whether nothing but a name stands between token i and the next
// mark of punctuation: a spokeswoman, | Keiko Arden|.
func (f *Finder) nameAlone(i, high int) bool {
	first := i
	for i < high && f.name(i) {
		i++
		i += f.particles(i)
	}
	return i > first && (i == high || f.is(i, token.Comma|token.Stop))
}

// clausal reports whether what stands in [first, last) is a clause of its own and
// no apposition: "According to Ann O'Neil, | the village will not move".
func (f *Finder) clausal(first, last int) bool {
	for i := first; i < last; i++ {
		switch {
		case f.is(i, token.Cue) && f.is(i, token.Past) && i > first && f.Uses(i+1, token.Complementizer):
			return true // officers warned that the bridge was shut
		case f.is(i, token.Wh) || f.Uses(i, token.Complementizer):
			return false // a relative clause may have any verb
		case f.is(i, token.Modal) && !f.is(i, token.Capital),
			f.is(i, token.Auxiliary) && !f.is(i, token.Clitic|token.Gerund) &&
				(f.is(i, token.Past) || !f.is(i, token.Participle)):
			return true
		case f.is(i, token.Past) && !f.is(i, token.Participle|token.Noun|token.Adjective),
			i > first && f.is(i, token.Third) && f.HasTrees() && f.Tag(i).Finite():
			return true
		}
	}
	return false
}

// apposes reports whether what begins with token i tells what the party before it is.
func (f *Finder) apposes(i int) bool {
	for f.is(i, token.Adverb) && f.is(i+1, token.Adverb|token.Determiner) && !f.is(i, token.Determiner|token.Pronoun) {
		i++ // now a commentator
	}
	switch {
	case f.region(i):
		return true
	case f.is(i, token.Pronoun):
		p := f.word(i).Pronoun
		return p.Kind == lexicon.RelativePronoun || p.Kind == lexicon.PossessivePronoun ||
			f.is(i, token.Determiner|token.Possessive|token.Numeral) && !f.is(i+1, token.Cue)
	case f.is(i, token.Wh):
		return f.Uses(i, token.Relative|token.OwnerRelative)
	case f.is(i, token.Determiner|token.Possessive|token.Number|token.Role):
		return true
	case f.is(i, token.Conjunction|token.Subordinator|token.Auxiliary|token.Modal):
		return false
	case f.is(i, token.Gerund|token.Past) && !f.is(i, token.Adjective|token.Noun):
		return false
	case f.is(i, token.Adjective|token.Demonym|token.Organization|token.Numeral|token.Noun), f.name(i):
		return f.roleFollows(i)
	}
	return false
}

// region reports whether token i is the abbreviation of a state between commas: Md., D-Mich.
func (f *Finder) region(i int) bool {
	return f.is(i, token.Abbreviated) && f.is(i, token.Capital) && f.is(i-1, token.Comma) && f.is(i+1, token.Comma)
}

// roleFollows reports whether a role noun stands among the words from token i on
// that lie before the next mark of punctuation.
func (f *Finder) roleFollows(i int) bool {
	for k := i; k < len(f.Tokens) && k < i+described; k++ {
		if f.is(k, token.Comma|token.Stop|token.Dash|token.Mark) {
			return false
		}
		if f.is(k, token.Role) && !f.is(k, token.Cue) {
			return true
		}
	}
	return false
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
