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
	if !ok || v.Negated {
		return
	}
	bounds := c.Bounds(cue)
	if !v.Passive {
		byParticiple(c, v, bounds.Last)
		return
	}
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

// byParticiple proposes what a participle says of whoever stands behind "by": As reported by
// Ann, it was late; Asked by a boy how deep it was, Bob shrugged.
func byParticiple(c *rule.Context, v rule.Verb, limit int) {
	if !c.Is(v.At, token.Participle) || v.Group.Len() > 1 {
		return
	}
	as := asReported(c, v.At)
	if !as && !c.StartsSentence(v.At) {
		return
	}
	who, ok := c.By(v.Group.Last, limit)
	if !ok {
		return
	}
	p, i := rule.Of(v), who.Last
	p.By(who)
	p.Passive = true
	switch framed := c.FrameAt(i, v.Frames); {
	case as && who.Form == rule.Name:
		p.Content, p.Score = c.ContentAround(asBefore(c, v.At), i, limit), 0.7
		c.Propose(p)
		return
	case v.Frames.Has(verb.Wh) && c.QuestionAt(i):
		p.Score = 0.8
	case framed && c.QuestionAt(i+1):
		p.Score = 0.7
		i++
	case framed:
		p.Score = 0.5
	default:
		return
	}
	p.Content = c.Pieces(token.Range{First: i, Last: c.ClauseOf(v, i)})
	c.Propose(p)
}
