package eval

import (
	"testing"

	"github.com/quoteattribution/attribution"
	"github.com/stretchr/testify/require"
)

// levels counts the levels that one prediction reaches for one annotation, from 0 to 4.
func levels(t *testing.T, gold Gold, pred said) int {
	var r Report
	require.NoError(t, r.AddGold(gold, document(pred)))
	n := 0
	for _, s := range []Score{r.All.Found, r.All.Content, r.All.Attributed, r.All.Exact} {
		require.Equal(t, s.GoldHits, s.PredictedHits)
		n += s.GoldHits
	}
	return n
}

func TestLevels(t *testing.T) {
	const nothing, found, content, attributed, exact = 0, 1, 2, 3, 4
	named := said{content: []place{{0, 10}}, who: place{12, 14}, name: "Ann Lee"}
	for name, test := range map[string]struct {
		gold, pred said
		want       int
	}{
		"the same":                       {named, named, exact},
		"8 of 10 words":                  {named, said{content: []place{{0, 8}}, who: place{12, 14}}, attributed},
		"10 of 12 words, too long":       {named, said{content: []place{{0, 12}}, who: place{12, 14}}, attributed},
		"7 of 10 words":                  {named, said{content: []place{{0, 7}}, who: place{12, 14}}, found},
		"5 of 10 words":                  {named, said{content: []place{{0, 5}}, who: place{12, 14}}, found},
		"4 of 10 words":                  {named, said{content: []place{{0, 4}}, who: place{12, 14}}, nothing},
		"in pieces":                      {named, said{content: []place{{6, 10}, {0, 6}}, who: place{12, 14}}, exact},
		"a word of the source":           {named, said{content: []place{{0, 10}}, who: place{13, 16}}, attributed},
		"another source":                 {named, said{content: []place{{0, 10}}, who: place{14, 16}}, content},
		"no source":                      {named, said{content: []place{{0, 10}}, name: "Ann Lee"}, content},
		"an outlet in the same place":    {named, said{content: []place{{0, 10}}, who: place{12, 14}, outlet: "AFP"}, exact},
		"nobody and nobody":              {words(0, 10), words(0, 10), exact},
		"nobody annotated":               {words(0, 10), named, content},
		"name alone":                     {said{content: []place{{0, 10}}, name: "Lee"}, named, exact},
		"name alone, other words":        {said{content: []place{{0, 10}}, name: "Lee"}, said{content: []place{{0, 9}}, name: "Ann Lee"}, attributed},
		"name alone, another":            {said{content: []place{{0, 10}}, name: "Bob"}, named, content},
		"name alone, an alias":           {said{content: []place{{0, 10}}, name: "the chair"}, named, exact},
		"name alone, nobody predicted":   {said{content: []place{{0, 10}}, name: "Bob"}, words(0, 10), content},
		"outlet alone, found as speaker": {said{content: []place{{0, 10}}, outlet: "Ann Lee Weekly", who: place{12, 14}}, named, exact},
	} {
		t.Run(name, func(t *testing.T) {
			gold := Gold{Document: document(test.gold), Aliases: map[string][]string{"the chair": {"A. Lee"}}}
			require.Equal(t, test.want, levels(t, gold, test.pred))
		})
	}
}

func TestKindsGroupQuotes(t *testing.T) {
	mixed, indirect, none := words(0, 5), words(0, 5), document(words(10, 15))
	mixed.kind, indirect.kind = attribution.Mixed, attribution.Indirect
	none.Quotes[0].Kind = ""
	var r Report
	require.NoError(t, r.Add(document(mixed), document(indirect)))
	require.NoError(t, r.Add(none, none))
	// The first pair is matched across kinds: recall in Quoted, precision in Indirect.
	require.Equal(t, Score{Gold: 1, GoldHits: 1}, r.Quoted.Found)
	require.Equal(t, Score{Predicted: 1, PredictedHits: 1}, r.Indirect.Found)
	require.Equal(t, Score{Gold: 2, Predicted: 2, GoldHits: 2, PredictedHits: 2}, r.All.Found)
	require.Equal(t, Share{Right: 0, Of: 1}, r.Details.Kind, "one without a kind does not count")
}
