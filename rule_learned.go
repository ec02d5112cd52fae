package attribution

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// learnedRule hands in what no other rule is sure of, at a score too low to be
// kept: only learned weights can raise it.
var learnedRule = Rule{
	Name:  "learned",
	Doc:   "Ann O’Neil said the bridge “is quite safe.”",
	On:    text.Verb | text.CueNoun,
	Match: matchLearned,
}

const unsure = 0.1

func matchLearned(c *Context, at int) {
	if c.Is(at, text.Capital) && !c.startsSentence(at) || c.Is(at, text.Auxiliary|text.Modal) {
		return
	}
	r, ok := c.read(at)
	if ok && c.Is(at, text.Cue) && r.Frames&^(lang.Weak|lang.Attitude|lang.Manner|lang.Invert) == 0 {
		return // portraying: no construction with it is a report
	}
	if r.negated || !ok && (!c.Is(at, text.CueNoun) || c.withholds(at)) {
		return
	}
	if !ok {
		c.other = reading{Verb: &anyVerb, at: at, governor: -1, group: text.Range{First: at, Last: at + 1}}
		r = &c.other
	}
	p := Proposal{Cue: r.group, Lemma: r.Lemma, Act: Act(r.Act), frames: r.Frames, Score: unsure}
	if r.Verb == &anyVerb {
		p.Lemma = c.folded(at)
	}
	high := c.highest(at)
	i := r.group.Last
	that := c.thatAfter(r, i, high)
	open, marked := c.marksAfter(r)
	if !c.Is(at, text.Cue) && that != i && !marked && c.closesBefore(r.group.First) < 0 {
		return
	}
	if r.passive && that >= 0 && (r.Frames.Has(lang.Object) || c.oneOf(r.group.First-1, "it")) {
		p.Passive = true // it was announced that; they were told that
	} else if who, ok := c.subject(r); ok {
		p.attribute(who)
		if c.closesBefore(who.First) >= 0 && who.First > 0 {
			c.before(p, r, who)
		}
	}
	if c.closesBefore(r.group.First) >= 0 {
		q := p
		if who, ok := c.finder.After(r.group.Last, high); ok {
			q.Speaker, q.Source = text.Range{}, text.Range{}
			q.attribute(who)
		}
		c.before(q, r, mention.Mention{})
	}
	switch {
	case marked && c.Is(open-1, text.Colon|text.Comma):
		p.Content = c.passagesOf(open)
	case that >= 0:
		p.Content = c.contentOf(text.Range{First: that, Last: c.clauseOf(r, that)})
	case marked:
		p.Content = c.contentOf(text.Range{First: open, Last: max(c.passage(int(c.opens[open])).Last, c.clauseEnd(open))})
	case i < high && !(c.Is(i, text.Negation) && c.Is(i, text.Pronoun)) && !c.Is(i, text.Stop|text.Comma|text.Colon|text.Semicolon|text.Dash|text.Conjunction):
		p.Content = c.contentOf(text.Range{First: i, Last: c.clauseEnd(i)})
	}
	c.Propose(p)
}

// before proposes the marked words that stand before a verb and its party.
func (c *Context) before(p Proposal, r *reading, who mention.Mention) {
	first, last := r.group.First, r.group.Last
	if !who.Range.Empty() {
		first = who.First
	}
	pair := c.closesBefore(first)
	p.Content = c.joined(c.piecesBefore(pair), c.piecesAfter(last, r, true)...)
	c.Propose(p)
}
