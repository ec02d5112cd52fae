package markup

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestParse(t *testing.T) {
	a, err := Parse("# a test\n\n<q id=1 by=A>“No,”</q> <cue q=1>said</cue> <who q=1 id=A>Ann</who>. <q id=1 by=A>“Never.”</q>\n---\nA = Ann O’Neil | person\n---\na note\n")
	require.NoError(t, err)
	require.Equal(t, "“No,” said Ann. “Never.”", a.Text)
	require.Len(t, a.Quotes, 1)
	q := a.Quotes[0]
	require.Equal(t, "Ann O’Neil", q.Speaker)
	require.Equal(t, []string{"“No,”", "“Never.”"}, []string{q.Spans[0].In(a.Text), q.Spans[1].In(a.Text)})
	require.Equal(t, "said", q.Cue[0].In(a.Text))
	require.Equal(t, "Ann", q.Who[0].In(a.Text))
}

func TestParseErrors(t *testing.T) {
	for file, want := range map[string]string{
		"no head\n\ntext\n---\n":                          "first line",
		"# head\n\ntext\n":                                "no line of ---",
		"# head\n\n<q id=1 by=A>x</q>\n---\n":             `no party "A"`,
		"# head\n\n<q id=1>x\n---\n":                      "never closed",
		"# head\n\n<q id=1>x</cue>\n---\n":                "closes no tag",
		"# head\n\n<cue q=1>said</cue>\n---\nA = A | b\n": "quote 1 has no <q>",
	} {
		_, err := Parse(file)
		require.ErrorContains(t, err, want, file)
	}
}
