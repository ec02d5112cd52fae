package syntax

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// ClosesBefore returns the passage in marks that ends right before token i, over
// a comma or a dash, -1 where there is none.
func (s *Syntax) ClosesBefore(i int) int {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if s.Closes(k) {
			return s.Pair(k)
		}
		if !s.Is(k, token.Comma|token.Dash|token.Stop|token.Symbol|token.Colon) {
			break
		}
	}
	return -1
}

// PiecesBefore is the content that ends with a passage in marks: all that it
// carries on, and the words before it where it is mixed.
func (s *Syntax) PiecesBefore(pair int) []token.Range {
	passage := s.Passage(pair)
	if n := s.Carries(pair); n > 0 && n < MostPieces {
		all := make([]token.Range, n+1)
		s.Work += n
		for ; n >= 0; n-- {
			all[n] = s.Passage(pair)
			pair = s.Marks[pair].Prev
		}
		return all
	}
	start := s.ClauseStart(passage.First + 1)
	for i := passage.First - 1; i >= start; i-- {
		// A sentence, a label or a report before the marks is no part of the content.
		if s.Level(i) == s.Level(passage.First) && (s.Is(i, token.Colon|token.Semicolon|token.Stop) ||
			s.Is(i, token.Number) && i == passage.First-1 && s.Sentence(i).First == i) { // 17.40 “We go,”
			start = i + 1
			break
		}
	}
	if start < passage.First {
		return s.Pieces.Of(token.Range{First: start, Last: passage.Last})
	}
	return s.Pieces.Of(passage)
}

// PiecesAfter is what carries a quote on after its cue, which ends before token
// at: ", “…”", ". “…”", or ", and the clause goes on".
func (s *Syntax) PiecesAfter(at int, r *Verb, whole bool) []token.Range {
	paragraph := s.Paragraph(r.At)
	high := s.Highest(r.At)
	i := s.Adjuncts(at, high)
	if r.Frames.Has(verb.Object) && i == at && s.Is(i, token.Word) {
		if m, ok := s.After(i, high); ok {
			i = s.Adjuncts(m.Last, high)
		}
	}
	if next := s.nextSentence(i, high); next < paragraph.Last && s.Opens(next) && s.Level(next) == s.Level(r.At) {
		return s.PassagesFrom(next)
	}
	if next := s.interrupted(i, high); next > 0 {
		i = next
	}
	switch {
	case whole && i == at && i < high && s.Opens(i) && s.spoken(s.PassageAt(i)):
		return s.Pieces.Of(s.PassageAt(i)) // “We go,” she said “We stay.”
	case s.Is(i, token.Comma|token.Dash|token.Colon|token.Semicolon) && s.Opens(i+1):
		passage := s.PassageAt(i + 1)
		if end := s.ClauseEnd(i + 1); end > passage.Last && !s.Is(passage.Last-2, token.Stop|token.Comma) {
			passage.Last = end
		}
		if s.Follows(passage.Last) {
			return s.Pieces.Join(s.Pieces.Of(passage), s.PassagesFrom(passage.Last)...)
		}
		return s.Pieces.Of(passage)
	case s.Is(i, token.Comma|token.Dash) && s.Is(i+1, token.Word|token.Number) && i+1 < high:
		next := i + 1
		if s.Is(next, token.Preposition|token.Subordinator) && s.Is(next+1, token.Gerund) && s.Is(next+1, token.Cue) {
			return nil // before adding: “…”
		}
		if whole &&
			(s.Is(next, token.Gerund|token.Wh) ||
				s.Uses(next, token.Relative|token.According|token.Comparison|token.Circumstance) ||
				!s.Is(next, token.Conjunction|token.Preposition|token.Subordinator)) {
			return nil
		}
		end := s.ClauseEnd(next)
		if end > next && !s.Reports(next, high) {
			return s.Pieces.Of(token.Range{First: next, Last: end})
		}
	}
	return nil
}

// interrupted returns the comma or the dash before marks that go on after what the speaker
// does meanwhile: “We go,” she said, smiling, “and stay.” It returns 0 where there is none.
func (s *Syntax) interrupted(i, high int) int {
	if !s.Is(i, token.Comma) || !s.Is(i+1, token.Gerund) || s.Is(i+1, token.Cue) && s.Is(i+2, token.Comma|token.Colon) && !s.weak(i+1) {
		return 0
	}
	for k := i + 2; k < min(high-1, i+nearSaying); k++ {
		if s.Is(k, token.Comma|token.Dash) && s.Opens(k+1) {
			return k
		}
		if s.Opens(k) || s.Is(k, token.Stop|token.Semicolon|token.Colon) || s.Finite(k) {
			return 0
		}
	}
	return 0
}

