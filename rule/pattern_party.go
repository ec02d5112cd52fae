package rule

import "github.com/quoteattribution/attribution/token"

// nameLength is how many tokens before or after its first or last one the word
// that makes an outlet's name may stand.
const nameLength = 6

// partyRight finds the party that begins where the match ends. One after a word,
// which is a preposition as a rule, has all that describes it up to the next comma.
func (m *patternMatch) partyRight(kind patternKind, behindWord bool) (Party, bool) {
	high := m.Bounds(m.right).Last
	if kind != patternSpeaker {
		if who, ok := m.outletRight(high); ok {
			return who, true
		}
	}
	if behindWord {
		who, ok := m.PartyPhrase(m.right, high)
		return m.fit(kind, who, ok && !m.IsMeasure(who))
	}
	who, ok := m.PartyAfter(m.right, high)
	return m.fit(kind, who, ok && m.Inverts(who))
}

// partyLeft finds the party that ends where the match begins. Before a cue, which
// it is the subject of, adverbs and times may stand between.
func (m *patternMatch) partyLeft(kind patternKind, beforeCue bool) (Party, bool) {
	low := m.Bounds(m.left - 1).First
	if beforeCue {
		who, ok := m.SubjectBefore(m.left, low)
		return m.fit(kind, who, ok)
	}
	if kind != patternSpeaker {
		if who, ok := m.outletLeft(low); ok {
			return who, true
		}
	}
	who, ok := m.PartyBefore(m.left, low)
	return m.fit(kind, who, ok)
}

// fit reports whether a mention is what the element asks for: an outlet is a
// source, anybody else speaks, and any name may be cited.
func (m *patternMatch) fit(kind patternKind, who Party, ok bool) (Party, bool) {
	if !ok || who.Empty() || !m.SameLevel(who.First, m.at) {
		return who, false
	}
	switch kind {
	case patternSpeaker:
		return who, who.Kind != Outlet
	case patternSource:
		return who, who.Kind == Outlet
	}
	return who, who.Kind == Outlet || who.Form == Name
}

// outletRight is the outlet whose name begins where the match ends: "the BBC".
func (m *patternMatch) outletRight(high int) (Party, bool) {
	for i := m.right; i < min(high, m.right+nameLength); i++ {
		if !m.Is(i, token.Outlet) {
			continue
		}
		if who, ok := m.OutletAt(i, m.right, high); ok && who.First == m.right {
			return who, true
		}
	}
	return Party{}, false
}

// outletLeft is the outlet whose name ends where the match begins.
func (m *patternMatch) outletLeft(low int) (Party, bool) {
	for i := m.left - 1; i >= max(low, m.left-nameLength); i-- {
		if !m.Is(i, token.Outlet) {
			continue
		}
		if who, ok := m.OutletAt(i, low, m.left); ok && who.Last == m.left {
			return who, true
		}
	}
	return Party{}, false
}
