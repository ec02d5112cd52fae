package attribution

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestExplain(t *testing.T) {
	const article = "“We will not go,” said Ann O’Neil. The mayor declined to say why."
	p, err := New(Config{})
	require.NoError(t, err)
	var lost []string
	quotes := p.Parse(article).Quotes
	require.Len(t, quotes, 1)
	n := 0
	for _, e := range p.Explain(article) {
		require.Equal(t, e.Kept, e.Why == "kept")
		require.NotEmpty(t, e.Content)
		if !e.Kept {
			lost = append(lost, e.Rule+": "+e.Why)
		} else {
			require.Equal(t, quotes[n].Rule, e.Rule)
			require.Equal(t, quotes[n].Spans, e.Content)
			require.Equal(t, "Ann O’Neil", e.Party.In(article))
			n++
		}
	}
	require.Len(t, quotes, n, "each quote is a proposal that was kept")
	require.Contains(t, lost, "learned: its cue announces a better quote")
	require.Contains(t, lost, "learned: below the threshold")
}

// TestExplainRulesOnly: without learned weights the rules' scores decide.
func TestExplainRulesOnly(t *testing.T) {
	p, err := New(Config{RulesOnly: true})
	require.NoError(t, err)
	below := map[bool]int{}
	for _, e := range p.Explain("Ann O’Neil said the bridge was safe.") {
		require.Equal(t, e.Score, e.Weighed)
		require.Equal(t, e.Score < rulesThreshold, e.Why == "below the threshold")
		below[e.Score < rulesThreshold]++
	}
	require.Equal(t, map[bool]int{true: 1, false: 1}, below)
}
