package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// columnsOf is how many columns a character takes on a terminal: two for wide ones of
// East Asia, none for what combines with the character before or does not show.
func columnsOf(r rune) int {
	if r < 0x300 {
		return 1
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// columns is how many columns a string takes on a terminal.
func columns(s string) (n int) {
	for _, r := range s {
		n += columnsOf(r)
	}
	return n
}

// clip cuts a string to a number of columns, an ellipsis included.
func clip(s string, most int) string {
	if columns(s) <= most {
		return s
	}
	n := 0
	for i, r := range s {
		if n += columnsOf(r); n > most-1 {
			return strings.TrimRight(s[:i], " ") + "…"
		}
	}
	return s
}

// oneLine is a string for a cell of a table: white space is one blank, and nothing in
// it drives the terminal.
func oneLine(s string) string { return strings.Join(strings.Fields(strings.Map(shown, s)), " ") }

// shown is the character that stands for r on a terminal, -1 for none: what would turn the
// direction of the text around it is left out.
func shown(r rune) rune {
	switch {
	case unicode.Is(unicode.Bidi_Control, r):
		return -1
	case unicode.IsControl(r) && !unicode.IsSpace(r):
		return utf8.RuneError
	}
	return r
}
