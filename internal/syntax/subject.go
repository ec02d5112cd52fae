package syntax

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
)

// Subject finds the party that the verb group belongs to, when it stands before
// the verb.
func (s *Syntax) Subject(r *Verb) (mention.Mention, bool) {
	if r.who == unknown {
		r.who = nothing
		if m, ok := s.findSubject(r); ok {
			s.subjects = append(s.subjects, m)
			r.who = found(len(s.subjects))
		}
	}
	if r.who == nothing {
		return mention.Mention{}, false
	}
	return s.subjects[r.who-1], true
}

func (s *Syntax) findSubject(r *Verb) (mention.Mention, bool) {
	m, ok := s.subjectByWords(r)
	if !s.HasTrees() {
		return m, ok
	}
	word := s.subjectWord(r.At)
	if word < 0 || word > r.At || ok && (m.Has(word) || s.apposed(m, word)) {
		return m, ok
	}
	by, found := s.bySubjectWord(word, r.Group.First)
	if !found || by.Has(r.At) || ok && (isThing(by) && !isThing(m) || s.Uses(by.First, token.Relative) && !s.Uses(m.First, token.Relative)) {
		return m, ok // said the mill was shut and demanded: no mill demands
	}
	return by, true
}

// apposed reports whether a name stands in apposition to token i: another, Joe Quinn.
func (s *Syntax) apposed(m mention.Mention, i int) bool {
	return m.Kind == mention.Name && s.Relation(m.Head) == tree.Apposition && s.Head(m.Head) == i
}

// isThing reports whether a mention tells by its words of no party.
func isThing(m mention.Mention) bool {
	return m.Kind == mention.Description && m.Type == mention.Unknown
}

// subjectByWords is the subject by what stands before the verb.
func (s *Syntax) subjectByWords(r *Verb) (mention.Mention, bool) {
	at := r.Group.First
	low := s.Lowest(r.At)
	if !r.Gerund && !r.Infinitive {
		if m, ok := s.SubjectBefore(at, low); ok {
			return m, true
		}
	}
	if r.Gerund && s.Is(at-1, token.Conjunction) {
		if m, ok := s.gerundSubject(at, low); ok {
			return m, true
		}
	}
	return s.MainSubject(at, low)
}

// gerundSubject is the object of an earlier verb that an -ing form joined to this
// one tells about: "the film shows Ann sitting by the river and telling".
func (s *Syntax) gerundSubject(at, low int) (mention.Mention, bool) {
	for i := at - 2; i > low; i-- {
		if !s.Is(i, token.Gerund) || s.Level(i) != s.Level(at) {
			continue
		}
		if m, ok := s.Before(i, low); ok && s.Is(m.First-1, token.Verb) && !s.Is(m.First-1, token.Auxiliary) {
			return m, true
		}
		return mention.Mention{}, false
	}
	return mention.Mention{}, false
}

// SubjectBefore is the party right before token at, over "also", "on Tuesday"
// and ", however,".
func (s *Syntax) SubjectBefore(at, low int) (mention.Mention, bool) {
	for at > low {
		i := at - 1
		switch {
		case s.Is(i, token.Adverb) && !s.Is(i, token.Noun|token.Role|token.Pronoun|token.Capital):
			at = i
			continue
		case s.Is(i, token.Time) && !s.Is(i, token.GivenName) && at-2 >= low:
			at = i
			for at-1 > low && s.Is(at-1, token.Preposition|token.Numeral|token.Number) {
				at--
			}
			continue
		case s.reflexive(i):
			at = i // Clinton herself
			continue
		case s.Is(i, token.Comma):
			if open := s.parenthesis(i, low); open > low {
				at = open
				continue
			}
		case s.Is(i, token.Number) && s.Is(at, token.Comma) && s.Is(i-1, token.Comma) && i-1 > low:
			at = i - 1 // Joe Quinn, 34, of Hull, said
			continue
		}
		break
	}
	if s.Uses(at-1, token.Relative) || s.Uses(at-1, token.Complementizer) &&
		s.Is(at-2, token.Noun|token.Role|token.CueNoun|token.Organization) {
		m := s.Describe(token.Range{First: at - 1, Last: at})
		return m, true
	}
	return s.Before(at, low)
}

// Antecedent is the party whose relative clause or participle ends with m: the
// company that owns | the beach, a report commissioned after | the eruption. It is m
// where there is none.
func (s *Syntax) Antecedent(m mention.Mention, low int) mention.Mention {
	end := m.First - 1
	switch {
	case end-1 > low && s.Finite(end) && s.Uses(end-1, token.Relative|token.Complementizer) &&
		!s.Is(end-2, token.Verb|token.Comma):
		end--
	case end-1 > low && s.Is(end, token.Preposition) && s.Is(end-1, token.Participle) &&
		!s.Is(end-1, token.Noun|token.Adjective) &&
		!s.Is(end-2, token.Auxiliary|token.Adverb|token.Conjunction|token.Comma|token.Pronoun):
		end--
	default:
		return m
	}
	whole, ok := s.Before(end, low)
	if !ok || whole.Kind != mention.Description || !s.StartsSentence(whole.First) {
		return m
	}
	whole.Last = m.Last
	return whole
}

