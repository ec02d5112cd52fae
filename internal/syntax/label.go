package syntax

import "github.com/quoteattribution/attribution/token"

// NamesSomebody reports whether a label can be a party's: its last word is a name
// or a role, and no common word as in READ MORE.
func (s *Syntax) NamesSomebody(r token.Range) bool {
	last := r.Last - 1
	if r.Len() == 1 && s.Tokens[last].Len() == 1 {
		return true // Q and A
	}
	if s.Is(last, token.Role|token.GivenName) {
		return true
	}
	return !s.Is(last, token.Noun|token.Verb|token.Adjective|token.Adverb|token.Preposition|token.Pronoun|token.Determiner|token.Time|token.Numeral|token.Number|token.Outlet)
}
