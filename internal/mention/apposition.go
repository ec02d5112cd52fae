package mention

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/token"
)

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
