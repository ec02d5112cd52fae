// Package text has places in a text: spans of bytes, and an index from byte offsets to
// runes, UTF-16 units, lines and columns.
package text

import "unicode/utf8"

// Span is a half-open range of bytes [Start, End) in the caller's string. Spans
// that the library returns lie within the text and on rune boundaries.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether all of t lies in s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// In returns the bytes of the span as a slice of source; it does not copy.
func (s Span) In(source string) string { return source[s.Start:s.End] }

// Fits reports whether the span lies in source and neither begins nor ends inside a
// character. A byte that is no valid UTF-8 counts as a character.
func (s Span) Fits(source string) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(source) && !insideRune(source, s.Start) &&
		!insideRune(source, s.End)
}

func insideRune(s string, i int) bool {
	return i < len(s) && !utf8.RuneStart(s[i]) && validAcross(s, i)
}
