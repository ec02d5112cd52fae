package attribution

import (
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// infinitiveRule: what is promised, or what somebody is urged to do.
var infinitiveRule = Rule{
	Name:  "infinitive",
	Doc:   "The mayor urged residents not to drink the water.",
	On:    text.Cue,
	Match: matchInfinitive,
}

func matchInfinitive(c *Context, cue int) {
	r, ok := c.read(cue)
	if !ok || r.passive || r.negated || !r.Frames.Has(lang.To|lang.ObjectTo) {
		return
	}
	high := c.highest(cue)
	i := r.group.Last
	start, score := 0, 0.0
	switch {
	case r.Frames.Has(lang.To) && c.infinitiveAt(i):
		start, score = i, 0.75
	case r.Frames.Has(lang.To) && c.infinitiveAt(c.adjuncts(i, high)):
		start, score = c.adjuncts(i, high), 0.6
	case r.Frames.Has(lang.ObjectTo):
		m := c.finder.Tail(i, high)
		if m > i && m < high && c.infinitiveAt(m) {
			start, score = i, 0.7
		}
	}
	if score == 0 {
		return
	}
	p := Proposal{Content: c.contentOf(text.Range{First: start, Last: c.clauseEnd(start)}), Cue: r.group, Lemma: r.Lemma, Act: Act(r.Act), frames: r.Frames, Score: score}
	if who, ok := c.subject(r); ok {
		p.attribute(who)
	} else {
		p.Score -= 0.3
	}
	if r.Frames.Has(lang.Attitude) && c.scope == Speech {
		p.Score -= 0.25
	}
	c.Propose(p)
}

// infinitiveAt reports whether "to go" or "not to go" begins with token i.
func (c *Context) infinitiveAt(i int) bool {
	if c.Is(i, text.Negation) {
		i++
	}
	return c.oneOf(i, "to") && (c.Is(i+1, text.Base|text.Adverb|text.Auxiliary) || c.Is(i+1, text.Word) && !c.Is(i+1, text.Determiner|text.Capital|text.Pronoun|text.Preposition|text.Possessive))
}
