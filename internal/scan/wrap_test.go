package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/lang/en"
)

func TestHardWrapped(t *testing.T) {
	line := strings.Repeat("water ", 10)
	for _, c := range []struct {
		name, text string
		paragraphs int
	}{
		{"lines of a page", line + "\n" + "Ann said so.\n\n" + line + "\nBut " + line + "\nOrsa slept.\n\n" + line + "\nThe end.", 3},
		{"with carriage returns", line + "\r\nAnn said so.\r\n\r\n" + line + "\r\nBut " + line + "\r\nOrsa slept.\r\n\r\n" + line + "\r\nThe end.", 3},
		{"a paragraph a line", line + "\nAnn said so.\n" + line + "\nBut " + line + "\nOrsa slept.", 5},
		{"long lines, one a paragraph", strings.Repeat(line, 3) + "\nAnn " + line + "\n\nBut " + line + "\nOrsa " + line + "\nThe end.", 5},
		{"labels", line + "\nCARVER: " + line + "\nTAPP: " + line + "\n\nMARN: " + line + "\nCARVER: " + line, 5},
		{"a list", line + "\n- Ann " + line + "\n- Bob " + line + "\n\n- Orsa " + line + "\n- The end " + line, 5},
	} {
		var l Layout
		Scan(&l, c.text, en.Pack().Lexicon())
		require.Len(t, l.Paragraphs, c.paragraphs, c.name)
	}
}
