package plain

import "strings"

// longestNote is how many bytes a remark in brackets has at most that is no part of the
// words before it.
const longestNote = 24

// footnote cuts the mark of a footnote in brackets at byte i: “No,”[1], no.[citation
// needed], ”(2). It returns i where there is none.
func (w *writer) footnote(i int) int {
	if blank(w.before(i)) {
		return i
	}
	closer := byte(']')
	if w.Source[i] == '(' {
		closer = ')'
	}
	end := strings.IndexByte(w.Source[i:min(len(w.Source), i+longestNote)], closer)
	if end < 2 {
		return i
	}
	note, after := w.Source[i+1:i+end], w.closed(i)
	switch {
	case numeral(note) && (after || closer == ']'):
	case closer == ']' && (len(note) == 1 && letter(note[0]) || after && plainWords(note)):
	default:
		return i
	}
	w.cut(i, i+end+1)
	return i + end + 1
}

// number cuts the number of a footnote that touches the closing mark before byte i: ”1.
func (w *writer) number(i int) int {
	j := i
	for digit(w.byteAt(j)) && j < len(w.Source) {
		j++
	}
	if j == i || j-i > 3 || !blank(w.byteAt(j)) || !w.closed(i) {
		return i
	}
	w.cut(i, j)
	return j
}

// closed reports whether a stop, a comma or the mark after one ends before byte i.
func (w *writer) closed(i int) bool {
	rest := strings.TrimRight(w.Source[:i], `"'`)
	rest = strings.TrimSuffix(strings.TrimSuffix(rest, "”"), "’")
	if rest == "" {
		return false
	}
	return strings.IndexByte(".,?!", rest[len(rest)-1]) >= 0 || len(rest) < i
}

// numeral reports whether s is a number of at most three digits.
func numeral(s string) bool {
	for k := range len(s) {
		if !digit(s[k]) {
			return false
		}
	}
	return len(s) <= 3
}

// plainWords reports whether s has lower-case letters and blanks alone.
func plainWords(s string) bool {
	for k := range len(s) {
		if c := s[k]; c != ' ' && c-'a' >= 26 {
			return false
		}
	}
	return true
}
