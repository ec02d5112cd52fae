package syntax

import (
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// Finite reports whether token i looks like the finite verb of a clause.
func (s *Syntax) Finite(i int) bool {
	if s.finites[i] == unknown {
		s.finites[i] = nothing
		if s.findFinite(i) {
			s.finites[i] = found(i + 1)
		}
	}
	return s.finites[i] != nothing
}

func (s *Syntax) findFinite(i int) bool {
	t := &s.Tokens[i]
	switch {
	case t.Is(text.Clitic):
		return t.Is(text.Auxiliary|text.Modal) && s.clitic(i)
	case t.Is(text.Modal):
		return !t.Is(text.Capital) || s.StartsSentence(i)
	case t.Is(text.Auxiliary):
		return !s.OneOf(i, "be", "been", "being", "having", "doing", "done")
	case !t.Is(text.Verb) || t.Is(text.Capital) && !s.StartsSentence(i):
		return false
	case t.Is(text.Past):
		return !s.Is(i-1, text.Determiner|text.Possessive|text.Adjective|text.Auxiliary) || s.Is(i-1, text.Pronoun)
	case t.Is(text.Third):
		return !t.Is(text.Noun|text.CueNoun|text.Role) || s.Verbal(i)
	case t.Is(text.Base):
		return s.Is(i-1, text.Pronoun) && !s.Is(i-1, text.Possessive|text.Determiner) || s.Plural(i-1) && !t.Is(text.Noun|text.Adjective|text.Preposition|text.Adverb|text.Role)
	}
	return false
}

// HasFinite reports whether a finite verb stands in the range.
func (s *Syntax) HasFinite(r text.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if s.Finite(i) {
			return true
		}
	}
	return false
}

// ClauseEnd returns the token behind the clause that begins with token start: the
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
	for i > start && s.Is(i-1, text.Stop|text.Semicolon|text.Comma|text.Dash) && !s.Closes(i-1) {
		i--
	}
	return i
}

// ClauseOf is clauseEnd for the clause of a cue; that of a participle which opens
// its sentence ends where the main clause begins: Asked if she knew, | Ann nodded.
func (s *Syntax) ClauseOf(r *Verb, start int) int {
	end := s.ClauseEnd(start)
	if !s.Is(r.At, text.Participle|text.Gerund) || r.Group.First != r.At || !s.StartsSentence(r.At) {
		return end
	}
	for i := start; i < end; i++ {
		if !s.Is(i, text.Comma) || s.Level(i) != s.Level(start) || !s.HasFinite(text.Range{First: start, Last: i}) {
			continue
		}
		if m, ok := s.After(i+1, end); ok && s.VerbBehind(m.Last, end) >= 0 {
			return i
		}
	}
	return end
}

// breaks reports whether the clause that began at start ends before token i,
// where the report goes over to something else.
func (s *Syntax) breaks(i, high, start int) bool {
	switch {
	case s.Is(i, text.Semicolon):
		return true
	case s.Is(i, text.Stop):
		return i+1 < high && !s.Is(i+1, text.Mark|text.Closing)
	case s.Is(i, text.Comma|text.Dash):
		next := i + 1
		if s.Is(next, text.Conjunction) || s.Is(next, text.Subordinator) && s.OneOf(next, "while", "whereas", "although", "though") {
			if s.Is(next, text.Subordinator) {
				return true
			}
			next++
		}
		for s.Is(next, text.Adverb) && !s.Is(next, text.Pronoun) {
			next++
		}
		if s.Is(next, text.Gerund) && s.Is(next, text.Cue) && !s.Is(next, text.Preposition) {
			return true
		}
		if s.OneOf(next, "according") {
			return true
		}
		return s.Reports(next, high)
	case s.Is(i, text.Conjunction):
		next := i + 1
		for s.Is(next, text.Adverb) && !s.Is(next, text.Pronoun) {
			next++
		}
		// "and demanded that", "and said"
		return s.Is(next, text.Cue) && s.Is(next, text.Past|text.Third) && s.StrongCue(next) && !s.Is(next-1, text.Determiner)
	}
	return false
}

// StrongCue reports whether token i is a verb that hardly means anything but speech.
func (s *Syntax) StrongCue(i int) bool {
	r, ok := s.Verb(i)
	return ok && !r.Frames.Has(lang.Weak|lang.Attitude|lang.Manner) && r.Frames.Has(lang.That|lang.Bare)
}

// Reports reports whether a reporting clause begins with token i: "Smith said",
// "reports AFP", and nothing but an adjunct follows it.
func (s *Syntax) Reports(i, high int) bool {
	if i >= high {
		return false
	}
	if s.Is(i, text.Cue) && s.Is(i, text.Past|text.Third) && (s.StrongCue(i) || s.Is(i+1, text.Outlet) || s.Is(i+2, text.Outlet)) {
		if m, ok := s.After(i+1, high); ok {
			return m.Last >= high || s.Is(m.Last, text.Stop|text.Comma|text.Preposition|text.Time|text.Dash)
		}
		return false
	}
	m, ok := s.After(i, high)
	if !ok {
		return false
	}
	v := m.Last
	if s.Is(v, text.Comma|text.Dash) {
		v++
	}
	for k := 0; k < 4 && s.Is(v, text.Auxiliary|text.Adverb) && v < high; k++ {
		v++
	}
	return v < high && s.Is(v, text.Cue) && s.Is(v, text.Past|text.Third|text.Base|text.Participle) && s.StrongCue(v)
}

// ClauseStart returns the first token of the clause that ends before token end:
// the beginning of its sentence, or what follows a report before it.
func (s *Syntax) ClauseStart(end int) int {
	if end <= 0 {
		return 0
	}
	low := s.Lowest(end - 1)
	for s.Is(low, text.Symbol|text.Dash|text.Closing|text.Stop) && low < end-1 {
		low++
	}
	if at := s.Level(low); at >= 0 && at != s.Level(end-1) {
		low = s.Marks[at].Open // the sentence begins inside marks that close before its end
	}
	return s.afterDateline(low, end)
}

// afterDateline skips "CONCORD, N.H. —" and "LONDON (Reuters) -".
func (s *Syntax) afterDateline(low, end int) int {
	if !s.Is(low, text.Upper) || low != s.Paragraph(low).First {
		return low
	}
	for i := low + 1; i < end && i < low+12; i++ {
		if s.Is(i, text.Dash) {
			return i + 1
		}
		if !s.Is(i, text.Capital|text.Comma|text.Abbreviated|text.Opening|text.Closing|text.Initial|text.Number) {
			break
		}
	}
	return low
}

// datesAt returns the token behind a time that begins with token i: last week,
// this month, two days ago; i where there is none.
func (s *Syntax) datesAt(i, high int) int {
	for k := i; k < min(high, i+4); k++ {
		if s.Is(k, text.Time) && k > i {
			return k + 1
		}
		if !s.Is(k, text.Determiner|text.Adjective|text.Numeral|text.Number|text.Adverb) || s.Is(k, text.Capital) {
			break
		}
	}
	return i
}

// Adjuncts returns the token behind adverbs, times and prepositional phrases that
// begin at token i: "said | Tuesday in a statement | that".
func (s *Syntax) Adjuncts(i, high int) int {
	for i < high {
		switch {
		case s.Is(i, text.Time) && !s.Finite(i), s.Is(i, text.Adverb) && !s.Is(i, text.Pronoun|text.Determiner|text.Conjunction|text.Preposition):
			i++
		case s.datesAt(i, high) > i:
			i = s.datesAt(i, high)
		case s.Is(i, text.Preposition) && !s.Opens(i+1):
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
