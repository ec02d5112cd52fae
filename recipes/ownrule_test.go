package recipes

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

// TestRules has a row a sentence, those among them in which the rules must find nothing.
func TestRules(t *testing.T) {
	rules, err := Rules()
	require.NoError(t, err)
	parser, err := attribution.New(attribution.Config{Rules: rules})
	require.NoError(t, err)
	for _, c := range []struct{ sentence, rule, who, what string }{
		{"Moved by Ann O’Neil: the bridge is to be closed.", "moved", "Ann O’Neil", "the bridge is to be closed"},
		{"“The bridge is closed,” Ann O’Neil minuted.", "", "Ann O’Neil", "“The bridge is closed,”"},
		{"She was moved by Ann O’Neil.", "", "", ""},
		{"Ann O’Neil minuted the meeting.", "", "", ""},
	} {
		quotes := parser.Parse(c.sentence).Quotes
		if c.what == "" {
			require.Empty(t, quotes, c.sentence)
			continue
		}
		require.Len(t, quotes, 1, c.sentence)
		require.Equal(t, c.who, quotes[0].Speaker.Name, c.sentence)
		require.Equal(t, c.what, quotes[0].Text(), c.sentence)
		if c.rule != "" {
			require.Equal(t, c.rule, quotes[0].Rule, c.sentence)
		}
	}
}