// weak reports whether the cue at token i is one that takes no clause: smiling.
func (s *Syntax) weak(i int) bool {
	v, ok := s.Verb(i)
	return ok && !v.Frames.Has(verb.Bare|verb.That)
}

// spoken reports whether a passage in marks begins with a capital and ends as a sentence does.
func (s *Syntax) spoken(r token.Range) bool {
	return s.EndsInside(r.Last-1) && s.Is(r.First+1, token.Capital) && s.HasFinite(r)
}

// nextSentence is the token after the sentence that token i stands in, the
// article's end where another passage in marks comes first.
func (s *Syntax) nextSentence(i, high int) int {
	for ; i < high; i++ {
		if s.Is(i, token.Mark) || s.Is(i, token.Colon) {
			return s.Len()
		}
	}
	return high
}

// MostPieces bounds the passages that are taken for one quote.
const MostPieces = 64

// PassagesFrom is the passages in marks that follow one another from token i on
// within the paragraph, and those that carry them on.
func (s *Syntax) PassagesFrom(i int) []token.Range {
	first := s.Pieces.At()
	taken := func() []token.Range { return s.Pieces.from(first) } // empty for none
	for {
		pair := s.Pair(i)
		passage := s.Passage(pair)
		s.Work++
		if s.SpeaksFor(passage.Last) {
			return taken()
		}
		// A marked phrase in a sentence of its own is no further piece: “Fraud” was a word he avoided.
		if !s.EndsInside(passage.Last-1) && !s.Is(passage.Last, token.Stop) && passage.Last < s.Paragraph(i).Last &&
			s.Marks[pair].Closed {
			return taken()
		}
		s.Pieces.push(passage)
		for next := s.Marks[pair].Next; next >= 0 && s.Pieces.At() < first+MostPieces; next = s.Marks[next].Next {
			passage = s.Passage(next)
			s.Work++
			s.Pieces.push(passage)
		}
		if i = passage.Last; !s.Follows(i) || s.Pieces.At() >= first+MostPieces {
			return taken()
		}
	}
}

// Follows reports whether a passage in marks opens a sentence with token i right
// after another one in its paragraph.
func (s *Syntax) Follows(i int) bool {
	return i < s.Len() && s.Opens(i) && s.Paragraph(i).First != i && !s.SameSentence(i, i-1)
}

// SpeaksFor reports whether a passage that ends before token i has a cue of its own after it.
func (s *Syntax) SpeaksFor(i int) bool {
	if i > 1 && s.Closes(i-1) && s.Is(i-2, token.Stop) && s.Is(i, token.Capital) && !s.AsksOrCalls(i-2) {
		return false // “… go.” Next sentence
	}
	if s.Is(i, token.Comma|token.Dash) {
		i++
	}
	if i >= s.Len() || i >= s.Paragraph(max(0, i-1)).Last {
		return false
	}
	return s.reportsBy(i, min(s.Len(), s.Sentence(i).Last), s.quoting)
}

// quoting reports whether token i is a verb that goes with words in marks.
func (s *Syntax) quoting(i int) bool {
	r, ok := s.Verb(i)
	return ok && r.Frames.Has(verb.Quote) && !r.Frames.Has(verb.Weak)
}

// EndsReport reports whether nothing but adjuncts stands between token i and the end of its sentence.
func (s *Syntax) EndsReport(i int) bool {
	if i >= s.Len() {
		return true
	}
	high := s.Highest(i - 1)
	i = s.Adjuncts(i, high)
	if i < high && s.Is(i, token.Pronoun) && s.Word(i).Pronoun.Kind == lexicon.ObjectPronoun {
		i = s.Adjuncts(i+1, high) // the president told her
	}
	return i >= high || s.Is(i, token.Dash) || s.Is(i, token.Stop|token.Semicolon|token.Closing|token.Mark) ||
		s.Is(i, token.Comma) &&
			(s.Is(i+1, token.Gerund|token.Preposition|token.Conjunction) || s.Is(i+1, token.Linking) ||
				s.Uses(i+1, token.Relative))
}

// PassagesOf is the passage that token i opens with all that carries it on.
func (s *Syntax) PassagesOf(i int) []token.Range {
	if all := s.PassagesFrom(i); len(all) > 0 {
		return all
	}
	return s.Pieces.Of(s.PassageAt(i))
}

// WholeSentence reports whether a passage in marks begins and ends as a sentence does.
func (s *Syntax) WholeSentence(r token.Range) bool {
	if !s.EndsInside(r.Last-1) && !(s.Closes(r.Last-1) && s.Is(r.Last, token.Stop)) && s.Closes(r.Last-1) {
		return false
	}
	return s.Sentence(r.First).First == r.First && (s.HasFinite(r) || s.AsksOrCalls(r.Last-2))
}
