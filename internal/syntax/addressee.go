package syntax

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// Addressee is whom a cue says its content to: told | reporters | that, said to | them |,
// was told. It is no part of the content.
func (s *Syntax) Addressee(cue token.Range, content []token.Range) (mention.Mention, bool) {
	at := cue.Last - 1
	for at > cue.First && !s.Is(at, token.Cue) {
		at--
	}
	if !s.Is(at, token.Cue) {
		return mention.Mention{}, false
	}
	r, ok := s.Verb(at)
	if !ok {
		return mention.Mention{}, false
	}
	high := s.Highest(at)
	for _, p := range content {
		if p.First > at {
			high = min(high, p.First) // what stands before the words said
		}
	}
	if high <= r.Group.Last || r.Passive {
		return s.told(r, content)
	}
	if s.HasTrees() {
		return s.addresseeByTree(r, high)
	}
	return s.addresseeBehind(r, high)
}

// ClauseBehindAddressee is where the clause of a verb begins whose addressee stands right
// before it: told the jury | the dog had slept. It is 0 where the tree shows none.
func (s *Syntax) ClauseBehindAddressee(r *Verb) int {
	if !s.HasTrees() || !r.Frames.Has(verb.Object) {
		return 0
	}
	behind := 0
	for i := range s.Below(r.At) {
		if i < r.Group.Last {
			continue
		}
		switch s.Relation(i) {
		case tree.Object:
			behind = s.Subtree(i).Last
		case tree.Complement, tree.OpenComplement, tree.Parataxis:
			whole := s.Subtree(i)
			if s.HasSubject(i) {
				if behind > 0 && whole.First == behind {
					return behind
				}
			} else if subject := s.strandedSubject(r, whole.First); subject > 0 {
				return subject
			}
		}
	}
	return 0
}

// strandedSubject is where the noun phrase begins, behind an addressee, that ends before token
// i, a clause without a subject: told the family | the ward | was full. It is 0 where there is
// none.
func (s *Syntax) strandedSubject(r *Verb, i int) int {
	noun := i - 1
	if noun <= r.Group.Last || !s.Tag(noun).Noun() || !s.Is(i, token.Auxiliary|token.Modal) && !s.Finite(i) {
		return 0
	}
	if first := s.Subtree(noun).First; first > r.Group.Last && s.Is(first, token.Determiner|token.Possessive|token.Capital) &&
		s.Tag(first-1).Noun() {
		return first
	}
	return 0
}

// told is the subject of a passive: | Ann | was told that.
func (s *Syntax) told(r *Verb, content []token.Range) (mention.Mention, bool) {
	if !r.Passive || !r.Frames.Has(verb.Object) || !r.Frames.Has(verb.That) {
		return mention.Mention{}, false
	}
	m, ok := s.SubjectBefore(r.Group.First, s.Lowest(r.At))
	for _, p := range content {
		ok = ok && !p.Has(m.First)
	}
	return m, ok
}

// addresseeByTree is the object of the verb, or the noun behind "to".
func (s *Syntax) addresseeByTree(r *Verb, high int) (mention.Mention, bool) {
	for i := range s.Below(r.At) {
		if i < r.Group.Last || i >= high {
			continue
		}
		switch s.Relation(i) {
		case tree.Object:
			if r.Frames.Has(verb.Object) {
				return s.partyAt(i, high)
			}
		case tree.Modifier:
			for c := range s.Below(i) {
				if s.Relation(c) == tree.Case && s.Uses(c, token.Recipient) {
					return s.partyAt(i, high)
				}
			}
		}
	}
	return mention.Mention{}, false
}

// addresseeBehind is the party right behind the verb, or behind "to".
func (s *Syntax) addresseeBehind(r *Verb, high int) (mention.Mention, bool) {
	i := r.Group.Last
	if s.Uses(i, token.Recipient) && i+1 < high {
		return s.partyAt(i+1, high)
	}
	if !r.Frames.Has(verb.Object) || i >= high {
		return mention.Mention{}, false
	}
	return s.partyAt(i, high)
}

// partyAt is the party of which token i is the noun, or the first word where there are no
// trees; pronouns too.
func (s *Syntax) partyAt(i, high int) (mention.Mention, bool) {
	if s.Is(i, token.Pronoun) && !s.Is(i, token.Possessive|token.Determiner) {
		return s.Describe(token.Range{First: i, Last: i + 1}), true
	}
	if !s.HasTrees() {
		return s.After(i, high)
	}
	return s.bySubjectWord(i, high)
}
