package syntax

import (
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// MarksAfter finds the passage in marks that a cue introduces: after its
// addressee and adjuncts, with a comma or a colon between or nothing.
func (s *Syntax) MarksAfter(r *Verb) (int, bool) {
	if r.open == unknown {
		r.open = nothing
		if open, ok := s.findMarksAfter(r); ok {
			r.open = found(open + 1)
		}
	}
	return int(r.open) - 1, r.open != nothing
}

func (s *Syntax) findMarksAfter(r *Verb) (int, bool) {
	if !s.HasOpening(r.At) {
		return 0, false
	}
	high := s.Highest(r.At)
	i := r.Group.Last
	colon := -1
	for k := i; k < high && k < i+nearMarks; k++ {
		if s.Opens(k) && s.Titled(s.PassageAt(k)) && s.PassageAt(k).Last < high {
			k = s.PassageAt(k).Last - 1
			continue
		}
		if s.Level(k) != s.Level(r.At) {
			break
		}
		if s.Is(k, token.Colon) {
			colon = k
			break
		}
		if s.Is(k, token.Stop|token.Semicolon) || s.Opens(k) || s.Quotes(k) {
			break // another cue is nearer to the marks
		}
	}
	if colon >= 0 {
		// A colon announces words on the same line or in the next paragraph.
		next := colon + 1
		if s.Opens(next) && (next < high || s.NextParagraph(colon, next)) {
			return next, true
		}
		return 0, false
	}
	if s.Opens(i) {
		return i, true
	}
	if s.Is(i, token.Comma) && s.Opens(i+1) {
		return i + 1, true
	}
	if r.Frames.Has(verb.Object) {
		if m, ok := s.After(i, high); ok {
			i = m.Last
		} else if s.Is(i, token.Pronoun) {
			i++
		}
	}
	i = s.Adjuncts(i, high)
	if s.Is(i, token.Comma) {
		i++
	}
	if i < high && s.Opens(i) {
		return i, true
	}
	// joked, again in his best accent, “…”
	for k := i; k < high && k < i+nearClause; k++ {
		if s.Opens(k) && s.Is(k-1, token.Comma) && s.Level(k) == s.Level(r.At) {
			return k, true
		}
		if s.Is(k, token.Stop|token.Semicolon) || s.Opens(k) || s.Quotes(k) {
			break
		}
	}
	return 0, false
}

// Quotes reports whether token i is the finite verb or the -ing form of another report in marks.
func (s *Syntax) Quotes(i int) bool {
	if !s.Is(i, token.Cue) || !s.Is(i, token.Past|token.Third|token.Gerund) {
		return false
	}
	r, ok := s.Verb(i)
	return ok && !r.Passive && r.Frames.Has(verb.Quote) && !r.Frames.Has(verb.Weak)
}

// QuotesAfter reports whether words in marks follow a colon, on its line or at the
// head of the next paragraph.
func (s *Syntax) QuotesAfter(colon int) bool {
	next := colon + 1
	return s.Opens(next) && (next < s.Highest(colon) || s.NextParagraph(colon, next))
}

// QuotesWithin reports whether a verb of quoting stands in the tokens from first on
// before last: the rule cue-quote knows it.
func (s *Syntax) QuotesWithin(first, last int) bool {
	for i := first; i < last; i++ {
		if s.Quotes(i) {
			return true
		}
	}
	return false
}
