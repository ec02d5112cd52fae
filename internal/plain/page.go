package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// page is how the lines of a text were set.
type page struct {
	wrapped bool // lines were broken to fit a page
	width   int  // in runes, of the longest line
	encoded bool // quoted-printable
	returns bool // some lines end with a carriage return
}

// How long in runes the longest line is of a page that was set for reading, and what
// share of its lines must be as full as they can be.
const (
	narrowest = 24
	usual     = 40 // less than this needs more lines to be known
	widest    = 160
	fullest   = 0.6
	slack     = 2 // runes by which a full line may fall short of the longest
)

// pageOf looks at how lines end. Lines were broken to fit a page where most of those that
// another follows had no room for its first word.
func pageOf(source string) page {
	p := page{returns: strings.IndexByte(source, '\r') >= 0}
	p.encoded = strings.Contains(source, "=E2=80=") || strings.Count(source, "=\n") > 1
	for i := 0; i < len(source); {
		end, next := p.lineEnd(source, i)
		if end-i > 4*widest {
			return p
		}
		if p.width = max(p.width, utf8.RuneCountInString(source[i:end])); p.width > widest {
			return p
		}
		i = next
	}
	full, inner := 0, 0
	for i := 0; i < len(source); {
		end, next := p.lineEnd(source, i)
		if inside(source, i, end, next) {
			inner++
			if p.full(source, i, end, next) {
				full++
			}
		}
		i = next
	}
	p.wrapped = (full > 1 && p.width >= usual || full > 3 && p.width >= narrowest) && float64(full) >= fullest*float64(inner)
	return p
}

// lineEnd returns where the line that begins at byte i ends and the next one begins.
func (p *page) lineEnd(source string, i int) (end, next int) {
	end = strings.IndexByte(source[i:], '\n')
	if p.returns {
		end = strings.IndexAny(source[i:], "\r\n")
	}
	if end < 0 {
		return len(source), len(source)
	}
	end += i
	if source[end] == '\r' && end+1 < len(source) && source[end+1] == '\n' {
		return end, end + 2
	}
	return end, end + 1
}

// inside reports whether the line [i, end) and the one that begins at next have words and
// the next one is not set in further.
func inside(source string, i, end, next int) bool {
	if next >= len(source) {
		return false
	}
	a, b := margin(source, i), margin(source, next)
	return a < end && !breaks(source, b) && b-next <= a-i
}

// breaks reports whether the source ends or a line ends at byte i.
func breaks(source string, i int) bool {
	return i >= len(source) || source[i] == '\n' || source[i] == '\r'
}

// margin returns the first byte from i on after what sets a line in: blanks, and the > of
// what is quoted.
func margin(source string, i int) int {
	for i < len(source) {
		switch c := source[i]; {
		case c == ' ' || c == '\t':
			i++
		case c == '>' && (breaks(source, i+1) || source[i+1] == ' '):
			i++
		default:
			return i
		}
	}
	return i
}

// full reports whether the first word of the line that begins at next had no room in the
// line [i, end).
func (p *page) full(source string, i, end, next int) bool {
	line := strings.TrimRight(source[i:end], " \t")
	first := margin(source, next)
	word := first
	for word < len(source) && source[word] > ' ' {
		word++
	}
	return utf8.RuneCountInString(line)+1+utf8.RuneCountInString(source[first:word])+slack > p.width
}

// joins reports whether the line that ends at byte end goes on in the line whose words
// begin at byte next.
func (w *writer) joins(start, end, next int) bool {
	source := w.Source
	if breaks(source, next) || w.kind == Heading || w.kind == Item && !w.wrapped {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(source[:end], " \t="))
	first, _ := utf8.DecodeRuneInString(source[next:])
	start = lineStart(source, start)
	begin := margin(source, start)
	if w.wrapped {
		if !inside(source, start, end, lineStart(source, next)) || bullet(source, next) || labelled(source, next) {
			return false
		}
		return w.full(source, start, end, lineStart(source, next)) ||
			(end-begin)*3 > w.width && (unicode.IsLetter(last) || last == ',') && !timed(source, begin)
	}
	return unicode.IsLower(first) && !strings.ContainsRune(`.?!:…"”’»'`, last) && strings.Count(source[begin:end], " ") > 1
}

// lineStart returns the first byte of the line that byte i stands in.
func lineStart(source string, i int) int {
	for i > 0 && source[i-1] != '\n' && source[i-1] != '\r' {
		i--
	}
	return i
}

// labelled reports whether the words from byte i on begin with a label in capitals.
func labelled(source string, i int) bool {
	rest := source[i:min(len(source), i+30)]
	colon := strings.IndexByte(rest, ':')
	return colon > 1 && strings.ToUpper(rest[:colon]) == rest[:colon]
}
