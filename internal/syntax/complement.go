package syntax

import (
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

func (s *Syntax) Wh(i int) bool {
	return s.Is(i, token.Wh) && !s.Uses(i, token.Relative) || s.Uses(i, token.Whether)
}

// ThatAfter finds the "that" of a cue within its sentence, over an addressee,
// adjuncts and a parenthesis between commas; -1 where there is none.
func (s *Syntax) ThatAfter(r *Verb, i, high int) int {
	if !s.HasComplementizer(r.At) {
		return -1
	}
	if i != r.Group.Last || high != s.Highest(r.At) {
		return s.findThatAfter(r, i, high)
	}
	if r.that == unknown {
		r.that = nothing
		if that := s.findThatAfter(r, i, high); that >= 0 {
			r.that = found(that + 1)
		}
	}
	return max(int(r.that)-1, -1)
}

func (s *Syntax) findThatAfter(r *Verb, i, high int) int {
	commas := 0
	for k := i; k < high && k < i+nearThat; k++ {
		if s.Opens(k) && s.Titled(s.PassageAt(k)) {
			k = s.PassageAt(k).Last - 1 // told the programme “Good Morning” that
			continue
		}
		if s.Level(k) != s.Level(r.At) || s.Opens(k) {
			return -1
		}
		if s.Uses(k, token.Complementizer) {
			if k > i && s.Is(k-1, token.Noun|token.Role|token.Organization) &&
				!s.Is(k-1, token.Time|token.CueNoun|token.Role|token.Capital) && !r.Frames.Has(verb.Object) &&
				commas == 0 && !s.Is(i, token.Preposition|token.Time|token.Adverb) {
				return -1 // a relative clause of an object
			}
			if k == i || k+1 < high && !s.Is(k+1, token.Comma|token.Stop) {
				return k
			}
			return -1
		}
		switch {
		case s.Is(k, token.Comma):
			commas++
			if commas > 2 {
				return -1
			}
		case s.Is(k, token.Stop|token.Colon|token.Semicolon):
			return -1
		case k > i && commas == 0 && s.Is(i, token.Preposition) && s.Is(k, token.Participle) &&
			s.Is(k+1, token.Preposition):
			// "in an appeal broadcast on the radio that"
		case s.Finite(k) && (!s.Is(k, token.Noun) || s.Is(k-1, token.Conjunction)) && k > i && commas == 0:
			return -1
		case s.Is(k, token.Cue) && k > i && (commas == 0 && s.Is(k, token.Past) || s.Is(k, token.Gerund)):
			return -1
		}
	}
	return -1
}

// ClauseAt reports whether a clause with a subject and a finite verb begins at token i.
func (s *Syntax) ClauseAt(i, high int) bool {
	if i >= high {
		return false
	}
	if s.Opens(i) {
		end := s.PassageAt(i).Last
		return s.HasFinite(token.Range{First: i, Last: min(high, s.Len())}) && end < high && !s.Is(end, token.Stop)
	}
	if s.Is(i, token.Comma|token.Stop|token.Colon|token.Semicolon|token.Dash) ||
		s.Uses(i, token.InfinitiveMark|token.Genitive) {
		return false
	}
	if s.Is(i, token.Subordinator|token.Preposition) && !s.Uses(i, token.ClauseOpener) {
		return false
	}
	// The verb must come before a conjunction could join it to the cue.
	commas, within := 0, 0
	for k := i; k < high; k++ {
		if s.Opens(k) {
			k = min(s.PassageAt(k).Last, high) - 1
			continue
		}
		if k > i && s.marksClause(k) {
			within++
		}
		if s.Finite(k) && k > i && within > 0 {
			within-- // a week after a crack was found
			continue
		}
		if s.Finite(k) && k > i {
			// said goodbye and left; the mill, said Brandt, was shut
			return !s.Is(k-1, token.Conjunction) && !(commas == 1 && s.Is(k-1, token.Comma))
		}
		if s.Is(k, token.Comma) {
			commas++
		}
		if s.Is(k, token.Stop|token.Semicolon) {
			return false
		}
	}
	return false
}

// marksClause reports whether token i is a subordinator before a clause of its own, by the tree
// where there is one: after a crack was found, not after May.
func (s *Syntax) marksClause(i int) bool {
	if !s.Is(i, token.Subordinator) || s.Uses(i, token.Complementizer) {
		return false
	}
	if s.HasTrees() {
		return s.Relation(i) == tree.Marker
	}
	return !s.Is(i, token.Preposition)
}

// Followers is the passages that carry on a mixed quote whose marks end its sentence.
func (s *Syntax) Followers(content token.Range) []token.Range {
	if !s.Closes(content.Last - 1) {
		return nil
	}
	var more []token.Range
	for next := s.Marks[s.Pair(content.Last-1)].Next; next >= 0; next = s.Marks[next].Next {
		more = append(more, s.Passage(next))
	}
	return more
}

// InfinitiveAt reports whether "to go" or "not to go" begins with token i.
func (s *Syntax) InfinitiveAt(i int) bool {
	if s.Is(i, token.Negation) {
		i++
	}
	return s.Uses(i, token.InfinitiveMark) &&
		(s.Is(i+1, token.Base|token.Adverb|token.Auxiliary) ||
			s.Is(i+1, token.Word) &&
				!s.Is(i+1, token.Determiner|token.Capital|token.Pronoun|token.Preposition|token.Possessive))
}
