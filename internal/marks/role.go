package marks

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/token"
)

// role is what the neighbours of a single mark let it be.
type role uint8

const (
	apostrophe role = iota
	opens
	mayClose // closes, or is the apostrophe of soldiers’ and goin’
	closes
	closesSpeech // after a comma or a full stop, where no apostrophe stands
)

// role of the single mark i.
func (f *finder) role(i int) role {
	m := &f.marks[i]
	left := f.class(m.left)
	switch {
	case f.elided(m):
		return apostrophe
	case m.shape == opening:
		return opens
	case m.nature == opening && m.shape == either && !f.inWord(m):
		return opens
	case m.shape == closing && left == 0:
		return apostrophe
	case m.shape != opening && left&(token.Comma|token.Stop|token.Abbreviated|token.Initial) != 0:
		return closesSpeech
	case m.shape == either && m.left < 0 && m.right < 0 && m.kind == singleCurly:
		return closes // ‘ with spaces inside ’
	case m.shape != closing:
		return apostrophe
	case m.right < 0 && (f.afterDigit(m) || f.clipped(m.left) || f.plural(m.left) && f.owned(m.token+1)):
		return mayClose
	case m.right >= 0 && f.plural(m.left) && m.next >= 0 && f.marks[m.next].left == m.right:
		return mayClose // the Smiths’.’
	}
	return closes
}

// elided reports whether m stands for letters left out: ’tis, ’90s, ’n’.
func (f *finder) elided(m *mark) bool {
	t := m.token
	if m.left < 0 && t+1 < f.hi && f.touch(t) && f.elides(t+1) {
		return true
	}
	return t-2 >= f.lo && f.touch(t-1) && f.touch(t-2) && f.elides(t-1) && len(f.text(t-1)) == 1 &&
		classify(f.text(t-2)).kind.single()
}

// elides reports whether token t is what is left of a word cut at its beginning.
func (f *finder) elides(t int) bool {
	s := f.text(t)
	if len(s) == 3 && s[0]-'0' <= 9 && s[1] == '0' && f.words.Ends(s, lexicon.PluralEnding) {
		return true
	}
	word := lexicon.Fold(s)
	if f.words.Lists(word, lexicon.Elision) || f.words.Lists(word, lexicon.Joint) {
		return true
	}
	if !f.words.Lists(s, lexicon.WordElision) {
		return false
	}
	// The word itself may stand in marks: the 'cause'.
	return t+1 >= f.hi || !f.touch(t) || classify(f.text(t+1)).kind == none
}

// plural reports whether the apostrophe after word t may make it a possessive.
func (f *finder) plural(t int) bool {
	s := f.text(t)
	return f.class(t)&token.Clitic == 0 && f.words.Ends(lexicon.Fold(s), lexicon.PluralEnding)
}

// clipped reports whether word t may be cut at its end: goin’, o’.
func (f *finder) clipped(t int) bool {
	s := f.text(t)
	return f.words.Ends(s, lexicon.ClippedEnding) || f.words.Lists(s, lexicon.Clipped)
}

const (
	notOwned = token.Pronoun | token.Preposition | token.Conjunction | token.Subordinator |
		token.Wh | token.Auxiliary | token.Modal | token.Negation | token.Adverb | token.Verb
	owning = token.Noun | token.Adjective | token.Numeral | token.Gerund
)

// owned reports whether token t may go on after a possessive.
func (f *finder) owned(t int) bool {
	if t >= f.hi {
		return false
	}
	c := f.class(t)
	return c&(token.Word|token.Number) != 0 && (c&owning != 0 || c&notOwned == 0)
}

// speaks reports whether m stands where speech begins: first in its paragraph, or
// after a comma, a colon or a full stop.
func (f *finder) speaks(m *mark) bool {
	for t := m.token - 1; t >= max(f.lo, m.token-depth); t-- {
		if classify(f.text(t)).kind == none {
			return f.class(t)&(token.Comma|token.Colon|token.Stop) != 0
		}
	}
	return m.token < f.lo+depth
}