// parenthesis returns the comma that opens an adverbial between commas which
// closes with token i: ", however," or ", in 2013,"; -1 where there is none.
func (s *Syntax) parenthesis(i, low int) int {
	for k := i - 1; k > low && i-k < nearPhrase; k-- {
		if s.Is(k, token.Comma) {
			if s.Is(k+1, token.Adverb|token.Preposition|token.Conjunction) &&
				!s.Is(k+1, token.Determiner|token.Pronoun) &&
				(s.Is(i-1, token.Adverb|token.Time|token.Number) || s.Is(k+1, token.Preposition)) {
				return k
			}
			return -1
		}
		if s.Is(k, token.Mark|token.Stop|token.Colon) {
			return -1
		}
	}
	return -1
}

// MainSubject is the subject of the clause that token at stands in, for verbs
// without one of their own: "…, adding that", "met and demanded".
func (s *Syntax) MainSubject(at, low int) (mention.Mention, bool) {
	s.Work += at - low
	level := s.Level(at)
	// From the left: the first party that a finite verb follows.
	for i := low; i < at; i++ {
		if s.Opens(i) {
			if end := s.PassageAt(i).Last; end <= at {
				i = end - 1
				continue
			}
		}
		if s.Level(i) != level || !s.Is(i, token.Word|token.Number|token.Link) ||
			s.Is(i, token.Clitic|token.Conjunction|token.Preposition|token.Adverb) &&
				!s.Is(i, token.Pronoun|token.Capital|token.Determiner) {
			continue
		}
		if s.Is(i, token.Preposition|token.Conjunction|token.Subordinator) && !s.Is(i, token.Pronoun) {
			continue
		}
		m, ok := s.After(i, at)
		if !ok {
			continue
		}
		inPhrase := i > low && s.Is(i-1, token.Preposition)
		if v := s.VerbBehind(m.Last, at); v >= 0 && !inPhrase {
			return s.widened(m, v, at), true
		}
		// A participle may follow a noun before the finite verb does: "soldiers
		// mobilized to fight in Ukraine have been gathering".
		i = m.Core.Last - 1
		if m.Core.Last <= m.First {
			i = m.Last - 1
		}
	}
	return mention.Mention{}, false
}

// VerbBehind is the finite verb, at token at or before, that belongs to the party
// which ends before token i: right after it, after an adverbial or a relative
// clause, or after what stands between commas. It is -1 where there is none.
func (s *Syntax) VerbBehind(i, at int) int {
	v := i
	parted := s.Is(v, token.Comma|token.Dash)
	if parted {
		v++
	}
	for v < at && s.Is(v, token.Adverb) && !s.Finite(v) {
		v++
	}
	if v < at && s.Finite(v) {
		return v
	}
	if s.Is(v, token.Wh|token.Pronoun) && s.Uses(v, token.Relative|token.Complementizer) {
		// even those who came warned: the verb after the one of the relative clause
		for k, seen := v+1, false; k <= at && k < i+nearRelative; k++ {
			if k == at && seen {
				return k
			}
			if s.Is(k, token.Comma) && parted && seen && s.Finite(k+1) {
				return k + 1
			}
			seen = seen || s.Finite(k)
		}
		return -1
	}
	if parted {
		for k := v; k < at && k < i+nearClause; k++ {
			if s.Is(k, token.Stop|token.Colon|token.Semicolon) {
				return -1
			}
			if s.Is(k, token.Comma|token.Dash) &&
				(k+1 == at || s.Finite(k+1) || s.Is(k+1, token.Adverb) && s.Finite(k+2)) {
				return k + 1
			}
		}
		return -1
	}
	if s.Is(v, token.Preposition) {
		if k := s.Adjuncts(v, at); k > v && (k == at || s.Finite(k)) {
			return k
		}
	}
	return -1
}

// widened lets a subject reach over a participle to the auxiliary before token at
// that is its finite verb.
func (s *Syntax) widened(m mention.Mention, v, at int) mention.Mention {
	if m.Kind != mention.Description && m.Kind != mention.Coordinated || !s.Is(v, token.Participle) ||
		s.Is(v, token.Auxiliary) {
		return m
	}
	for i := v + 1; i < min(at, v+nearPhrase); i++ {
		if s.Is(i, token.Comma|token.Stop|token.Conjunction|token.Mark) {
			break
		}
		if s.Is(i, token.Auxiliary|token.Modal) && s.Uses(i, token.FiniteAuxiliary) {
			m.Last = i
			m.Core.Last = i
			break
		}
	}
	return m
}
