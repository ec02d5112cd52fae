// Package text holds what every step of the library says about places in an
// article: spans, tokens and their classes, sentences, and an index from byte
// offsets to runes, UTF-16 units, lines and columns. It imports nothing else of
// this module.
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
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(source) && !insideRune(source, s.Start) && !insideRune(source, s.End)
}

func insideRune(s string, i int) bool {
	return i < len(s) && !utf8.RuneStart(s[i]) && validAcross(s, i)
}

// Range is a half-open range of tokens [First, Last), by their numbers.
type Range struct{ First, Last int }

// Len is the number of tokens.
func (r Range) Len() int { return r.Last - r.First }

// Empty reports whether the range holds no token.
func (r Range) Empty() bool { return r.Last <= r.First }

// Has reports whether token i lies in the range.
func (r Range) Has(i int) bool { return r.First <= i && i < r.Last }

// Contains reports whether all of q lies in r.
func (r Range) Contains(q Range) bool { return r.First <= q.First && q.Last <= r.Last }

// Overlaps reports whether r and q share a token.
func (r Range) Overlaps(q Range) bool { return r.First < q.Last && q.First < r.Last }
