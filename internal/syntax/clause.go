package syntax

import (
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// Finite reports whether token i is the finite verb of a clause: by its tag, or where there
// are no trees by its looks.
func (s *Syntax) Finite(i int) bool {
	if s.HasTrees() && (s.Tag(i).Verb() || !s.plainCue(i)) {
		return s.Tag(i).Finite() || s.Tag(i) == tree.VBN && s.pastTense(i)
	}
	if s.finites[i] == unknown {
		s.finites[i] = nothing
		if s.findFinite(i) {
			s.finites[i] = found(i + 1)
		}
	}
	return s.finites[i] != nothing
}

// pastTense reports whether token i, tagged as a participle, is a past tense rather: the
// tagger confuses nothing more often. It has a noun before it and no auxiliary, and tells
// of no noun itself.
func (s *Syntax) pastTense(i int) bool {
	if !s.Is(i, token.Past) || s.Is(i-1, token.Auxiliary) || s.Relation(i) == tree.RelativeClause || s.Relation(i) == tree.Other {
		return false
	}
	noun := false
	for c := range s.Below(i) {
		switch {
		case c > i:
			return noun
		case s.Is(c, token.Auxiliary):
			return false
		}
		noun = noun || s.Tag(c).Noun() || s.Tag(c) == tree.JJ || s.Tag(c) == tree.PRP
	}
	return noun
}

func (s *Syntax) findFinite(i int) bool {
	t := &s.Tokens[i]
	switch {
	case t.Is(token.Clitic):
		return t.Is(token.Auxiliary|token.Modal) && s.clitic(i)
	case t.Is(token.Modal):
		return !t.Is(token.Capital) || s.StartsSentence(i)
	case t.Is(token.Auxiliary):
		return !s.Uses(i, token.NonFinite)
	case !t.Is(token.Verb) || t.Is(token.Capital) && !s.StartsSentence(i):
		return false
	case t.Is(token.Past):
		return !s.Is(i-1, token.Determiner|token.Possessive|token.Adjective|token.Auxiliary) || s.Is(i-1, token.Pronoun)
	case t.Is(token.Third):
		return !t.Is(token.Noun|token.CueNoun|token.Role) || s.Verbal(i)
	case t.Is(token.Base):
		return s.Is(i-1, token.Pronoun) && !s.Is(i-1, token.Possessive|token.Determiner) ||
			s.Plural(i-1) && !t.Is(token.Noun|token.Adjective|token.Preposition|token.Adverb|token.Role)
	}
	return false
}

// HasFinite reports whether a finite verb stands in the range.
func (s *Syntax) HasFinite(r token.Range) bool {
	s.Work += r.Len()
	for i := r.First; i < r.Last; i++ {
		if s.Finite(i) {
			return true
		}
	}
	return false
}

// ClauseEnd returns the token after the clause that begins with token start: the
// end of its sentence, without the full stop, or where another report begins.
func (s *Syntax) ClauseEnd(start int) int {
	high := s.Highest(start)
	level := s.Level(start)
	i := start
	for ; i < high; i++ {
		if s.Opens(i) {
			if end := s.PassageAt(i).Last; end > i+1 && end <= high {
				i = end - 1
				if s.EndsInside(i) && i+1 >= high {
					return end
				}
				continue
			}
			if s.Sentence(i).Last == high {
				// The passage goes on beyond the sentence: take it whole.
				return min(s.PassageAt(i).Last, s.Paragraph(i).Last)
			}
		}
		if s.Level(i) != level {
			continue
		}
		if i > start && s.breaks(i, high, start) {
			break
		}
	}
	for i > start && s.Is(i-1, token.Stop|token.Semicolon|token.Comma|token.Dash) && !s.Closes(i-1) {
		i--
	}
	return i
}

// ClauseOf is ClauseEnd for the clause of a cue: it ends where the clause does that the cue
// stands in.
func (s *Syntax) ClauseOf(r *Verb, start int) int {
	end := s.ClauseEnd(start)
	if last := min(s.HostEnd(r), s.secondVerb(r, start)); start+1 < last && last < end {
		if cut := s.pointless(token.Range{First: start, Last: last}); cut.Len() > 1 {
			end = cut.Last
		}
	}
	return end
}

// secondVerb is where, by the tree, a second verb of who speaks begins: announced it would
// buy trams, | and paid for them. It is the article's end where there is none: a clause with
// a subject of its own may as well be said, but for another report.
func (s *Syntax) secondVerb(r *Verb, start int) int {
	if s.HasTrees() {
		for c := range s.Below(r.At) {
			if whole := s.Subtree(c); s.Relation(c) == tree.Conjunct && whole.First > start && s.Tag(c).Verb() &&
				(!s.HasSubject(c) || s.Is(c, token.Cue) && s.StrongCue(c)) {
				return whole.First
			}
		}
	}
	return s.Len()
}

// breaks reports whether the clause that began at start ends before token i,
// where the report goes over to something else.
func (s *Syntax) breaks(i, high, start int) bool {
	switch {
	case s.Is(i, token.Semicolon):
		return true
	case s.Is(i, token.Stop):
		return i+1 < high && !s.Is(i+1, token.Mark|token.Closing)
	case s.Is(i, token.Comma|token.Dash):
		next := i + 1
		if s.Is(next, token.Conjunction) || s.Is(next, token.Subordinator) && s.Uses(next, token.Contrast) {
			if s.Is(next, token.Subordinator) {
				return true
			}
			next++
		}
		for s.Is(next, token.Adverb) && !s.Is(next, token.Pronoun) {
			next++
		}
		if s.Is(next, token.Gerund) && s.Is(next, token.Cue) && !s.Is(next, token.Preposition) {
			return true
		}
		if s.Uses(next, token.According) {
			return true
		}
		return s.Reports(next, high)
	case s.Is(i, token.Conjunction):
		next := i + 1
		for s.Is(next, token.Adverb) && !s.Is(next, token.Pronoun) {
			next++
		}
		// "and demanded that", "and said"
		return s.Is(next, token.Cue) && s.Is(next, token.Past|token.Third) && s.StrongCue(next) &&
			!s.Is(next-1, token.Determiner)
	}
	return false
}

// StrongCue reports whether token i is a verb that hardly means anything but speech.
func (s *Syntax) StrongCue(i int) bool {
	r, ok := s.Verb(i)
	return ok && !r.Frames.Has(verb.Weak|verb.Attitude|verb.Manner) && r.Frames.Has(verb.That|verb.Bare)
}

// Reports reports whether a reporting clause begins with token i: "Smith said",
// "reports AFP", and nothing but an adjunct follows it.
func (s *Syntax) Reports(i, high int) bool { return s.reportsBy(i, high, s.StrongCue) }

// reportsBy is Reports where cues are those of which strong is true.
func (s *Syntax) reportsBy(i, high int, strong func(int) bool) bool {
	if i >= high {
		return false
	}
	if s.Is(i, token.Cue) && s.Is(i, token.Past|token.Third) &&
		(strong(i) || s.Is(i+1, token.Outlet) || s.Is(i+2, token.Outlet)) {
		if m, ok := s.After(i+1, high); ok {
			return m.Last >= high || s.Is(m.Last, token.Stop|token.Comma|token.Preposition|token.Time|token.Dash)
		}
		return false
	}
	m, ok := s.After(i, high)
	if !ok {
		return false
	}
	v := m.Last
	if s.Is(v, token.Comma|token.Dash) {
		v++
	}
	for k := 0; k < 4 && s.Is(v, token.Auxiliary|token.Adverb) && v < high; k++ {
		v++
	}
	return v < high && s.Is(v, token.Cue) && s.Is(v, token.Past|token.Third|token.Base|token.Participle) &&
		strong(v)
}

// ClauseStart returns the first token of the clause that ends before token end:
// the beginning of its sentence, or what follows a report before it.
func (s *Syntax) ClauseStart(end int) int {
	if end <= 0 {
		return 0
	}
	low := s.Lowest(end - 1)
	for s.Is(low, token.Symbol|token.Dash|token.Closing|token.Stop) && low < end-1 {
		low++
	}
	if at := s.Level(low); at >= 0 && at != s.Level(end-1) {
		low = s.Marks[at].Open // the sentence begins inside marks that close before its end
	}
	return s.afterDateline(low, end)
}

// afterDateline skips "CONCORD, N.H. —" and "LONDON (Reuters) -".
func (s *Syntax) afterDateline(low, end int) int {
	if !s.Is(low, token.Upper) || low != s.Paragraph(low).First {
		return low
	}
	for i := low + 1; i < end && i < low+nearDateline; i++ {
		if s.Is(i, token.Dash) {
			return i + 1
		}
		if !s.Is(i, token.Capital|token.Comma|token.Abbreviated|token.Opening|token.Closing|token.Initial|token.Number|token.Symbol) {
			break
		}
	}
	return low
}

// datesAt returns the token after a time that begins with token i: last week,
// this month, two days ago; i where there is none.
func (s *Syntax) datesAt(i, high int) int {
	for k := i; k < min(high, i+4); k++ {
		if s.Is(k, token.Time) && k > i {
			return k + 1
		}
		if !s.Is(k, token.Determiner|token.Adjective|token.Numeral|token.Number|token.Adverb) ||
			s.Is(k, token.Capital) {
			break
		}
	}
	return i
}

// Adjuncts returns the token after adverbs, times and prepositional phrases that
// begin at token i: "said | Tuesday in a statement | that".
func (s *Syntax) Adjuncts(i, high int) int {
	for i < high {
		switch {
		case s.Is(i, token.Time) && !s.Finite(i), s.Is(i, token.Adverb) &&
			!s.Is(i, token.Pronoun|token.Determiner|token.Conjunction|token.Preposition):
			i++
		case s.datesAt(i, high) > i:
			i = s.datesAt(i, high)
		case s.Is(i, token.Preposition) && !s.Opens(i+1):
			m := s.Tail(i+1, high)
			if m == i+1 {
				return i
			}
			i = m
		default:
			return i
		}
	}
	return i
}
