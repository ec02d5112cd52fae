package rule

import "github.com/quoteattribution/attribution/token"

// takeRight matches part k after what is matched so far.
func (m *patternMatch) takeRight(k int) bool {
	part, previous := &m.form.parts[k], &m.form.parts[k-1]
	if part.kind == patternGap {
		beforeClause := k+1 < len(m.form.parts) && m.form.parts[k+1].kind == patternClause
		m.right = m.gap(previous.kind == patternCue, beforeClause)
		return true
	}
	if part.kind == patternPoint {
		return m.pointRight(part.class, previous)
	}
	colon := previous.kind == patternPoint && previous.class == token.Colon
	if m.right >= m.Len() || m.right >= m.within.Last && !(colon && part.kind == patternQuote) {
		return false // only a colon announces words in the next paragraph
	}
	switch part.kind {
	case patternQuote:
		return m.quoteRight(colon)
	case patternClause:
		return m.clauseRight(previous.kind == patternPoint)
	case patternWord:
		return m.word(k, m.right)
	}
	who, ok := m.partyRight(part.kind, previous.kind == patternWord)
	if ok {
		m.name(part.kind, who)
		m.right = who.Last
	}
	return ok
}

// takeLeft matches part k before what is matched so far.
func (m *patternMatch) takeLeft(k int) bool {
	part := &m.form.parts[k]
	if part.kind == patternPoint {
		return m.pointLeft(part.class, k > 0 && m.form.parts[k-1].content())
	}
	if m.left <= m.within.First {
		return false
	}
	switch part.kind {
	case patternQuote:
		return m.quoteLeft()
	case patternClause:
		return m.clauseLeft()
	case patternWord:
		return m.word(k, m.left-1)
	}
	who, ok := m.partyLeft(part.kind, m.form.parts[k+1].kind == patternCue)
	if ok {
		m.name(part.kind, who)
		m.left = who.First
	}
	return ok
}

// word matches part k, a word, at token i, and makes it a part of the cue where
// the cue is words.
func (m *patternMatch) word(k, i int) bool {
	if !m.SameLevel(i, m.at) || !m.isWord(i, m.form.parts[k].text) {
		return false
	}
	m.left, m.right = min(m.left, i), max(m.right, i+1)
	if m.form.cueFirst <= k && k < m.form.cueLast {
		m.p.Cue = token.Range{First: min(m.p.Cue.First, i), Last: max(m.p.Cue.Last, i+1)}
	}
	return true
}

// pointRight matches a point after the previous part, or inside its end.
func (m *patternMatch) pointRight(class token.Class, previous *patternPart) bool {
	switch {
	case m.right < m.within.Last && m.Is(m.right, class):
		m.right++
		return true
	case previous.party() || previous.kind == patternCited:
		return m.Is(m.right-1, class) // which closes an apposition
	}
	return previous.content() && m.pointInside(m.right, class)
}

// pointLeft matches a point before what is matched, or inside the content there.
func (m *patternMatch) pointLeft(class token.Class, content bool) bool {
	if m.left > m.within.First && m.Is(m.left-1, class) {
		m.left--
		return true
	}
	return content && m.pointInside(m.left, class)
}

// pointInside reports whether a passage in marks that ends before token end has a
// point inside its closing mark: “No,” and “No?”
func (m *patternMatch) pointInside(end int, class token.Class) bool {
	return m.Closes(end-1) && (m.Is(end-2, class) || class == token.Comma && m.AsksOrCalls(end-2))
}

// name enters a party into the proposal.
func (m *patternMatch) name(kind patternKind, who Party) {
	switch kind {
	case patternSpeaker:
		m.p.Speaker = who.Range
	case patternSource:
		m.p.Source = who.Range
	case patternCited:
		m.p.Citing = who.Core
	}
}
