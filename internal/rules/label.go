package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// label: the turns of an interview or a transcript, each with a label. Annotated news has
// too few of them to learn from.
var label = rule.Rule{
	Name:  "label",
	Doc:   "O’NEIL: We will not go.\n\nKELLER: Then the bridge stays shut.",
	On:    token.Label,
	Match: matchLabel,
}

func matchLabel(c *rule.Context, i int) {
	turn, ok := c.Turn(i)
	if !ok {
		return
	}
	p := rule.Proposal{Content: turn.Content, Act: verb.Say, Score: 0.9}
	if last := turn.Label.Last - 1; c.Is(last, token.Colon) {
		p.Cue, p.Lemma = token.Range{First: last, Last: last + 1}, ":"
	}
	if !isLetter(c, turn.Name) {
		p.By(c.PartyOf(turn.Name))
	}
	c.Propose(p)
}

// isLetter reports whether a label is a single letter, Q or A, which names nobody.
func isLetter(c *rule.Context, name token.Range) bool {
	return name.Len() == 1 && len(c.Text(name.First)) == 1
}
