package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// passive: what is reported of somebody, with the one who reports it after "by" or
// nowhere.
var passive = rule.Rule{
	Name:    "passive",
	Doc:     "The cleaners were accused by the trustees of leaving a window open.",
	On:      token.Cue,
	Match:   matchPassive,
	Weights: "passive",
}

func matchPassive(c *rule.Context, cue int) {
	v, ok := c.Verb(cue)
	if !ok || !v.Passive || v.Negated {
		return
	}
	bounds := c.Bounds(cue)
	if _, quoted := c.AsSaying(v.Group.Last, bounds.Last); quoted {
		return // was quoted as saying
	}
	i := v.Group.Last
	p := rule.Of(v)
	p.Passive, p.Score = true, 0.5
	by, named := c.By(i, bounds.Last)
	if named {
		p.By(by)
		i = by.Last
	}
	about, ok := c.SubjectBefore(v.Group.First, bounds.First)
	said := token.Range{First: i, Last: c.ClauseEnd(i)}
	switch {
	case v.Frames.Has(verb.That) && c.Uses(i, token.Complementizer), v.Frames.Has(verb.Wh) && c.QuestionAt(i):
		p.Content = c.Pieces(said) // was told that; it was claimed by X that
	case ok && c.InfinitiveAt(i) && v.Frames.Has(verb.That|verb.ObjectTo), ok && c.FrameAt(i, v.Frames):
		p.Content = c.Pieces(about.Range, said) // is said to own; was accused by X of leaving
	case ok && named && v.Frames.Has(verb.That|verb.NounPhrase):
		p.Content = c.Pieces(about.Range) // was announced by X: the subject is what is said
		p.Score = 0.3
	default:
		return
	}
	c.Propose(p)
}
