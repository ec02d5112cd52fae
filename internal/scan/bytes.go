package scan

import (
	"unicode"
	"unicode/utf8"
)

// kind is what a byte can be: the hot path asks nothing else of ASCII text.
type kind uint8

const (
	blank kind = 1 << iota
	newline
	lower
	upper
	digit
	hinge // may join the word before it with what follows
	high  // part of a rune above ASCII

	letter = lower | upper
	wordy  = letter | digit
)

var kinds = func() (t [256]kind) {
	for c := range t {
		switch {
		case c >= utf8.RuneSelf:
			t[c] = high | hinge
		case c == '\n' || c == '\r':
			t[c] = newline
		case c == ' ' || c == '\t' || c == '\v' || c == '\f':
			t[c] = blank
		case 'a' <= c && c <= 'z':
			t[c] = lower
		case 'A' <= c && c <= 'Z':
			t[c] = upper
		case '0' <= c && c <= '9':
			t[c] = digit
		}
	}
	for _, c := range "-'.&@:|_+" {
		t[c] |= hinge
	}
	return t
}()

// is reports whether a byte of the kind stands at i; nothing stands beyond the end.
func (s *scanner) is(i int, k kind) bool {
	return i < len(s.Source) && kinds[s.Source[i]]&k != 0
}

// at returns the byte at i, 0 beyond the end.
func (s *scanner) at(i int) byte {
	if i < len(s.Source) {
		return s.Source[i]
	}
	return 0
}

// rune decodes the rune at i.
func (s *scanner) rune(i int) (rune, int) { return utf8.DecodeRuneInString(s.Source[i:]) }

// run returns the end of the letters, digits and combining marks from i on.
func (s *scanner) run(i int) int {
	for i < len(s.Source) {
		k := kinds[s.Source[i]]
		if k&wordy != 0 {
			i++
			continue
		}
		if k&high == 0 {
			break
		}
		r, n := s.rune(i)
		if !inWord(r) {
			break
		}
		i += n
	}
	return i
}

// wordAt reports whether a letter or a digit stands at i.
func (s *scanner) wordAt(i int) bool {
	if !s.is(i, high) {
		return s.is(i, wordy)
	}
	r, _ := s.rune(i)
	return isLetter(r) || unicode.IsDigit(r)
}

// lowerAt reports whether a lower-case letter stands at i.
func (s *scanner) lowerAt(i int) bool {
	if !s.is(i, high) {
		return s.is(i, lower)
	}
	r, _ := s.rune(i)
	return unicode.IsLower(r)
}

// blankAt reports whether a space, a line break or the end of the text is at i.
func (s *scanner) blankAt(i int) bool {
	if i >= len(s.Source) {
		return true
	}
	if !s.is(i, high) {
		return s.is(i, blank|newline)
	}
	r, _ := s.rune(i)
	return isBlank(r) || s.breakAt(i) > 0
}

// breakAt returns the size of the line break at i, 0 if there is none.
func (s *scanner) breakAt(i int) int {
	switch s.at(i) {
	case '\n':
		return 1
	case '\r':
		if s.at(i+1) == '\n' {
			return 2
		}
		return 1
	case 0xC2:
		if s.at(i+1) == 0x85 { // U+0085
			return 2
		}
	case 0xE2:
		if c := s.at(i + 2); s.at(i+1) == 0x80 && (c == 0xA8 || c == 0xA9) { // U+2028, U+2029
			return 3
		}
	}
	return 0
}

// isBlank reports whether r parts words without showing: white space, and the
// invisible signs of width nought and of direction.
func isBlank(r rune) bool {
	switch {
	case r < 0x2000:
		return unicode.IsSpace(r)
	case r == '\u200b', r == '\u200e', r == '\u200f', '\u202a' <= r && r <= '\u202e',
		'\u2060' <= r && r <= '\u2069', r == '\ufeff':
		return true
	}
	return unicode.IsSpace(r)
}

const modifierApostrophe = 'ʼ' // U+02BC: a letter to Unicode, an apostrophe to those who type it

func isLetter(r rune) bool { return unicode.IsLetter(r) && r != modifierApostrophe }

// inWord reports whether r goes on with the word that a letter began.
func inWord(r rune) bool {
	switch r {
	case '\u00ad', '\u200c', '\u200d': // soft hyphen and joiners
		return true
	}
	return isLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}
