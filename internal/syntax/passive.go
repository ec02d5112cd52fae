package syntax

import "github.com/quoteattribution/attribution/token"

// AsSaying returns the token after "as saying" that follows token i, over the
// one who is quoted or "by" the one who quotes; 0 where there is none.
func (s *Syntax) AsSaying(i, high int) int {
	for k := i; k+1 < high && k < i+nearSaying; k++ {
		if s.Uses(k, token.Comparison) && s.Is(k+1, token.Gerund) && s.Is(k+1, token.Cue) {
			return k + 2
		}
		if s.Is(k, token.Stop|token.Comma|token.Colon) || s.Opens(k) {
			return 0
		}
	}
	return 0
}

// By is the party after "by" at token i.
func (s *Syntax) By(i, high int) (token.Range, bool) {
	if !s.Uses(i, token.Agent) {
		return token.Range{}, false
	}
	m, ok := s.After(i+1, high)
	return m.Range, ok
}
