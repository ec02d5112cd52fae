package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// dash: a quote, a dash or a colon, and a name, without a verb.
var dash = rule.Rule{
	Name:    "dash",
	Doc:     "“We will not go.” — Ann O’Neil",
	On:      token.Dash | token.Colon,
	Match:   matchDash,
	Weights: "dash",
}

func matchDash(c *rule.Context, dash int) {
	passage, ok := c.QuotedBefore(dash + 1)
	if !ok || !c.Closes(dash-1) || interrupted(c, dash, passage) {
		return
	}
	paragraph := c.Paragraph(dash)
	who, ok := c.PartyAfter(dash+1, paragraph.Last)
	if !ok || who.Form != rule.Name || who.Kind != rule.Person && who.Kind != rule.Unknown {
		return
	}
	if who.Last < paragraph.Last && !c.Is(who.Last, token.Stop|token.Comma) || c.Finite(min(who.Last, c.Len()-1)) {
		return
	}
	p := rule.Proposal{
		Content: c.PassagesTo(passage), Cue: token.Range{First: dash, Last: dash + 1},
		Lemma: c.Text(dash), Act: verb.Say, Score: 0.75,
	}
	p.By(who)
	c.Propose(p)
}

// interrupted proposes a quote that dashes interrupt with what its speaker does: “It will
// be our”—she leaned over—“secret.”
func interrupted(c *rule.Context, dash int, passage token.Range) bool {
	limit := c.Bounds(dash).Last
	who, ok := c.PartyAfter(dash+1, limit)
	if !ok || c.EndsInside(dash-1) || who.Last >= limit || !c.Finite(who.Last) {
		return false
	}
	for i := who.Last; i < limit-1; i++ {
		if c.SameLevel(i, dash) && c.Is(i, token.Dash) {
			if !c.Opens(i + 1) {
				return false
			}
			p := rule.Proposal{Content: c.Pieces(passage, c.Passage(i+1)), Carried: true, Act: verb.Say, Score: 0.7}
			p.By(who)
			c.Propose(p)
			return true
		}
	}
	return false
}
