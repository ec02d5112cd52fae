package plain

import (
	"strings"
	"unicode/utf8"
)

// read writes the whole source, line by line.
func (w *writer) read() {
	w.blank = true
	for i := 0; i < len(w.Source); {
		start := i
		i = w.begin(i)
		end := w.words(i)
		i = w.breakLine(start, end)
	}
}

// begin writes what stands before the words of the line that begins at byte i.
func (w *writer) begin(i int) int {
	if end := w.cueHead(i); end > i {
		w.cut(i, end)
		w.kind = Timed
		i = end
	}
	first := margin(w.Source, i)
	if strings.IndexByte(w.Source[i:first], '>') >= 0 {
		w.kind = Quoted
		w.cut(i, first)
	}
	switch {
	case breaks(w.Source, first):
	case strings.HasPrefix(w.Source[first:], "#"):
		if n := first + len(w.Source[first:]) - len(strings.TrimLeft(w.Source[first:], "#")); n-first <= 6 && n < len(w.Source) && w.Source[n] == ' ' {
			w.kind = Heading
			w.cut(first, n+1)
			return n + 1
		}
	case bullet(w.Source, first):
		w.kind = Item
		_, n := utf8.DecodeRuneInString(w.Source[first:])
		w.cut(first, first+n+1)
		return first + n + 1
	case w.kind == Prose && w.setIn(i, first):
		w.kind = Quoted
	}
	return first
}

// setIn reports whether a line is set in as far as Markdown's code and block quotes are,
// after an empty line.
func (w *writer) setIn(i, first int) bool {
	return w.blank && !w.wrapped && (first-i >= 4 || strings.IndexByte(w.Source[i:first], '\t') >= 0)
}

// bullet reports whether an item of a list begins at byte i.
func bullet(source string, i int) bool {
	rest := source[i:]
	return strings.HasPrefix(rest, "* ") || strings.HasPrefix(rest, "• ") || strings.HasPrefix(rest, "· ") || strings.HasPrefix(rest, "+ ")
}

// breakLine writes the line break at byte end of the source and what is empty after it,
// and returns where the next line begins. start is where the line at hand begins.
func (w *writer) breakLine(start, end int) int {
	if end >= len(w.Source) {
		return end
	}
	_, next := w.lineEnd(w.Source, end)
	words := margin(w.Source, next)
	if w.joins(start, end, words) && w.cueHead(next) == next {
		w.put(w.trimmed(end), words, " ")
		return words
	}
	empty := next
	quoted := false // an empty line has the > of a block quote
	for empty < len(w.Source) && breaks(w.Source, margin(w.Source, empty)) {
		quoted = quoted || margin(w.Source, empty) > empty && strings.IndexByte(w.Source[empty:margin(w.Source, empty)], '>') >= 0
		_, empty = w.lineEnd(w.Source, empty)
	}
	if cue := w.cueHead(empty); w.kind == Timed && cue > empty && w.carries(end, cue) {
		w.put(end, cue, " ")
		return cue
	}
	kind := w.kind
	w.endLine(end)
	if quoted {
		w.put(end, empty, "\n\n")
	}
	if kind == Timed && empty == next && w.cueHead(next) == next {
		w.kind = Timed
	}
	w.line = w.size(empty)
	w.blank = w.blank || empty > next
	return empty
}

// glued begins a line with the label in capitals before the colon at byte i that lacks its
// line break: "Were you afraid?TAPP: Yes."
func (w *writer) glued(i int) {
	first := i
	for first > w.at && w.Source[first-1]-'A' < 26 {
		first--
	}
	if i-first < 2 || first == w.at || strings.IndexByte("?!.", w.Source[first-1]) < 0 || !blank(w.byteAt(i+1)) {
		return
	}
	w.endLine(first)
	w.put(first, first, "\n")
	w.line = len(w.out)
}

// trimmed returns where the blanks before byte end of the source begin.
func (w *writer) trimmed(end int) int {
	for end > w.at && (w.Source[end-1] == ' ' || w.Source[end-1] == '\t') {
		end--
	}
	return end
}
