package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// colonQuote: a party, a colon and what it says, without a verb.
var colonQuote = rule.Rule{
	Name:    "colon",
	Doc:     "O’Neil: “We will not go.”",
	On:      token.Colon,
	Match:   matchColon,
	Weights: "colon",
}

func matchColon(c *rule.Context, colon int) {
	first := c.Bounds(colon).First
	if !c.QuotedAfterColon(colon) || c.HasQuoting(token.Range{First: first, Last: colon}) {
		return
	}
	who, ok := leadIn(c, first, colon)
	if !ok {
		return
	}
	p := rule.Proposal{
		Cue: token.Range{First: colon, Last: colon + 1}, Lemma: ":", Act: verb.Say,
		Content: c.PassagesFrom(colon + 1), Score: 0.6,
	}
	p.By(who)
	if who.First == first {
		p.Score = 0.85
	}
	c.Propose(p)
}

// leadIn is the party of a sentence without a cue verb that leads to a colon and a quote:
// its only name, or the subject of its clause.
func leadIn(c *rule.Context, first, colon int) (rule.Party, bool) {
	if who, ok := c.PartyAfter(first, colon); ok && who.Last == colon {
		return who, true
	}
	if who, ok := c.PartyBefore(colon, first); ok &&
		(c.Uses(who.First-1, token.Origin) || c.Is(who.First-1, token.Dash|token.Symbol) || who.First == first) {
		return who, true
	}
	return c.MainSubject(colon, first)
}
