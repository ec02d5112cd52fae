package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// object: what is said is named by a noun phrase, alone or with a preposition.
var object = rule.Rule{
	Name:    "object",
	Doc:     "Villagers accuse the company of hiding the leak.",
	On:      token.Cue,
	Match:   matchObject,
	Weights: "object",
}

func matchObject(c *rule.Context, cue int) {
	v, ok := c.Verb(cue)
	if !ok || v.Passive || v.Negated || !v.Frames.Has(verb.NounPhrase|verb.Prepositions) {
		return
	}
	limit := c.Bounds(cue).Last
	i := v.Group.Last
	if i >= limit || c.Is(i, token.Cue) && c.Is(i, token.Gerund) {
		return // issued a statement saying that: the later cue is nearer
	}
	p := rule.Of(v)
	switch end := c.NounPhrase(i, limit); {
	case end > i && c.FrameAt(end, v.Frames), hasFrame(c, token.Range{First: i, Last: end}, v.Frames):
		p.Score = 0.7
	case c.FrameAt(i, v.Frames):
		p.Score = 0.6
	case end > i && v.Frames.Has(verb.NounPhrase):
		p.Score = 0.55
	default:
		return
	}
	p.Content = c.Pieces(token.Range{First: i, Last: c.ClauseOf(v, i)})
	bySubject(c, v, &p)
	if v.Frames.Has(verb.Weak) {
		p.Score -= ofWeakVerb
	}
	if v.Infinitive || v.Gerund {
		p.Score -= withoutTense
	}
	c.Propose(p)
}

// hasFrame reports whether a preposition of the frames stands in r.
func hasFrame(c *rule.Context, r token.Range, frames verb.Frame) bool {
	for i := r.First; i < r.Last; i++ {
		if c.FrameAt(i, frames) {
			return true
		}
	}
	return false
}
