package plain

import (
	"strconv"
	"unicode/utf8"
)

// fullLine is how long a line of quoted-printable text is that was broken in a word.
const fullLine = 75

// quotedPrintable writes the characters that =E2=80=9C at byte i stands for; an = at the
// end of a line takes the line break away.
func (w *writer) quotedPrintable(i int) int {
	if !w.encoded {
		return i
	}
	if breaks(w.Source, i+1) {
		if i+1 == len(w.Source) {
			w.cut(i, i+1)
			return i + 1
		}
		_, next := w.lineEnd(w.Source, i)
		if breaks(w.Source, next) { // the end of a paragraph
			w.cut(i, i+1)
			return i + 1
		}
		if i-lineStart(w.Source, i) < fullLine && !blank(w.before(i)) {
			w.put(i, next, " ")
		} else {
			w.cut(i, next)
		}
		return next
	}
	var decoded []byte
	j := i
	for w.byteAt(j) == '=' && j+2 < len(w.Source) {
		b, err := strconv.ParseUint(w.Source[j+1:j+3], 16, 8)
		if err != nil || b < ' ' {
			break
		}
		decoded = append(decoded, byte(b))
		j += 3
	}
	if len(decoded) == 0 || !utf8.Valid(decoded) {
		return i
	}
	w.put(i, j, string(decoded))
	return j
}
