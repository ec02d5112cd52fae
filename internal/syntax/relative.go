package syntax

import (
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
)

// WithinRelative is where the relative clause of a verb ends, before the main verb: residents
// who accused the utility of sloth | have left. It is the article's end for other verbs.
func (s *Syntax) WithinRelative(r *Verb) int {
	if !s.HasTrees() || s.Relation(r.At) != tree.RelativeClause || s.Head(r.At) > r.At {
		return s.Len()
	}
	for up := s.Head(r.At); up >= 0; up = s.Head(up) {
		if up > r.At && s.Tag(up).Verb() {
			return s.Subtree(r.At).Last
		}
	}
	return s.unreadMain(r)
}

// unreadMain is where the main verb of a sentence stands that the parser has hung into the
// relative clause of its subject: A guest who claimed that the soup was cold | was sent home. It
// is the last of two finite verbs or more, up to a comma.
func (s *Syntax) unreadMain(r *Verb) int {
	pronoun := r.Group.First - 1
	low := s.Lowest(r.At)
	if !s.Uses(pronoun, token.Relative|token.Complementizer) || s.Is(pronoun-1, token.Comma) {
		return s.Len()
	}
	if who, ok := s.Before(pronoun, low); !ok || !s.StartsSentence(who.First) {
		return s.Len()
	}
	main, verbs := 0, 0
	for i := r.Group.Last; i < s.Highest(r.At) && !s.Is(i, token.Comma|token.Dash|token.Semicolon|token.Mark|token.Conjunction); i++ {
		if s.Finite(i) {
			main = i
			verbs++
		}
	}
	if verbs < 2 {
		return s.Len()
	}
	return main
}
