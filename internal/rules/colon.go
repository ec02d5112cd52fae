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

// cued reports whether a cue verb announces what stands behind a colon: cue-quote
// knows it.
func cued(c *rule.Context, r token.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if v, ok := c.Verb(i); ok && c.Is(i, token.Cue) && v.Frames.Has(verb.Quote) && !v.Passive && c.Finite(i) {
			return true
		}
	}
	return c.HasQuoting(r)
}

func matchColon(c *rule.Context, colon int) {
	first := c.Bounds(colon).First
	if !c.QuotedAfterColon(colon) || cued(c, token.Range{First: first, Last: colon}) {
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

// from is the one from whom a text comes that a few words name: Statement from Ann O’Neil,
// governor of Orsa: “…”
func from(c *rule.Context, first, colon int) (rule.Party, bool) {
	for i := first; i < min(colon, first+longestLeadIn); i++ {
		if c.Uses(i, token.Origin) && i > first {
			who, ok := c.PartyAfter(i+1, colon)
			return who, ok && who.Form == rule.Name && (who.Last == colon || aside(c, who.Last, colon))
		}
		if c.Is(i, token.Auxiliary|token.Pronoun|token.Comma) || !c.Is(i, token.Word) {
			break
		}
	}
	return rule.Party{}, false
}

// longestLeadIn is how many tokens name a text at most before the one it comes from.
const longestLeadIn = 5

// aside reports whether a comma stands at token i and no finite verb between it and the
// colon: Ann O’Neil, by e-mail: “…”
func aside(c *rule.Context, i, colon int) bool {
	return c.Is(i, token.Comma) && colon-i < longestAside && !c.HasFinite(token.Range{First: i, Last: colon})
}

// longestAside is how many tokens stand at most between a name and its colon.
const longestAside = 12

// leadIn is the party of a sentence without a cue verb that leads to a colon and a quote:
// its only name, or the subject of its clause.
func leadIn(c *rule.Context, first, colon int) (rule.Party, bool) {
	if who, ok := from(c, first, colon); ok {
		return who, true
	}
	if who, ok := c.PartyAfter(first, colon); ok &&
		(who.Last == colon || who.Form == rule.Name && who.First == first && aside(c, who.Last, colon)) {
		return who, true
	}
	if who, ok := c.PartyBefore(colon, first); ok &&
		(c.Uses(who.First-1, token.Origin) || c.Is(who.First-1, token.Dash|token.Symbol) || who.First == first) {
		return who, true
	}
	return c.MainSubject(colon, first)
}
