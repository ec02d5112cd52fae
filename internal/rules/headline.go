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
	On:    token.Colon | token.Dash,
	Match: matchHeadline,
}

func matchHeadline(c *rule.Context, colon int) {
	bounds := c.Bounds(colon)
	first, last, next := bounds.First, bounds.Last, colon+1
	if !c.Is(colon, token.Colon) && first > 0 {
		return // - of a list, of an aside
	}
	if headlineBefore(c, bounds, colon) || !c.Is(colon, token.Colon) {
		return
	}
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
		if c.Text(i) == "/" || reportedAt(c, next, i) {
			return // Photo: Ann O’Neil / AP; Exclusive: O’Neil says it is late
		}
	}
	p := rule.Proposal{
		Cue: token.Range{First: colon, Last: next}, Lemma: ":", Act: verb.Say,
		Content: c.Pieces(token.Range{First: next, Last: c.ClauseEnd(next)}), Score: 0.5,
	}
	if head := who.Core.Last - 1; c.Is(head, token.Link) {
		who = c.PartyOf(token.Range{First: head, Last: head + 1}) // RT @oneil
	}
	p.By(who)
	c.Propose(p)
}

// longestBehind is how many tokens name at most who says what a headline says.
const longestBehind = 5

// headlineBefore proposes a headline with who says it behind: No ferry before spring: mayor.
func headlineBefore(c *rule.Context, bounds token.Range, colon int) bool {
	next, last := colon+1, bounds.Last
	if next >= last || last-next > longestBehind || c.Paragraph(colon) != bounds || c.Is(last-1, token.Stop) ||
		colon-bounds.First < leastHeadline || c.Marked(colon) || c.Opens(next) || c.Opens(bounds.First) {
		return false
	}
	behind, before := token.Range{First: next, Last: last}, token.Range{First: bounds.First, Last: colon}
	if c.HasFinite(behind) || !c.HasFinite(before) || c.HasQuoting(before) ||
		!c.Is(last-1, token.Role|token.CueNoun|token.GivenName) && (bounds.First > 0 || behind.Len() > 1) {
		return false
	}
	for i := before.First; i < before.Last; i++ {
		if c.Is(i, token.Colon) {
			return false // READ MORE: No ferry before spring: mayor
		}
	}
	p := rule.Proposal{
		Cue: token.Range{First: colon, Last: next}, Lemma: c.Text(colon), Act: verb.Say,
		Content: c.Pieces(before), Score: 0.7,
	}
	p.By(c.PartyOf(behind))
	c.Propose(p)
	return true
}

// leastHeadline is how many tokens a headline has at least before who says it.
const leastHeadline = 4

// reportedAt reports whether a report of its own stands at token i: its cue, and a party
// before it from token first on.
func reportedAt(c *rule.Context, first, i int) bool {
	if !c.Is(i, token.Cue) || !c.Finite(i) {
		return false
	}
	who, ok := c.SubjectBefore(i, first)
	return ok && who.Form == rule.Name
}
