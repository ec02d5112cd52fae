package render

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/text"
)

// TestHTMLNest writes marks as <0>…</0> and paragraphs as lines.
func TestHTMLNest(t *testing.T) {
	for _, c := range []struct {
		name, article string
		marks         []text.Span
		want          string
	}{
		{"none", "abc", nil, "abc"},
		{"one", "abc", []text.Span{{Start: 1, End: 2}}, "a<0>b</0>c"},
		{"within another", "abcd", []text.Span{{Start: 0, End: 4}, {Start: 1, End: 2}}, "<0>a<1>b</1>cd</0>"},
		{"that end together", "abc", []text.Span{{Start: 0, End: 3}, {Start: 1, End: 3}}, "<0>a<1>bc</1></0>"},
		{"at the same place", "abc", []text.Span{{Start: 0, End: 3}, {Start: 0, End: 3}}, "<0><1>abc</1></0>"},
		{"side by side", "abc", []text.Span{{Start: 0, End: 1}, {Start: 1, End: 3}}, "<0>a</0><1>bc</1>"},
		{"that cross", "abcd", []text.Span{{Start: 0, End: 2}, {Start: 1, End: 4}}, "<0>a<1>b</1></0><1>cd</1>"},
		{"three that cross", "abcdef", []text.Span{{Start: 0, End: 3}, {Start: 1, End: 4}, {Start: 2, End: 6}},
			"<0>a<1>b<2>c</2></1></0><2><1>d</1>ef</2>"},
		{"over paragraphs", "ab\n\ncd", []text.Span{{Start: 1, End: 5}}, "a<0>b</0>\n<0>c</0>d"},
		{"over paragraphs, with a new one there", "ab\n\ncd", []text.Span{{Start: 0, End: 6}, {Start: 4, End: 5}}, "<0>ab</0>\n<0><1>c</1>d</0>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var lines []string
			for _, steps := range htmlNest(htmlParagraphs(c.article), c.marks) {
				var line strings.Builder
				for _, s := range steps {
					switch s.do {
					case htmlOpen:
						fmt.Fprintf(&line, "<%d>", s.mark)
					case htmlClose:
						fmt.Fprintf(&line, "</%d>", s.mark)
					case htmlText:
						line.WriteString(s.span.In(c.article))
					}
				}
				lines = append(lines, line.String())
			}
			require.Equal(t, c.want, strings.Join(lines, "\n"))
		})
	}
}

func TestHTMLParagraphs(t *testing.T) {
	for _, c := range []struct {
		name, article string
		want          []string
	}{
		{"empty", "", nil},
		{"blank", " \n\t\n", nil},
		{"one", " a b \n", []string{"a b"}},
		{"blank lines", "a\nb\n \t\nc\r\n\r\nd", []string{"a\nb", "c", "d"}},
		{"lines alone", "\n\na\nb\r\nc\n\n", []string{"a", "b", "c"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, p := range htmlParagraphs(c.article) {
				got = append(got, p.In(c.article))
			}
			require.Equal(t, c.want, got)
		})
	}
}
