package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// outlet: an outlet passes on a whole clause, and may cite another.
var outlet = rule.Rule{
	Name:    "outlet",
	Doc:     "The company is hiding the leak, the BBC understands.",
	On:      token.Outlet,
	Match:   matchOutlet,
	Weights: "outlet",
}

func matchOutlet(c *rule.Context, name int) {
	bounds := c.Bounds(name)
	who, ok := c.OutletAt(name, bounds.First, bounds.Last)
	if !ok || c.Is(who.Last, token.Possessive) && c.Is(who.Last, token.Clitic) {
		return // NPR's Ann Lee
	}
	first := who.First
	p := rule.Proposal{Source: who.Range, Act: verb.Report, Score: 0.85}
	switch {
	case c.Uses(first-1, token.Agent) && asReported(c, first-2):
		passedOn(c, p, first, bounds)
		return
	case c.Is(first-1, token.Cue) && reporting(c, first-1) && parts(c, first-2):
		p.Cue = token.Range{First: first - 1, Last: first}
	case c.Is(who.Last, token.Cue) && reporting(c, who.Last) && parts(c, first-1):
		p.Cue = token.Range{First: who.Last, Last: who.Last + 1}
	case c.Uses(first-1, token.Channel) && c.Is(first-2, token.Comma|token.Dash) && c.EndsReport(who.Last):
		p.Cue, p.Score = token.Range{First: first - 1, Last: first}, 0.5
	default:
		return
	}
	if v, ok := c.Verb(p.Cue.First); ok {
		p.Lemma, p.Act = v.Lemma, v.Act
	} else {
		p.Lemma = c.Folded(p.Cue.First)
	}
	end := min(p.Cue.First, first) - 1
	if passage, ok := c.QuotedBefore(end + 1); ok {
		p.Content = c.PassagesTo(passage)
	} else if start := c.ClauseStart(end); bounds.First <= start && start < end {
		p.Content = c.Pieces(token.Range{First: start, Last: end})
	}
	c.Propose(p)
}

// passedOn proposes what stands around "as reported by" and its outlet, which token first
// begins.
func passedOn(c *rule.Context, p rule.Proposal, first int, bounds token.Range) {
	p.Cue = token.Range{First: first - 2, Last: first}
	if v, ok := c.Verb(first - 2); ok {
		p.Lemma, p.Act = v.Lemma, v.Act
	}
	p.Content = c.ContentAround(asBefore(c, first-2), p.Source.Last, bounds.Last)
	c.Propose(p)
}

// parts reports whether token i parts what is said from what follows it.
func parts(c *rule.Context, i int) bool { return c.Is(i, token.Comma|token.Dash) || c.Closes(i) }

// reporting reports whether token i is a verb by which outlets report.
func reporting(c *rule.Context, i int) bool {
	v, ok := c.Verb(i)
	return ok && v.Frames.Has(verb.Bare|verb.That) && !v.Passive
}
