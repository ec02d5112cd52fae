package mention

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
)

func (f *Finder) pronoun(i int) bool {
	if !f.is(i, token.Pronoun) || f.is(i, token.Clitic) ||
		f.is(i, token.Upper) && f.Tokens[i].Len() > 1 && !f.shouting(i) {
		return false
	}
	if f.is(i, token.Determiner|token.Numeral) && (f.nominal(i+1) || f.is(i+1, token.Adjective)) && f.is(i+1, open) {
		return false // this woman, some mothers
	}
	p := f.word(i).Pronoun
	return p != nil && p.Kind != lexicon.PossessivePronoun && p.Kind != lexicon.ObjectPronoun
}

func (f *Finder) pronounAt(i int) Mention {
	p := f.word(i).Pronoun
	m := Mention{Range: token.Range{First: i, Last: i + 1}, Head: i, Kind: Pronoun, Gender: p.Gender, Plural: p.Number == 'p'}
	if p.Kind == lexicon.IndefinitePronoun {
		m.Type = Group
	}
	m.Core = m.Range
	return m
}

// classify fills in what the noun phrase r with this head names.
func (f *Finder) classify(m *Mention, r token.Range, head int) {
	*m = Mention{Range: r, Core: r, Head: head, Kind: Description}
	if first := f.officer(r, head); first > head {
		m.Kind, m.Type, m.Head = Name, Person, r.Last-1
		m.Core, m.Title = token.Range{First: first, Last: r.Last}, token.Range{First: r.First, Last: first}
		m.Gender = f.genderOf(*m)
		return
	}
	if f.name(head) && (!f.commonHead(head) || r.First < head && f.isOutlet(r.First, head)) {
		f.asName(m)
	} else {
		f.asDescription(m)
	}
}

// asName fills in a mention whose head is a name: its core begins after titles
// and roles.
func (f *Finder) asName(m *Mention) {
	m.Kind = Name
	if m.Head+1 < m.Last && f.is(m.Head+1, token.Preposition) {
		m.Affiliation = token.Range{First: m.Head + 1, Last: m.Last}
	}
	first := f.nameFirst(m.Head, m.First)
	if last := m.Head; first < last-1 && f.is(last, token.Upper|token.Abbreviated) && f.nameUses(last, token.PostNominal) {
		m.Apposed = token.Range{First: last, Last: last + 1}
		m.Head--
	}
	if f.is(m.First, token.Determiner) && first == m.First+1 {
		first = m.First // The Guardian, the Levada Center
	}
	m.Core = token.Range{First: first, Last: m.Head + 1}
	if f.asOutlet(m, first) || f.is(first, token.Determiner) && f.asOutlet(m, first+1) {
		return
	}
	start := f.skipTitles(first, m.Head)
	for i := start; i <= m.Head; i++ {
		if f.is(i, token.Organization) && !f.is(i, token.GivenName) && !f.bearsOrganization(start, i, m.Head) ||
			f.longest(i, m.Head+1, token.Organization) != nil {
			m.Type = Organization
			if f.is(first, token.Determiner) || start == first {
				if m.First < first-1 || m.First < first && !f.is(m.First, token.Determiner) {
					m.Title = token.Range{First: m.First, Last: first} // market researcher | Norvo Inc
				}
				return
			}
		}
	}
	if m.Type == Organization && !f.is(start-1, token.Title) {
		return
	}
	m.Core.First = start
	if start > m.First {
		m.Title = token.Range{First: m.First, Last: start}
		m.Type = Person
		if f.is(m.First, token.Determiner) && start == m.First+1 {
			m.Title = token.Range{}
			m.Type = Unknown
		}
	}
	m.Gender = f.genderOf(*m)
	if f.is(m.Core.First, token.GivenName) || m.Type == Unknown && m.Core.Len() > 1 && f.HasTrees() && f.TypeOf(m.Head) == tree.Person {
		m.Type = Person
	}
}

