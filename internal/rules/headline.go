package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// headline: a name, a colon and what it says without marks, a paragraph without a full
// stop. Annotated news has too few of them to learn from.
var headline = rule.Rule{
	Name:  "headline",
	Doc:   "O’Neil: No ferry before spring",
	On:    token.Colon,
	Match: matchHeadline,
}

func matchHeadline(c *rule.Context, colon int) {
	bounds := c.Bounds(colon)
	first, last, next := bounds.First, bounds.Last, colon+1
	if next >= last || c.Paragraph(colon) != bounds || c.Is(last-1, token.Stop) && !c.AsksOrCalls(last-1) {
		return // NEW DELHI: The minister resigned on Sunday.
	}
	if c.QuotedAfterColon(colon) || c.HasQuoting(token.Range{First: first, Last: colon}) {
		return
	}
	who, ok := c.PartyAfter(first, colon)
	if !ok || !c.NamesSomebody(who.Core) || who.Last != colon || who.Form != rule.Name {
		return
	}
	for i := next; i < last; i++ {
		if c.Text(i) == "/" {
			return // Photo: Ann O’Neil / AP
		}
	}
	p := rule.Proposal{
		Cue: token.Range{First: colon, Last: next}, Lemma: ":", Act: verb.Say,
		Content: c.Pieces(token.Range{First: next, Last: c.ClauseEnd(next)}), Score: 0.5,
	}
	p.By(who)
	c.Propose(p)
}
