package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// rune writes the rune at byte i where it stands for another, and returns the byte after
// it, or i where it stands for itself.
func (w *writer) rune(i int) int {
	rest := w.Source[i:]
	if strings.HasPrefix(rest, "â€") {
		return w.misread(i)
	}
	r, n := utf8.DecodeRuneInString(rest)
	switch r {
	case '”':
		return w.number(i + n)
	case '\u00ad':
		w.cut(i, i+n)
		return i + n
	case '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '⁰':
		if w.closed(i) {
			w.cut(i, i+n)
			return i + n
		}
	case utf8.RuneError:
		if n == 3 {
			w.put(i, i+n, w.lost(i, i+n))
			return i + n
		}
	}
	if s := otherwise[r]; s != "" {
		w.put(i, i+n, s)
		w.segments[len(w.segments)-1].letters = unicode.IsLetter(r)
		return i + n
	}
	return i
}

// otherwise is what is read for runes that are written for others: ligatures, wide forms,
// marks of dingbats and of typewriters, and the marks of CP1252 that nobody decoded.
var otherwise = map[rune]string{
	'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl", 'ﬅ': "st", 'ﬆ': "st",
	'＂': `"`, '＇': "'", '❝': "“", '❞': "”", '❛': "‘", '❜': "’", '´': "'",
	'\u0091': "‘", '\u0092': "’", '\u0093': "“", '\u0094': "”", '\u0096': "–", '\u0097': "—",
}

// misread writes what UTF-8 that was read as CP1252 stands for at byte i: â€œ is “.
func (w *writer) misread(i int) int {
	j := i + len("â€")
	r, n := utf8.DecodeRuneInString(w.Source[j:])
	s, ok := misreadRunes[r]
	if !ok {
		s, n = "”", 0 // its last byte is no character of CP1252
	}
	w.put(i, j+n, s)
	return j + n
}

var misreadRunes = map[rune]string{
	'œ': "“", '\u009d': "”", '˜': "‘", '™': "’", 'š': "‚", 'ž': "„", '“': "–", '”': "—", '¦': "…", '¢': "•",
	'\u0090': "‐", '‘': "‑",
}

// lost is what stood where a program that did not know the character wrote U+FFFD in
// [i, j): a mark, by its neighbours.
func (w *writer) lost(i, j int) string {
	before, _ := utf8.DecodeLastRuneInString(w.Source[:i])
	after, _ := utf8.DecodeRuneInString(w.Source[j:])
	opens := i == 0 || unicode.IsSpace(before) || before == '('
	closes := j == len(w.Source) || unicode.IsSpace(after) || unicode.IsPunct(after)
	switch {
	case opens && !closes:
		return "“"
	case closes && !opens:
		return "”"
	case unicode.IsLetter(before) && unicode.IsLetter(after):
		return "’"
	}
	return "\ufffd"
}

// hyphenated cuts the line break at byte i after a soft hyphen, and returns the byte after
// it, or i where none stands there.
func (w *writer) hyphenated(i int) int {
	if !strings.HasSuffix(w.Source[:i], "\u00ad") {
		return i
	}
	_, next := w.lineEnd(w.Source, i)
	w.cut(i, next)
	return next
}
