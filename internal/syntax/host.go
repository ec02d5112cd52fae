package syntax

import (
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
)

// HostEnd is where the clause ends that a verb stands in, before the main one goes on: residents
// who accused the utility of sloth | have left; Asked if she knew, | Ann nodded; While he says he
// knew, | nobody believes him. It is the article's end for main verbs.
func (s *Syntax) HostEnd(r *Verb) int {
	if r.host == unknown {
		end := min(s.relativeEnd(r), s.frontedEnd(r))
		r.host = found(end + 1)
	}
	return int(r.host) - 1
}

// frontedEnd is where a clause ends that opens its sentence, by a participle or a subordinator.
func (s *Syntax) frontedEnd(r *Verb) int {
	if !s.fronted(r) {
		return s.Len()
	}
	level, high := s.Level(r.At), s.Highest(r.At)
	for i, finite := r.Group.Last, false; i < high; i++ {
		if s.Opens(i) {
			i = max(i, min(s.PassageAt(i).Last, high)-1)
			continue
		}
		finite = finite || s.Finite(i)
		if !s.Is(i, token.Comma) || s.Level(i) != level || !finite {
			continue
		}
		m, ok := s.After(i+1, high)
		there := s.HasTrees() && i+2 < high && s.Tag(i+1) == tree.EX && s.Finite(i+2)
		if ok && s.VerbBehind(m.Last, high) >= 0 || s.Uses(i+1, token.Expletive) || there {
			return i
		}
	}
	return s.Len()
}

// fronted reports whether a verb is a participle that opens its sentence, or has a subject behind
// a subordinator that does.
func (s *Syntax) fronted(r *Verb) bool {
	if s.Is(r.At, token.Participle|token.Gerund) && r.Group.First == r.At && s.StartsSentence(r.At) {
		return true
	}
	who, ok := s.Subject(r)
	opener := who.First - 1
	return ok && who.Last <= r.Group.First && s.Is(opener, token.Subordinator) && !s.Uses(opener, token.Complementizer) &&
		s.StartsSentence(opener)
}

// relativeEnd is where the relative clause of a verb ends.
func (s *Syntax) relativeEnd(r *Verb) int {
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
