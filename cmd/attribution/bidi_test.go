package main

import (
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
)

// TestNoControlsReachTheTerminal: what drives a terminal or turns the direction of its text
// is neither printed nor moves an offset.
func TestNoControlsReachTheTerminal(t *testing.T) {
	article := "A \u202e\u2066bad\u2069 sign\x1b[31m. “We go\u202e,” said Ann\u200f O’Neil, a\u061c teacher.\x07"
	for _, format := range []string{"text", "view", "speakers", "html"} {
		_, stdout, _ := command(t, nil, article, "-format", format)
		require.Contains(t, stdout, "O’Neil", format)
		require.False(t, strings.ContainsFunc(stdout, func(r rune) bool {
			return unicode.Is(unicode.Bidi_Control, r) || r == '\x1b' || r == '\x07'
		}), "%s: %q", format, stdout)
	}
	_, stdout, _ := command(t, nil, article, "-format", "csv")
	at := strings.Index(article, "“We go")
	require.Contains(t, stdout, ","+strconv.Itoa(at)+",")
}
