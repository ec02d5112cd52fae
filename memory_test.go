package attribution

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/text"
)

// TestParsesShareNoMemory parses articles in the memory of those before, and finds
// what a new parser finds; earlier answers stay as they were.
func TestParsesShareNoMemory(t *testing.T) {
	used, err := New(Config{})
	require.NoError(t, err)
	articles := []string{
		corpus(t), "“No,” said Ann O’Neil, a teacher. She said: “Never.” According to AFP, the mayor agreed.", "", "Ann.",
		"“No,” said Ben Holt, a baker. He said: “Never.” According to the company, the governor agreed.",
	}
	var documents []*Document
	var want []string
	for range 3 {
		for _, a := range articles {
			d := used.Parse(a)
			got, err := json.Marshal(d)
			require.NoError(t, err)
			fresh, err := New(Config{})
			require.NoError(t, err)
			expected, err := json.Marshal(fresh.Parse(a))
			require.NoError(t, err)
			require.JSONEq(t, string(expected), string(got))
			documents, want = append(documents, d), append(want, string(got))
		}
	}
	for i, d := range documents {
		got, err := json.Marshal(d)
		require.NoError(t, err)
		require.Equal(t, want[i], string(got))
	}
}

// TestSlicesOfADocumentAreApart: appending to one does not write into another.
func TestSlicesOfADocumentAreApart(t *testing.T) {
	d := Parse("“No,” said Ann O’Neil, a teacher. “Never,” said Ben Holt, a baker. He said he was tired.")
	require.Len(t, d.Speakers, 2)
	before, err := json.Marshal(d)
	require.NoError(t, err)
	for _, q := range d.Quotes {
		_ = append(q.Spans, text.Span{Start: 1, End: 2})
	}
	for _, s := range d.Speakers {
		_, _ = append(s.Roles, Role{Text: "thief"}), append(s.Mentions, text.Span{Start: 1, End: 2})
	}
	after, err := json.Marshal(d)
	require.NoError(t, err)
	require.Equal(t, string(before), string(after))
}
