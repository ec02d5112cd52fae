package rule

import (
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// gap returns the token after the addressee, if the cue is right before and takes
// one, and after adverbs, times and prepositional phrases.
func (m *patternMatch) gap(behindCue, beforeClause bool) int {
	high := m.Bounds(m.right - 1).Last
	if behindCue && beforeClause && m.frames.Has(verb.That) {
		if that := m.syntax.ThatAfter(m.verb.verb, m.right, high); that >= 0 {
			return that
		}
	}
	if behindCue && m.p.Frames.Has(verb.To|verb.ObjectTo) && m.Uses(m.right, token.InfinitiveMark) &&
		m.Is(m.right+1, token.Base) {
		return m.right // promised to answer: what follows is a verb's and no adverbial
	}
	i := m.adverbials(m.right, high)
	if !behindCue || !m.p.Frames.Has(verb.Object) || m.announces(i) {
		return i
	}
	end := i
	if who, ok := m.PartyAfter(i, high); ok {
		end = who.Last
	} else if m.Is(i, token.Pronoun) {
		end++ // told him
	}
	if end = m.adverbials(end, high); m.announces(end) || m.ClauseAt(end, high) {
		return end
	}
	return i
}

// adverbials returns the token after adjuncts that begin with token i, with the
// rest of a phrase whose preposition may be an adverb too: "in a letter".
func (m *patternMatch) adverbials(i, high int) int {
	for {
		i = m.Adjuncts(i, high)
		end := i
		if i > m.right && m.Is(i-1, token.Preposition) && !m.Opens(i) {
			end = m.NounPhrase(i, high)
		}
		if end == i {
			return i
		}
		i = end
	}
}

// announces reports whether token i can only stand after an addressee.
func (m *patternMatch) announces(i int) bool {
	return m.Uses(i, token.Complementizer) || m.QuestionAt(i) || m.Is(i, token.Comma|token.Colon|token.Stop) ||
		m.Opens(i)
}
