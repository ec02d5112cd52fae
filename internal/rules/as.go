package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// as: a report beside what it reports, tied to it by "as".
var as = rule.Rule{
	Name:    "as",
	Doc:     "The bridge, as Ann O’Neil put it, is tired.",
	On:      token.Cue,
	Match:   matchAs,
	Weights: "as",
}

func matchAs(c *rule.Context, cue int) {
	v, ok := c.Verb(cue)
	if !ok || v.Negated || v.Gerund || v.Infinitive || !v.Frames.Has(verb.Bare|verb.That|verb.Quote) {
		return
	}
	bounds := c.Bounds(cue)
	who, ok := c.SubjectBefore(v.Group.First, bounds.First)
	if !ok || who.First == 0 || !c.Uses(who.First-1, token.Comparison) {
		return
	}
	end := v.Group.Last
	if c.Is(end, token.Pronoun) && c.Is(end+1, token.Comma|token.Colon) {
		end++ // as she put it
	}
	p := rule.Of(v)
	p.Score = 0.6
	p.By(who)
	end = c.Adjuncts(end, bounds.Last)
	p.Content = c.ContentAround(who.First-1, end, bounds.Last)
	if c.Is(end, token.Comma|token.Colon) && c.Opens(end+1) {
		p.Content = c.PassagesFrom(end + 1)
	}
	if passage, ok := c.QuotedBefore(who.First - 1); ok && c.SameLevel(passage.First, cue) {
		p.Content = c.PassagesTo(passage)
	}
	c.Propose(p)
}
