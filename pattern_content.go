package attribution

import (
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// quoteLeft takes the passage in marks that ends where the match begins, with the
// paragraphs before that it carries on.
func (m *patternMatch) quoteLeft() bool {
	if !m.closing(m.left-1) || !m.sameLevel(m.left-1) {
		return false
	}
	pair := int(m.opens[m.left-1])
	for {
		m.before = m.joined(m.contentOf(m.passage(pair)), m.before...)
		m.left = m.marks[pair].Open
		if pair = m.marks[pair].Prev; pair < 0 || len(m.before) >= mostPieces {
			return true
		}
	}
}

// shortest is how many tokens, marks included, a passage right behind a verb that
// takes no clause must have: offered “clouds” is no speech.
const shortest = 6

// quoteRight takes the passage in marks that begins where the match ends, with
// what carries it on; not one with a speaker of its own behind it.
func (m *patternMatch) quoteRight(colon bool) bool {
	if !m.opening(m.right) || !m.sameLevel(m.right) {
		return false
	}
	if colon && m.right >= m.within.Last && !m.nextParagraph(m.right-1, m.right) {
		return false
	}
	if !colon && m.speaksFor(m.passage(int(m.opens[m.right])).Last) {
		return false
	}
	if m.isPhrase(m.passage(int(m.opens[m.right]))) {
		return false
	}
	m.after = m.passagesOf(m.right)
	m.right = m.after[len(m.after)-1].Last
	return true
}

// isPhrase reports whether a passage is too short to be more than a part of the
// object of the verb right before it.
func (m *patternMatch) isPhrase(passage text.Range) bool {
	behindCue := m.verb.Verb != nil && passage.First == m.verb.group.Last
	return behindCue && passage.Len() < shortest && !m.frames.Has(lang.Bare) && !m.asksOrCalls(passage.Last-2)
}

// sameLevel reports whether mark i belongs to a passage of the sentence that woke
// the rule, and not to one around it or inside another.
func (m *patternMatch) sameLevel(i int) bool {
	return int32(m.marks[m.opens[i]].Parent) == m.level(m.at)
}

// clauseLeft takes the clause that ends where the match begins.
func (m *patternMatch) clauseLeft() bool {
	r := text.Range{First: m.clauseStart(m.left), Last: m.left}
	if !m.isClause(r) {
		return false
	}
	m.before, m.left = m.contentOf(r), r.First
	return true
}

// clauseRight takes the clause that begins where the match ends; unless a point
// parts them it must look like the beginning of one.
func (m *patternMatch) clauseRight(parted bool) bool {
	if !parted && !m.begins(m.right) {
		return false
	}
	r := text.Range{First: m.right, Last: m.clauseEnd(m.right)}
	if !m.isClause(r) {
		return false
	}
	m.after, m.right = m.contentOf(r), r.Last
	return true
}

// begins reports whether a clause that the cue takes begins with token i.
func (m *patternMatch) begins(i int) bool {
	high := m.highest(i)
	switch {
	case m.oneOf(i, "that"):
		return m.frames.Has(lang.That)
	case m.wh(i):
		return m.frames.Has(lang.Wh)
	}
	return m.frames.Has(lang.Bare) && !m.frames.Has(lang.Weak) && !m.infinitiveAt(i) && m.clauseAt(i, high)
}

// isClause reports whether a range can be a clause: two words that are not in
// marks as a whole.
func (m *patternMatch) isClause(r text.Range) bool {
	if r.Len() < 2 || m.level(r.First) != m.level(m.at) {
		return false
	}
	return !m.opening(r.First) || m.passage(int(m.opens[r.First])).Last < r.Last
}
