package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// quoteCue: the words first, then who said them, in either order of speaker and cue; what
// follows the cue may carry the quote on.
var quoteCue = rule.Rule{
	Name:    "quote-cue",
	Doc:     "“We will not go,” Ann O’Neil said. “Not today.”",
	On:      token.Cue,
	Match:   matchQuoteCue,
	Weights: "quote-cue",
}

func matchQuoteCue(c *rule.Context, cue int) {
	v, ok := c.Verb(cue)
	if !ok || v.Infinitive || v.Passive || v.Negated || !v.Frames.Has(verb.Quote|verb.Bare) {
		return
	}
	if v.Gerund && !v.Frames.Has(verb.Quote) {
		return
	}
	bounds := c.Bounds(cue)
	if who, ok := c.SubjectBefore(v.Group.First, bounds.First); ok && !v.Gerund && who.First > 0 {
		quoteBefore(c, v, who, token.Range{First: who.First, Last: v.Group.Last})
	}
	if v.Frames.Has(verb.Invert) && v.Group.First > 0 {
		if who, ok := c.PartyAfter(v.Group.Last, bounds.Last); ok && c.Inverts(who) {
			quoteBefore(c, v, who, token.Range{First: v.Group.First, Last: who.Last})
		}
	}
}

// quoteBefore proposes what stands before a cue and its speaker, and what carries it on
// after them.
func quoteBefore(c *rule.Context, v rule.Verb, who rule.Party, said token.Range) {
	p := rule.Of(v)
	p.By(who)
	if passage, ok := c.QuotedBefore(said.First); ok && c.SameLevel(passage.First, v.At) {
		p.Content = c.Join(c.PassagesTo(passage), c.PassagesAfter(v, said.Last, true)...)
		p.Score = markedScore(c, passage, said.First)
		if v.Frames.Has(verb.Weak) {
			p.Score -= 0.1
		}
		c.Propose(p)
		return
	}
	if c.Is(said.First-1, token.Comma|token.Dash) && takesClauseBefore(v) {
		p.Content, p.Score = clauseBefore(c, v, said)
		c.Propose(p)
	}
}

// markedScore is how sure it is that a passage in marks belongs to the report which
// begins with token first.
func markedScore(c *rule.Context, passage token.Range, first int) float64 {
	switch {
	case c.Is(first-1, token.Comma|token.Dash), c.Is(passage.Last-2, token.Comma|token.Stop|token.Dash):
		return 0.97
	case c.Is(first-1, token.Stop):
		return 0.6
	}
	return 0.7
}

// takesClauseBefore reports whether a clause without marks may stand before a verb.
func takesClauseBefore(v rule.Verb) bool {
	return v.Frames.Has(verb.Bare|verb.Invert) && (!v.Frames.Has(verb.Weak|verb.Attitude) || v.Frames.Has(verb.Quote))
}

// clauseBefore is the clause before a cue and its speaker, with what goes on after them,
// and how sure that is; none where it is no clause.
func clauseBefore(c *rule.Context, v rule.Verb, said token.Range) ([]token.Range, float64) {
	left := token.Range{First: c.ClauseStart(said.First - 1), Last: said.First - 1}
	if left.Empty() || c.Uses(left.First, token.Comparison) || c.Uses(left.Last-1, token.Comparison) ||
		opensWithCue(c, left.First) {
		return nil, 0
	}
	limit := c.Bounds(v.At).Last
	whole := c.HasFinite(left)
	right := c.PassagesAfter(v, said.Last, whole)
	score := 0.8
	switch {
	case c.EndsReport(afterTold(c, v, said.Last)) && whole:
	case whole && len(right) == 0 && c.Is(c.Adjuncts(said.Last, limit), token.Comma):
		score = 0.6
	case len(right) > 0 && c.Is(right[0].First-1, token.Comma|token.Dash) && (whole || c.HasFinite(right[0])):
	case len(right) > 0 && right[0].Len() > 2, c.EndsReport(said.Last) && left.Len() > 3:
		score = unsure
	default:
		return nil, 0
	}
	if !whole {
		score -= 0.1
	}
	return c.Join(c.Pieces(left), right...), score
}

// opensWithCue reports whether a clause opens with a participle that reports: Asked
// whether it was safe, the captain shrugged.
func opensWithCue(c *rule.Context, i int) bool {
	return c.Is(i, token.Cue) && c.Is(i, token.Participle|token.Gerund) && !c.Is(i, token.Noun)
}

// afterTold is token i, or the one after those whom the cue that ends before it is told
// to: "…, she told | reporters".
func afterTold(c *rule.Context, v rule.Verb, i int) int {
	if i == v.Group.Last && v.Frames.Has(verb.Object) {
		if who, ok := c.PartyAfter(i, c.Bounds(v.At).Last); ok {
			return who.Last
		}
	}
	return i
}
