package rule_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// verdict finds what headlines say that somebody condemns: has slammed the plan, torches
// the plan. The language pack knows "slam", but not "torch".
var verdict = rule.Rule{
	Name:  "verdict",
	Doc:   "Mayor Ann O’Neil has slammed the plan for a toll.",
	On:    token.Cue,
	Words: []string{"torch", "torches", "torched"},
	Match: matchVerdict,
}

func matchVerdict(c *rule.Context, cue int) {
	v, ok := c.Verb(cue)
	if !ok || v.Negated || v.Passive {
		return // the torch; has not slammed; was slammed
	}
	if v.Unknown {
		v.Lemma, v.Act = "torch", verb.Criticise
	}
	if v.Act != verb.Criticise || !isNews(c, v) {
		return
	}
	start := v.Group.Last
	who, ok := c.Subject(v)
	if !ok || c.NounPhrase(start, c.Bounds(cue).Last) == start {
		return
	}
	if who.Form == rule.Description && who.Kind == rule.Unknown {
		return // the fire has torched the barn
	}
	p := rule.Of(v)
	p.Content, p.Score = c.Pieces(token.Range{First: start, Last: c.ClauseEnd(start)}), 0.8
	p.By(who)
	c.Propose(p)
}

// isNews reports whether a verb has the tense of headlines: slams, have slammed, but not
// slammed, had slammed or would have slammed.
func isNews(c *rule.Context, v rule.Verb) bool {
	if v.Group.First == v.At {
		return c.Is(v.At, token.Third)
	}
	return c.OneOf(v.Group.First, "has", "have")
}

func TestVerdict(t *testing.T) {
	parser, err := attribution.New(attribution.Config{Rules: []rule.Rule{verdict}, RulesOnly: true})
	require.NoError(t, err)
	for _, c := range []struct{ article, cue, words string }{
		{"Mayor Ann O’Neil has slammed the plan for a toll.", "has slammed", "the plan for a toll"},
		{"O’Neil torches the “bridge tax”.", "torches", "the “bridge tax”"},
		{"Critics have now blasted the ferry company.", "have now blasted", "the ferry company"},
		{"Engineers have torched the report of the inquiry.", "have torched", "the report of the inquiry"},
		// must not match
		{"O’Neil has not slammed the plan.", "", ""},
		{"O’Neil was slammed on Friday.", "", ""},
		{"O’Neil would have slammed the plan.", "", ""},
		{"O’Neil slammed the door.", "", ""},
		{"The fire has torched the barn.", "", ""},
		{"O’Neil carries the torch through the town.", "", ""},
		{"O’Neil has praised the plan.", "", ""},
	} {
		quotes := parser.Parse(c.article).Quotes
		if c.words == "" {
			require.Empty(t, quotes, c.article)
			continue
		}
		require.Len(t, quotes, 1, c.article)
		require.Equal(t, c.cue, quotes[0].Cue.Text)
		require.Equal(t, c.words, quotes[0].Text())
	}
}
