package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
)

// quotedAs: a party's words as somebody else passes them on. Annotated news has too few
// of them to learn from.
var quotedAs = rule.Rule{
	Name:  "quoted-as",
	Doc:   "The mayor was quoted by Northern News as saying that the bridge was safe.",
	On:    token.Cue,
	Match: matchQuotedAs,
}

func matchQuotedAs(c *rule.Context, cue int) {
	v, ok := c.Verb(cue)
	if !ok || v.Negated {
		return
	}
	bounds := c.Bounds(cue)
	saying, ok := c.AsSaying(v.Group.Last, bounds.Last)
	if !ok {
		return
	}
	end := saying.Group.Last
	p := rule.Of(saying)
	p.Cue, p.Lemma = token.Range{First: v.Group.First, Last: end}, v.Lemma+" as "+saying.Lemma
	p.Content, p.Score = saidAfter(c, end, bounds.Last), 0.9
	if v.Passive {
		// was quoted by the outlet as saying: the subject speaks
		if who, ok := c.SubjectBefore(v.Group.First, bounds.First); ok {
			p.By(who)
		}
		if by, ok := c.By(v.Group.Last, bounds.Last); ok {
			p.Source = by.Range
		}
	} else {
		// the outlet quoted somebody as saying: the object speaks
		if who, ok := c.PartyAfter(v.Group.Last, end); ok {
			p.By(who)
		}
		if outlet, ok := c.Subject(v); ok && outlet.Kind == rule.Outlet {
			p.Source = outlet.Range
		}
	}
	c.Propose(p)
}

// saidAfter is what is said from token i on, in marks or in a clause.
func saidAfter(c *rule.Context, i, limit int) []token.Range {
	if j := c.Adjuncts(i, limit); c.Uses(j, token.Complementizer) || c.Is(j, token.Colon) {
		i = j // as saying on Friday that
	}
	if c.Is(i, token.Comma|token.Colon) {
		i++
	}
	if c.Opens(i) && c.EndsInside(c.Passage(i).Last-1) {
		return c.PassagesFrom(i)
	}
	if i >= limit {
		return nil
	}
	return c.Pieces(token.Range{First: i, Last: c.ClauseEnd(i)})
}
