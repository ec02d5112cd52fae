package rule

import (
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// quoteLeft takes the passage in marks that ends where the match begins, with the
// paragraphs before that it carries on.
func (m *patternMatch) quoteLeft() bool {
	if !m.Closes(m.left-1) || !m.SameLevel(m.left-1, m.at) {
		return false
	}
	pair := m.syntax.Pair(m.left - 1)
	for {
		m.before = m.Join(m.Pieces(m.syntax.Passage(pair)), m.before...)
		m.left = m.syntax.Marks[pair].Open
		if pair = m.syntax.Marks[pair].Prev; pair < 0 || len(m.before) >= syntax.MostPieces {
			return true
		}
	}
}

// shortest is how many tokens, marks included, a passage right after a verb that
// takes no clause must have: offered “clouds” is no speech.
const shortest = 6

// quoteRight takes the passage in marks that begins where the match ends, with
// what carries it on; not one with a speaker of its own after it.
func (m *patternMatch) quoteRight(colon bool) bool {
	if !m.Opens(m.right) || !m.SameLevel(m.right, m.at) {
		return false
	}
	if colon && m.right >= m.within.Last && !m.syntax.NextParagraph(m.right-1, m.right) {
		return false
	}
	if !colon && m.ReportFollows(m.Passage(m.right).Last) {
		return false
	}
	if m.isPhrase(m.Passage(m.right)) {
		return false
	}
	m.after = m.PassagesFrom(m.right)
	m.right = m.after[len(m.after)-1].Last
	return true
}

// isPhrase reports whether a passage is too short to be more than a part of the
// object of the verb right before it.
func (m *patternMatch) isPhrase(passage token.Range) bool {
	behindCue := m.verb.verb != nil && passage.First == m.verb.Group.Last
	return behindCue && passage.Len() < shortest && !m.frames.Has(verb.Bare) && !m.AsksOrCalls(passage.Last-2)
}

// clauseLeft takes the clause that ends where the match begins.
func (m *patternMatch) clauseLeft() bool {
	r := token.Range{First: m.ClauseStart(m.left), Last: m.left}
	if !m.isClause(r) {
		return false
	}
	m.before, m.left = m.Pieces(r), r.First
	return true
}

// clauseRight takes the clause that begins where the match ends; unless a point
// parts them it must look like the beginning of one.
func (m *patternMatch) clauseRight(parted bool) bool {
	if !parted && !m.begins(m.right) {
		return false
	}
	r := token.Range{First: m.right, Last: m.ClauseEnd(m.right)}
	if _, closing := m.brackets(r); closing >= 0 {
		r.Last = closing // the match stands in brackets, and the clause with it
	}
	if !m.isClause(r) {
		return false
	}
	m.after, m.right = m.Pieces(r), r.Last
	return true
}

// begins reports whether a clause that the cue takes begins with token i.
func (m *patternMatch) begins(i int) bool {
	high := m.Bounds(i).Last
	switch {
	case m.Uses(i, token.Complementizer):
		return m.frames.Has(verb.That)
	case m.QuestionAt(i):
		return m.frames.Has(verb.Wh)
	}
	return m.frames.Has(verb.Bare) && !m.frames.Has(verb.Weak) && !m.InfinitiveAt(i) && m.ClauseAt(i, high)
}

// isClause reports whether a range can be a clause: two words that are not in
// marks as a whole, and all of each bracket.
func (m *patternMatch) isClause(r token.Range) bool {
	if r.Len() < 2 || !m.SameLevel(r.First, m.at) {
		return false
	}
	if opening, closing := m.brackets(r); opening >= 0 || closing >= 0 {
		return false
	}
	return !m.Opens(r.First) || m.Passage(r.First).Last < r.Last
}

// brackets returns the first bracket that opens in a range and stays open, and the
// first that closes one from before it; -1 where there is none.
func (m *patternMatch) brackets(r token.Range) (opening, closing int) {
	depth, opening := 0, -1
	for i := r.First; i < r.Last; i++ {
		switch {
		case m.Is(i, token.Opening):
			if depth == 0 {
				opening = i
			}
			depth++
		case !m.Is(i, token.Closing):
		case depth == 0:
			return -1, i
		default:
			if depth--; depth == 0 {
				opening = -1
			}
		}
	}
	return opening, -1
}