// nameFirst is the first token, from token low on, of the name that ends with token head.
func (f *Finder) nameFirst(head, low int) int {
	if i := f.seriesBefore(head, low); i >= 0 {
		return i + 1
	}
	first := head
	if first-2 >= low && f.suffixed(first-1) {
		first -= 2
	}
	for first > low {
		i := first - 1
		for i > low && f.particle(i) {
			i--
		}
		if i > low && f.calls(i-1) {
			first = i - 1
			continue
		}
		if !f.name(i) && !f.is(i, token.Symbol) || f.shouted(i) && !f.is(first, token.Upper) {
			break
		}
		first = i
	}
	for i := low; i < first; i++ {
		if !f.nameUses(i, token.Particle) {
			return first
		}
	}
	return low // de Wit
}

// asDescription fills in a mention with a common noun at its head.
func (f *Finder) asDescription(m *Mention) {
	switch {
	case f.is(m.Head, token.Role):
		role := f.word(m.Head).Role
		m.Type, m.Gender, m.Plural = Person, role.Gender, role.Plural
		if role.Plural || role.Kind == lexicon.GroupRole || role.Kind == lexicon.PeopleRole {
			m.Type, m.Plural = Group, true
		}
	case f.is(m.Head, token.Demonym):
		m.Type, m.Plural = Group, true
	case f.is(m.Head, token.CueNoun) && f.word(m.Head).Noun.Document:
		m.Type = Work
	case f.is(m.Head, token.Organization):
		m.Type = Organization
	case f.is(m.Head, token.Number) && f.Lexicon.Ends(f.Text(m.Head), lexicon.AgeEnding):
		m.Type = Person
	case f.headless(m.Head):
		m.Type, m.Plural = Group, true
	}
}

// longest returns the longest phrase of the class that begins with token first
// and ends at or before token last.
func (f *Finder) longest(first, last int, class token.Class) *lexicon.Phrase {
	if first >= last {
		return nil
	}
	word, second := f.Tokens[first].Word, uint32(0)
	named := f.is(first, token.Capital) || f.is(first+1, token.Capital) && f.Uses(first, token.DefiniteArticle) // the Guardian
	if named && first+1 < last {
		second = f.Tokens[first+1].Word
	}
	phrases := f.Lexicon.Phrases(word, second)
	if !named {
		// The few names in lower case are of one word: dpa.
		if n := len(phrases); n > 0 && phrases[n-1].Tail == nil && phrases[n-1].Class&class != 0 &&
			phrases[n-1].Name == f.Tokens[first].Span.In(f.Source) {
			return &phrases[n-1]
		}
		return nil
	}
next:
	for k := range phrases {
		p := &phrases[k]
		if p.Class&class == 0 || first+1+len(p.Tail) > last {
			continue
		}
		for n, id := range p.Tail {
			if f.Tokens[first+1+n].Word != id {
				continue next
			}
		}
		return p
	}
	return nil
}

// Describe is the mention that the tokens of r name, taken as they are.
func (f *Finder) Describe(r token.Range) Mention {
	if r.Empty() {
		return Mention{}
	}
	m, ok := f.After(r.First, r.Last)
	if ok && m.Last < r.Last && m.Kind == Name && f.is(m.Last, token.Comma) {
		if all, ok := f.Before(r.Last, r.First); ok && all.Kind == Coordinated && all.First == r.First {
			return all // Norland, Ostland and Arva
		}
	}
	if ok && (m.Last == r.Last || m.Kind == Name && f.is(m.Last, token.Comma|token.Opening|token.Dash)) {
		m.Last = r.Last
		return m
	}
	if m, ok := f.Before(r.Last, r.First); ok && m.First == r.First {
		return m
	}
	if ok {
		m.Last = r.Last
		return m
	}
	f.classify(&m, r, r.Last-1)
	return m
}
