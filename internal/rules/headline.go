package rules

import (
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/text"
)

// headline: a name, a colon and what it says without marks, a paragraph without a full
// stop. Annotated news has too few of them to learn from.
var headline = rule.Rule{
	Name:  "headline",
	Doc:   "O’Neil: No ferry before spring",
	On:    text.Colon,
	Match: matchHeadline,
}

func matchHeadline(c *rule.Context, colon int) {
	bounds := c.Bounds(colon)
	first, last, next := bounds.First, bounds.Last, colon+1
	if next >= last || c.Paragraph(colon) != bounds || c.Is(last-1, text.Stop) && !c.AsksOrCalls(last-1) {
		return // NEW DELHI: The minister resigned on Sunday.
	}
	if c.QuotedAfterColon(colon) || c.HasQuoting(text.Range{First: first, Last: colon}) {
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
		Cue: text.Range{First: colon, Last: next}, Lemma: ":", Act: lang.Say,
		Content: c.Pieces(text.Range{First: next, Last: c.ClauseEnd(next)}), Score: 0.5,
	}
	p.By(who)
	c.Propose(p)
}
