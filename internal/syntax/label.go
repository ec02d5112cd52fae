package syntax

import "github.com/quoteattribution/attribution/text"

// NamesSomebody reports whether a label can be a party's: its last word is a name
// or a role, and no common word as in READ MORE.
func (s *Syntax) NamesSomebody(r text.Range) bool {
	last := r.Last - 1
	if r.Len() == 1 && s.Tokens[last].Len() == 1 {
		return true // Q and A
	}
	if s.Is(last, text.Role|text.GivenName) {
		return true
	}
	return !s.Is(last, text.Noun|text.Verb|text.Adjective|text.Adverb|text.Preposition|text.Pronoun|text.Determiner|text.Time|text.Numeral|text.Number|text.Outlet)
}
