package rules

import (
	"fmt"

	"github.com/quoteattribution/attribution/rule"
)

// Says makes a rule of its own words: Says("tweets", "tweeted") finds what the default
// rules find for "says", with those words as the cue.
func Says(words ...string) rule.Rule {
	example := ""
	if len(words) > 0 {
		example = words[0]
	}
	return rule.Rule{
		Name:  "says:" + fmt.Sprint(words),
		Doc:   "“We will not go,” she " + example + ".",
		Words: words,
		Match: func(c *rule.Context, cue int) {
			matchQuoteCue(c, cue)
			matchCueQuote(c, cue)
			matchClause(c, cue)
		},
	}
}
