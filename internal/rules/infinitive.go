package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// infinitive: what is promised, or what somebody is urged to do.
var infinitive = rule.Rule{
	Name:    "infinitive",
	Doc:     "The mayor urged residents not to drink the water.",
	On:      token.Cue,
	Match:   matchInfinitive,
	Weights: "infinitive",
}

func matchInfinitive(c *rule.Context, cue int) {
	v, ok := c.Verb(cue)
	if !ok || v.Passive || v.Negated || !v.Frames.Has(verb.To|verb.ObjectTo) {
		return
	}
	start, score := infinitiveAfter(c, v)
	if score == 0 {
		return
	}
	p := rule.Of(v)
	p.Content, p.Score = c.Pieces(token.Range{First: start, Last: c.ClauseOf(v, start)}), score
	bySubject(c, v, &p)
	c.Propose(p)
}

// infinitiveAfter finds the infinitive that a cue verb takes, with the one who is urged,
// and how sure that is, 0 where there is none.
func infinitiveAfter(c *rule.Context, v rule.Verb) (start int, score float64) {
	limit := c.Bounds(v.At).Last
	i := v.Group.Last
	if v.Frames.Has(verb.To) {
		if c.InfinitiveAt(i) {
			return i, 0.75
		}
		if j := c.Adjuncts(i, limit); c.InfinitiveAt(j) {
			return j, 0.6
		}
	}
	if v.Frames.Has(verb.ObjectTo) {
		if end := c.NounPhrase(i, limit); end > i && end < limit && c.InfinitiveAt(end) {
			return i, 0.7
		}
	}
	return 0, 0
}
