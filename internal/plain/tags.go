package plain

import "strings"

// longestTag is how many bytes a tag has at most.
const longestTag = 2000

// tag cuts the HTML tag at byte i; what begins or ends a block ends the line.
func (w *writer) tag(i int) int {
	if end := w.voice(i); end > i {
		return end
	}
	rest := w.Source[i:]
	if strings.HasPrefix(rest, "<<") && len(rest) > 2 && !blank(rest[2]) {
		return w.angles(i)
	}
	if strings.HasPrefix(rest, "<!--") {
		return max(w.hidden(i, i+4, "-->"), i)
	}
	k := 1
	if k < len(rest) && rest[k] == '/' {
		k++
	}
	first := k
	for k < len(rest) && k < first+12 && (letter(rest[k]) && rest[k] < 0x80 || digit(rest[k])) {
		k++
	}
	kind, known := tags[strings.ToLower(rest[first:k])]
	known = known || k > first && hasAttribute(rest[k:])
	if !known || k < len(rest) && rest[k] != '>' && rest[k] != '/' && rest[k] != ' ' && rest[k] != '\n' && rest[k] != '.' {
		return i
	}
	end := strings.IndexByte(rest[:min(len(rest), longestTag)], '>')
	if end < 0 {
		return i
	}
	end++
	if kind == hidden && rest[1] != '/' {
		if to := w.hidden(i, i+end, "</"+rest[first:k]+">"); to > i {
			return to
		}
	}
	switch {
	case kind == inline || kind == hidden:
		w.cut(i, i+end)
	case kind == quoted && rest[1] == '/':
		w.put(i, i+end, "”")
	case kind == quoted:
		w.put(i, i+end, "“")
	default:
		w.endLine(i)
		w.put(i, i+end, "\n")
		w.line = len(w.out)
		if kind == indented && rest[1] != '/' {
			w.kind = Quoted
		}
	}
	return i + end
}

// hasAttribute reports whether a blank, a name and =" follow, as in tags alone.
func hasAttribute(rest string) bool {
	i := 0
	for i < len(rest) && rest[i] == ' ' {
		i++
	}
	first := i
	for i < len(rest) && i < first+24 && (letter(rest[i]) && rest[i] < 0x80 || rest[i] == '-' || rest[i] == '_') {
		i++
	}
	return first > 0 && i > first && strings.HasPrefix(rest[i:], `="`)
}

// hidden cuts what begins at byte i and ends with the words of end, which stand at byte
// from or later; it returns the byte after it, 0 where it does not end.
func (w *writer) hidden(i, from int, end string) int {
	if w.open {
		return 0
	}
	n := strings.Index(w.Source[from:], end)
	if n < 0 {
		w.open = true // looked for once, so that time stays linear
		return 0
	}
	w.cut(i, from+n+len(end))
	return from + n + len(end)
}

// angles writes the marks « » for the two < at byte i and the two > that close them.
func (w *writer) angles(i int) int {
	rest := w.Source[i:min(len(w.Source), i+longest)]
	end := strings.Index(rest, ">>")
	if end < 0 || strings.IndexByte(rest[:end], '\n') >= 0 {
		return i
	}
	w.put(i, i+2, "«")
	w.ends = append(w.ends, ending{i + end, i + end + 2, "»"})
	return i + 2
}

type tagKind uint8

const (
	inline tagKind = iota
	block
	indented // a block quote
	quoted   // <q>
	hidden   // with all that is in it
)

// tags are those of HTML that stand in articles.
var tags = func() map[string]tagKind {
	m := map[string]tagKind{"blockquote": indented, "q": quoted, "script": hidden, "style": hidden}
	for _, name := range strings.Fields("a abbr b big c cite code del em font i img ins mark rt s small span strong sub sup time tt u var wbr") {
		m[name] = inline
	}
	for _, name := range strings.Fields("address article aside body br caption center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html li link main meta nav ol p pre section table tbody td tfoot th thead title tr ul") {
		m[name] = block
	}
	return m
}()
