package text

import (
	"sort"
	"unicode/utf8"
)

// Index converts byte offsets of one text to runes, UTF-16 code units, and lines
// with columns. It reads the text once and then answers in the time of scanning
// at most stride bytes. It is safe for concurrent use.
type Index struct {
	source string
	runes  []int // runes before each stride-th byte
	utf16  []int // UTF-16 units before each stride-th byte
	lines  []int // byte offset of each line's beginning
}

const stride = 512

// NewIndex reads source once. An invalid byte counts as one rune and one UTF-16
// unit, as in a conversion with U+FFFD in its place.
func NewIndex(source string) *Index {
	x := &Index{source: source, lines: []int{0}}
	runes, units, next := 0, 0, 0
	for i, r := range source {
		for next <= i {
			x.runes, x.utf16 = append(x.runes, runes), append(x.utf16, units)
			next += stride
		}
		runes++
		units += unitsOf(r)
		if r == '\n' {
			x.lines = append(x.lines, i+1)
		}
	}
	return x
}

func unitsOf(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}

// Rune returns the number of runes before the byte offset, which is clamped to
// the text.
func (x *Index) Rune(offset int) int {
	n, _ := x.count(offset)
	return n
}

// UTF16 returns the number of UTF-16 code units before the byte offset, as
// JavaScript counts; the offset is clamped to the text.
func (x *Index) UTF16(offset int) int {
	_, n := x.count(offset)
	return n
}

func (x *Index) count(offset int) (runes, units int) {
	offset = max(0, min(offset, len(x.source)))
	if len(x.runes) == 0 {
		return 0, 0
	}
	k := min(offset/stride, len(x.runes)-1)
	runes, units = x.runes[k], x.utf16[k]
	// A checkpoint counts the runes that begin before the stride's first rune start.
	i := k * stride
	for i < len(x.source) && i > 0 && !utf8.RuneStart(x.source[i]) && validAcross(x.source, i) {
		i++
	}
	for i < offset {
		r, size := utf8.DecodeRuneInString(x.source[i:])
		if i+size > offset {
			break
		}
		runes++
		units += unitsOf(r)
		i += size
	}
	return runes, units
}

// validAcross reports whether the byte at i continues a valid rune that began before it.
func validAcross(s string, i int) bool {
	for b := i - 1; b >= 0 && b > i-utf8.UTFMax; b-- {
		if utf8.RuneStart(s[b]) {
			_, size := utf8.DecodeRuneInString(s[b:])
			return b+size > i
		}
	}
	return false
}

// Position returns the line and the column of a byte offset, both counted from
// 1, the column in runes; the offset is clamped to the text. Lines end with a
// line feed.
func (x *Index) Position(offset int) (line, column int) {
	offset = max(0, min(offset, len(x.source)))
	line = sort.SearchInts(x.lines, offset+1)
	start := x.lines[line-1]
	return line, utf8.RuneCountInString(x.source[start:offset]) + 1
}
