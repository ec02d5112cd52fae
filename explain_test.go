package attribution

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/choose"
)

func TestExplain(t *testing.T) {
	const article = "“We will not go,” said Ann O’Neil. The mayor declined to say why."
	p, err := New(Config{})
	require.NoError(t, err)
	var lost []string
	quotes := p.Parse(article).Quotes
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
	for _, e := range p.Explain("“We will not go,” said Ann O’Neil.") {
		require.Equal(t, e.Score, e.Weighed)
		require.Equal(t, e.Score >= choose.Ruled.Score, e.Why != "below the threshold")
	}
}
