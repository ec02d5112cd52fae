package scan

import (
	"unicode"

	"github.com/quoteattribution/attribution/token"
)

// sign scans a token that begins with an ASCII byte that is no letter and no digit.
func (s *scanner) sign(i int) int {
	switch c := s.Source[i]; c {
	case ',':
		return s.add(i, i+1, token.Comma)
	case ';':
		return s.add(i, i+1, token.Semicolon)
	case ':':
		return s.add(i, i+1, token.Colon)
	case '.':
		if !s.touches(i) && s.is(i+1, digit) { // .22 calibre
			return s.number(i, i+1)
		}
		return s.stops(i)
	case '?', '!':
		return s.stops(i)
	case '(', '[', '{':
		return s.add(i, i+1, token.Opening)
	case ')', ']', '}':
		return s.add(i, i+1, token.Closing)
	case '"':
		return s.add(i, i+1, token.Mark)
	case '\'':
		return s.single(i)
	case '`':
		return s.add(i, min(i+2, s.same(i)), token.Mark)
	case '-':
		return s.dash(i)
	case '$':
		if s.is(i+1, digit) {
			return s.number(i, i+1)
		}
	case '@', '#':
		if end := s.handle(i); end > i {
			return s.add(i, end, token.Link)
		}
	}
	return s.add(i, s.same(i), token.Symbol)
}

// same returns the end of the run of bytes that are the same as the one at i.
func (s *scanner) same(i int) int {
	j := i + 1
	for s.at(j) == s.Source[i] && j < len(s.Source) {
		j++
	}
	return j
}

// dash scans hyphens that join no word: a dash where blanks or the line's
// beginning say so.
func (s *scanner) dash(i int) int {
	j := s.same(i)
	switch touches := s.touches(i); {
	case j > i+1,
		!touches && !s.is(j, digit),
		touches && s.blankAt(j) && s.last()&(token.Upper|token.Closing|token.Mark|token.Stop) != 0:
		return s.add(i, j, token.Dash)
	}
	return s.add(i, j, token.Symbol)
}

// stops scans a run of stops, an ellipsis among them.
func (s *scanner) stops(i int) int {
	j := i
	for j < len(s.Source) {
		r, n := s.rune(j)
		if !isStop(r) {
			break
		}
		j += n
	}
	return s.add(i, j, token.Stop)
}

func isStop(r rune) bool {
	switch r {
	case '.', '?', '!', '…', '。', '！', '？', '‼', '⁇', '⁈', '⁉', '؟', '।':
		return true
	}
	return false
}

// wide scans a token that begins with a rune above ASCII.
func (s *scanner) wide(i int) int {
	r, n := s.rune(i)
	switch {
	case r == '‘' || r == '’' || r == modifierApostrophe:
		return s.single(i)
	case isMark(r):
		return s.add(i, i+n, token.Mark)
	case isLetter(r):
		return s.word(i)
	case isStop(r):
		return s.stops(i)
	case s.breakAt(i) > 0:
		return s.newline(i)
	case isBlank(r):
		return i + n
	case unicode.IsNumber(r):
		return s.number(i, i)
	case unicode.Is(unicode.Sc, r) && s.is(i+n, digit): // £5
		return s.number(i, i+n)
	}
	return s.add(i, s.symbol(i), classOf(r))
}

// classOf returns the class of a rune above ASCII that is a token by itself.
func classOf(r rune) token.Class {
	switch r {
	case '–', '—', '―', '⸺', '⸻':
		return token.Dash
	case '，', '、', '،':
		return token.Comma
	case '：':
		return token.Colon
	case '；', '؛':
		return token.Semicolon
	}
	switch {
	case unicode.Is(unicode.Ps, r):
		return token.Opening
	case unicode.Is(unicode.Pe, r):
		return token.Closing
	}
	return token.Symbol
}

// isMark reports whether r is a quotation mark above ASCII that is no apostrophe.
func isMark(r rune) bool {
	switch r {
	case '“', '”', '„', '‟', '‚', '‛', '«', '»', '‹', '›', '「', '」', '『', '』':
		return true
	}
	return false
}

// symbol returns the end of the symbol at i, with all the runes of an emoji.
func (s *scanner) symbol(i int) int {
	r, n := s.rune(i)
	i += n
	if isFlag(r) && i < len(s.Source) {
		if r, n := s.rune(i); isFlag(r) {
			return i + n
		}
	}
	if !unicode.Is(unicode.So, r) || n == 1 || r == unicode.ReplacementChar {
		return i
	}
	for i < len(s.Source) {
		r, n := s.rune(i)
		switch {
		case r == '\u200d': // joins the next picture
			i += n
			if i < len(s.Source) {
				if r, n := s.rune(i); unicode.Is(unicode.So, r) && r != unicode.ReplacementChar {
					i += n
				}
			}
			continue
		case unicode.IsMark(r), '🏻' <= r && r <= '🏿', '\U000e0020' <= r && r <= '\U000e007f':
			i += n
			continue
		}
		break
	}
	return i
}

// isFlag reports whether r is one of the letters that make flags in pairs.
func isFlag(r rune) bool { return '🇦' <= r && r <= '🇿' }
