package attribution

import (
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// passiveRule: what is reported of somebody, with the one who reports it behind
// "by" or nowhere.
var passiveRule = Rule{
	Name:  "passive",
	Doc:   "The cleaners were accused by the trustees of leaving a window open.",
	On:    text.Cue,
	Match: matchPassive,
}

func matchPassive(c *Context, cue int) {
	r, ok := c.read(cue)
	if !ok || !r.passive || r.negated || c.asSaying(r.group.Last, c.highest(cue)) > 0 {
		return
	}
	high := c.highest(cue)
	i := r.group.Last
	p := Proposal{Cue: r.group, Lemma: r.Lemma, Act: Act(r.Act), frames: r.Frames, Passive: true, Score: 0.5}
	by, named := c.by(i, high)
	if named {
		p.attribute(c.finder.Describe(by))
		i = by.Last
	}
	about, ok := c.subjectBefore(r.group.First, c.lowest(cue))
	switch {
	case r.Frames.Has(lang.That) && c.oneOf(i, "that"), r.Frames.Has(lang.Wh) && c.wh(i):
		// was told that; it was claimed by X that
		p.Content = c.contentOf(text.Range{First: i, Last: c.clauseEnd(i)})
	case ok && c.infinitiveAt(i) && r.Frames.Has(lang.That|lang.ObjectTo), ok && c.frameAt(i, r.Frames):
		// is said to own; was accused by X of leaving
		p.Content = []text.Range{about.Range, {First: i, Last: c.clauseEnd(i)}}
	case ok && named && r.Frames.Has(lang.That|lang.NounPhrase):
		// was announced by X: the subject is what is said
		p.Content = c.contentOf(about.Range)
		p.Score = 0.3
	default:
		return
	}
	c.Propose(p)
}
