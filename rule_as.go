package attribution

import (
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// asRule: a report beside what it reports, tied to it by "as".
var asRule = Rule{
	Name:  "as",
	Doc:   "The bridge, as Ann O’Neil put it, is tired.",
	On:    text.Cue,
	Match: matchAs,
}

func matchAs(c *Context, cue int) {
	r, ok := c.read(cue)
	if !ok || r.negated || r.gerund || r.infinitive || !r.Frames.Has(lang.Bare|lang.That|lang.Quote) {
		return
	}
	low, high := c.lowest(cue), c.highest(cue)
	who, ok := c.subjectBefore(r.group.First, low)
	if !ok || who.First == 0 || !c.oneOf(who.First-1, "as") {
		return
	}
	end := r.group.Last
	if c.Is(end, text.Pronoun) && c.Is(end+1, text.Comma|text.Colon) {
		end++ // as she put it
	}
	p := Proposal{Cue: r.group, Lemma: r.Lemma, Act: Act(r.Act), frames: r.Frames, Score: 0.6}
	p.attribute(who)
	end = c.adjuncts(end, high)
	p.Content = c.around(who.First-1, end, high)
	if c.Is(end, text.Comma|text.Colon) && c.opening(end+1) {
		p.Content = c.passagesOf(end + 1)
	}
	if pair := c.closesBefore(who.First - 1); pair >= 0 && c.marks[pair].Parent == int(c.level(cue)) {
		p.Content = c.piecesBefore(pair)
	}
	if len(p.Content) > 0 {
		c.Propose(p)
	}
}
