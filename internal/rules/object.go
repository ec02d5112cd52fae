package rules

import (
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/text"
)

// object: what is said is named by a noun phrase, alone or with a preposition.
var object = rule.Rule{
	Name:    "object",
	Doc:     "Villagers accuse the company of hiding the leak.",
	On:      text.Cue,
	Match:   matchObject,
	Weights: "object",
}

func matchObject(c *rule.Context, cue int) {
	v, ok := c.Verb(cue)
	if !ok || v.Passive || v.Negated || !v.Frames.Has(lang.NounPhrase|lang.Prepositions) {
		return
	}
	limit := c.Bounds(cue).Last
	i := v.Group.Last
	if i >= limit || c.Is(i, text.Cue) && c.Is(i, text.Gerund) {
		return // issued a statement saying that: the later cue is nearer
	}
	p := rule.Of(v)
	switch end := c.NounPhrase(i, limit); {
	case end > i && c.FrameAt(end, v.Frames), hasFrame(c, text.Range{First: i, Last: end}, v.Frames):
		p.Score = 0.7
	case c.FrameAt(i, v.Frames):
		p.Score = 0.6
	case end > i && v.Frames.Has(lang.NounPhrase):
		p.Score = 0.55
	default:
		return
	}
	p.Content = c.Pieces(text.Range{First: i, Last: c.ClauseEnd(i)})
	bySubject(c, v, &p)
	if v.Frames.Has(lang.Weak) {
		p.Score -= ofWeakVerb
	}
	if v.Infinitive || v.Gerund {
		p.Score -= withoutTense
	}
	c.Propose(p)
}

// hasFrame reports whether a preposition of the frames stands in r.
func hasFrame(c *rule.Context, r text.Range, frames lang.Frame) bool {
	for i := r.First; i < r.Last; i++ {
		if c.FrameAt(i, frames) {
			return true
		}
	}
	return false
}
