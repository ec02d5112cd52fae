package plain

// special are the bytes at which something may have been written otherwise.
var special = func() (t [256]bool) {
	for _, c := range []byte("\n\r&<>*_[(\\=]:\"\xC2\xC3\xE2\xEF") {
		t[c] = true
	}
	return t
}()

// words writes the rest of the line from byte i on and returns where it ends.
func (w *writer) words(i int) int {
	w.ends = w.ends[:0]
	for i < len(w.Source) {
		c := w.Source[i]
		if !special[c] {
			i++
			continue
		}
		if c == '\n' || c == '\r' {
			if j := w.hyphenated(i); j > i {
				i = j
				continue
			}
			break
		}
		next := i
		switch c {
		case '&':
			next = w.entity(i)
		case '<':
			next = w.tag(i)
		case '*', '_':
			next = w.emphasis(i)
		case '[':
			if next = w.link(i); next == i {
				next = w.footnote(i)
			}
		case ']', '>':
			next = w.ended(i)
		case '(':
			next = w.footnote(i)
		case '\\':
			next = w.escape(i)
		case '=':
			next = w.quotedPrintable(i)
		case ':':
			w.glued(i)
		case '"':
			next = w.number(i + 1)
		default:
			next = w.rune(i)
		}
		i = max(next, i+1)
	}
	return i
}

// ending is where markup ends that was opened, and what is written for it.
type ending struct {
	from, to int
	put      string
}

// ended writes the end of markup that was opened before byte i, and returns the byte after
// it, or i where none ends there.
func (w *writer) ended(i int) int {
	for k, e := range w.ends {
		if e.from == i {
			w.put(e.from, e.to, e.put)
			w.ends = append(w.ends[:k], w.ends[k+1:]...)
			return e.to
		}
	}
	return i
}

// before returns the byte before byte i of the source, a blank at its beginning.
func (w *writer) before(i int) byte {
	if i == 0 {
		return ' '
	}
	return w.Source[i-1]
}

// byteAt returns byte i of the source, a blank after its end.
func (w *writer) byteAt(i int) byte {
	if i >= len(w.Source) {
		return ' '
	}
	return w.Source[i]
}

func letter(c byte) bool { return c|0x20-'a' < 26 || c >= 0x80 }
func digit(c byte) bool  { return c-'0' <= 9 }
func blank(c byte) bool  { return c <= ' ' }
