package attribution_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

// TestRulesFindTheirExamples: in the whole parser each rule finds a quote in its own Doc.
func TestRulesFindTheirExamples(t *testing.T) {
	rules := attribution.DefaultRules()
	require.Len(t, rules, 19)
	for _, r := range rules {
		t.Run(r.Name, func(t *testing.T) {
			require.Contains(t, rulesIn(attribution.Parse(r.Doc)), r.Name, r.Doc)
		})
	}
}

// TestOwnRulesFindTheirExamples: the rules of the examples do so beside the default ones.
func TestOwnRulesFindTheirExamples(t *testing.T) {
	pattern := func(name, doc, notation string) attribution.Rule {
		r, err := attribution.Pattern(name, doc, notation)
		require.NoError(t, err)
		require.Equal(t, doc, r.Doc)
		return r
	}
	for _, r := range []attribution.Rule{
		attribution.Says("skeeted"),
		attribution.Says("skeets", "skeeted"),
		pattern("per", "Two ships have sunk, per the Northern Herald.", "( CLAUSE | QUOTE ) , per ( SPEAKER | SOURCE )"),
		pattern("signs", "A sign reads “Mind the pike”.", "[ the | a ] sign reads [ : ] QUOTE"),
		letter,
	} {
		t.Run(r.Name, func(t *testing.T) {
			require.NotContains(t, rulesIn(attribution.Parse(r.Doc)), r.Name, "without the rule")
			p, err := attribution.New(attribution.Config{Rules: append(attribution.DefaultRules(), r)})
			require.NoError(t, err)
			require.Contains(t, rulesIn(p.Parse(r.Doc)), r.Name, r.Doc)
		})
	}
}

// rulesIn are the rules that found the quotes of a document.
func rulesIn(doc *attribution.Document) (names []string) {
	for _, q := range doc.Quotes {
		names = append(names, q.Rule)
	}
	return names
}
