package attribution

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/text"
)

// nameLength is how many tokens before or behind its first or last one the word
// that makes an outlet's name may stand.
const nameLength = 6

// partyRight finds the party that begins where the match ends. One behind a word,
// which is a preposition as a rule, has all that describes it up to the next comma.
func (m *patternMatch) partyRight(kind patternKind, behindWord bool) (mention.Mention, bool) {
	high := m.highest(m.right)
	if kind != patternSpeaker {
		if who, ok := m.outletRight(high); ok {
			return who, true
		}
	}
	if behindWord {
		who, ok := m.partyAfter(m.right, high)
		return m.fit(kind, who, ok && !m.isMeasure(who))
	}
	who, ok := m.finder.After(m.right, high)
	return m.fit(kind, who, ok && m.invertible(who))
}

// partyLeft finds the party that ends where the match begins. Before a cue, which
// it is the subject of, adverbs and times may stand between.
func (m *patternMatch) partyLeft(kind patternKind, beforeCue bool) (mention.Mention, bool) {
	low := m.lowest(m.left - 1)
	if beforeCue {
		who, ok := m.subjectBefore(m.left, low)
		return m.fit(kind, who, ok)
	}
	if kind != patternSpeaker {
		if who, ok := m.outletLeft(low); ok {
			return who, true
		}
	}
	who, ok := m.finder.Before(m.left, low)
	return m.fit(kind, who, ok)
}

// fit reports whether a mention is what the element asks for: an outlet is a
// source, anybody else speaks, and any name may be cited.
func (m *patternMatch) fit(kind patternKind, who mention.Mention, ok bool) (mention.Mention, bool) {
	if !ok || who.Empty() || m.level(who.First) != m.level(m.at) {
		return who, false
	}
	switch kind {
	case patternSpeaker:
		return who, !isOutlet(who)
	case patternSource:
		return who, isOutlet(who)
	}
	return who, isOutlet(who) || who.Kind == mention.Name
}

// outletRight is the outlet whose name begins where the match ends: "the BBC".
func (m *patternMatch) outletRight(high int) (mention.Mention, bool) {
	for i := m.right; i < min(high, m.right+nameLength); i++ {
		if !m.Is(i, text.Outlet) {
			continue
		}
		if who, ok := m.finder.OutletAt(i, m.right, high); ok && who.First == m.right {
			return who, true
		}
	}
	return mention.Mention{}, false
}

// outletLeft is the outlet whose name ends where the match begins.
func (m *patternMatch) outletLeft(low int) (mention.Mention, bool) {
	for i := m.left - 1; i >= max(low, m.left-nameLength); i-- {
		if !m.Is(i, text.Outlet) {
			continue
		}
		if who, ok := m.finder.OutletAt(i, low, m.left); ok && who.Last == m.left {
			return who, true
		}
	}
	return mention.Mention{}, false
}
