package plain

import "strings"

// longest is how many bytes away in its line the end of markup is looked for.
const longest = 400

// emphasis cuts the * or _ at byte i, and those that end what they begin: **Ann** said.
func (w *writer) emphasis(i int) int {
	if j := w.ended(i); j > i {
		return j
	}
	c, j := w.Source[i], i+1
	for w.byteAt(j) == c && j < len(w.Source) {
		j++
	}
	before, after := w.before(i), w.byteAt(j)
	if j-i > 3 || letter(before) && before < 0x80 || digit(before) || blank(after) || after == c {
		return j
	}
	run := w.Source[i:j]
	limit := min(len(w.Source), j+longest)
	for k := j; k < limit; {
		n := strings.Index(w.Source[k:limit], run)
		if n < 0 || strings.IndexByte(w.Source[k:k+n], '\n') >= 0 {
			return j
		}
		k += n
		end := k + len(run)
		if !blank(w.Source[k-1]) && w.byteAt(end) != c && !(letter(w.byteAt(end)) && w.byteAt(end) < 0x80) && !digit(w.byteAt(end)) {
			w.cut(i, j)
			w.ends = append(w.ends, ending{from: k, to: end})
			return j
		}
		k = end
	}
	return j
}

// link cuts the [ of a link at byte i, and the address at its end: [the report](https://…).
func (w *writer) link(i int) int {
	limit, deep := min(len(w.Source), i+longest), 0
	for k := i + 1; k < limit && w.Source[k] != '\n'; k++ {
		switch w.Source[k] {
		case '[':
			deep++
		case ']':
			if deep > 0 {
				deep--
				continue
			}
			if w.byteAt(k+1) != '(' {
				return i
			}
			end := k + 2
			for end < limit && w.Source[end] > ' ' && w.Source[end] != ')' {
				end++
			}
			if w.byteAt(end) == ' ' && w.byteAt(end+1) == '"' { // a title
				if n := strings.Index(w.Source[end:limit], `")`); n > 0 {
					end += n + 1
				}
			}
			if w.byteAt(end) != ')' {
				return i
			}
			w.cut(i, i+1)
			w.ends = append(w.ends, ending{from: k, to: end + 1})
			return i + 1
		}
	}
	return i
}

// escape cuts the \ at byte i where a mark follows: \"No,\" she said.
func (w *writer) escape(i int) int {
	if strings.IndexByte("\"'*_[]#>`\\", w.byteAt(i+1)) < 0 || i+1 == len(w.Source) {
		return i
	}
	w.cut(i, i+1)
	if w.Source[i+1] == '"' {
		return i + 1
	}
	return i + 2
}
