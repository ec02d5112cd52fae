package attribution

import (
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// gap returns the token behind the addressee, if the cue is right before and takes
// one, and behind adverbs, times and prepositional phrases.
func (m *patternMatch) gap(behindCue, beforeClause bool) int {
	high := m.highest(m.right - 1)
	if behindCue && beforeClause && m.frames.Has(lang.That) {
		if that := m.thatAfter(&m.verb, m.right, high); that >= 0 {
			return that
		}
	}
	if behindCue && m.p.frames.Has(lang.To|lang.ObjectTo) && m.oneOf(m.right, "to") && m.Is(m.right+1, text.Base) {
		return m.right // promised to answer: what follows is a verb's and no adverbial
	}
	i := m.adverbials(m.right, high)
	if !behindCue || !m.p.frames.Has(lang.Object) || m.announces(i) {
		return i
	}
	end := i
	if who, ok := m.finder.After(i, high); ok {
		end = who.Last
	} else if m.Is(i, text.Pronoun) {
		end++ // told him
	}
	if end = m.adverbials(end, high); m.announces(end) || m.clauseAt(end, high) {
		return end
	}
	return i
}

// adverbials returns the token behind adjuncts that begin with token i, with the
// rest of a phrase whose preposition may be an adverb too: "in a letter".
func (m *patternMatch) adverbials(i, high int) int {
	for {
		i = m.adjuncts(i, high)
		end := i
		if i > m.right && m.Is(i-1, text.Preposition) && !m.opening(i) {
			end = m.finder.Tail(i, high)
		}
		if end == i {
			return i
		}
		i = end
	}
}

// announces reports whether token i can only stand behind an addressee.
func (m *patternMatch) announces(i int) bool {
	return m.oneOf(i, "that") || m.wh(i) || m.Is(i, text.Comma|text.Colon|text.Stop) || m.opening(i)
}
