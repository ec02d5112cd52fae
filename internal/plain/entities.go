package plain

import (
	"html"
	"strings"
	"unicode/utf8"
)

// longestEntity is how many bytes a character reference has at most.
const longestEntity = 12

// entity writes the character that a reference at byte i stands for: &ldquo; &#8217;
func (w *writer) entity(i int) int {
	end := strings.IndexByte(w.Source[i:min(len(w.Source), i+longestEntity)], ';')
	if end < 2 {
		return i
	}
	end += i + 1
	s := html.UnescapeString(w.Source[i:end])
	if s == w.Source[i:end] || utf8.RuneCountInString(s) != 1 {
		return i
	}
	if breaks(s, 0) {
		s = " "
	}
	if s == "&" { // &amp;quot;
		if more := html.UnescapeString("&" + w.Source[end:min(len(w.Source), end+longestEntity)]); more[0] != '&' {
			if n := strings.IndexByte(w.Source[end:], ';'); n > 0 && n < longestEntity {
				_, size := utf8.DecodeRuneInString(more)
				if breaks(more, 0) {
					return i
				}
				w.put(i, end+n+1, more[:size])
				return end + n + 1
			}
		}
	}
	w.put(i, end, s)
	return end
}
