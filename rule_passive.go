package attribution

import (
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// passiveRule: what is reported of somebody by others, or of somebody who is
// quoted.
var passiveRule = Rule{
	Name:  "passive",
	Doc:   "The mayor was quoted by Northern News as saying that the bridge was safe.",
	On:    text.Cue,
	Match: matchPassive,
}

func matchPassive(c *Context, cue int) {
	r, ok := c.read(cue)
	if !ok || !r.passive || r.negated {
		return
	}
	high := c.highest(cue)
	i := r.group.Last
	p := Proposal{Cue: r.group, Lemma: r.Lemma, Act: Act(r.Act), frames: r.Frames, Score: 0.6}
	if c.oneOf(cue, "quoted", "cited", "reported") {
		if as := c.asSaying(i, high); as > 0 {
			// was quoted [by X] as saying: the subject speaks
			if who, ok := c.subjectBefore(r.group.First, c.lowest(cue)); ok {
				p.attribute(who)
			}
			if by, ok := c.by(i, high); ok {
				p.Source = by
			}
			p.Cue.Last = as
			p.Content = c.saidAfter(as, high)
			p.Score = 0.85
			c.Propose(p)
			return
		}
	}
	if by, ok := c.by(i, high); ok && c.oneOf(i, "by") && r.Frames.Has(lang.That|lang.NounPhrase) {
		// was announced by X: the subject is what is said
		if who, ok := c.subjectBefore(r.group.First, c.lowest(cue)); ok {
			p.Speaker = by
			p.Content = ranges(who.Range)
			p.Score = 0.4
			c.Propose(p)
		}
		return
	}
	// is said to have; was told that
	if r.Frames.Has(lang.That) && c.oneOf(i, "that") || r.Frames.Has(lang.Wh) && c.wh(i) {
		p.Content = ranges(text.Range{First: i, Last: c.clauseEnd(i)})
		p.Score = 0.45
		c.Propose(p)
	}
}

// asSaying returns the token behind "as saying" that follows token i, over "by X".
func (c *Context) asSaying(i, high int) int {
	for k := i; k+1 < high && k < i+12; k++ {
		if c.oneOf(k, "as") && c.Is(k+1, text.Gerund) && c.Is(k+1, text.Cue) {
			return k + 2
		}
		if c.Is(k, text.Stop|text.Comma|text.Colon) {
			return 0
		}
	}
	return 0
}

// by is the party behind "by" at token i.
func (c *Context) by(i, high int) (text.Range, bool) {
	if !c.oneOf(i, "by") {
		return text.Range{}, false
	}
	m, ok := c.finder.After(i+1, high)
	return m.Range, ok
}

// saidAfter is what is said behind token i, in marks or in a clause.
func (c *Context) saidAfter(i, high int) []text.Range {
	if c.Is(i, text.Comma|text.Colon) {
		i++
	}
	if c.opening(i) && c.endsInside(c.passage(int(c.opens[i])).Last-1) {
		return c.passagesOf(i)
	}
	if i >= high {
		return nil
	}
	return ranges(text.Range{First: i, Last: c.clauseEnd(i)})
}
