package attribution

import (
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// objectRule: what is said is named by a noun phrase, alone or with a preposition.
var objectRule = Rule{
	Name:  "object",
	Doc:   "Villagers accuse the company of hiding the leak.",
	On:    text.Cue,
	Match: matchObject,
}

// prepositions are the words behind the frames of objectRule.
var prepositions = []struct {
	word  string
	frame lang.Frame
}{{"of", lang.Of}, {"for", lang.For}, {"over", lang.Over}, {"as", lang.As}, {"about", lang.About}, {"on", lang.On}, {"with", lang.With}}

func matchObject(c *Context, cue int) {
	r, ok := c.read(cue)
	if !ok || r.passive || r.negated || !r.Frames.Has(lang.NounPhrase|lang.Prepositions) {
		return
	}
	high := c.highest(cue)
	i := r.group.Last
	if i >= high || c.Is(i, text.Cue) && c.Is(i, text.Gerund) {
		return // issued a statement saying that: the later cue is nearer
	}
	end := c.finder.Tail(i, high)
	score := 0.0
	switch {
	case end > i && c.frameAt(end, r.Frames), c.frameWithin(i, end, r.Frames):
		score = 0.7
	case c.frameAt(i, r.Frames):
		score = 0.6
	case end > i && r.Frames.Has(lang.NounPhrase):
		score = 0.55
	default:
		return
	}
	p := Proposal{Content: c.contentOf(text.Range{First: i, Last: c.clauseEnd(i)}), Cue: r.group, Lemma: r.Lemma, Act: Act(r.Act), frames: r.Frames, Score: score}
	if who, ok := c.subject(r); ok {
		p.attribute(who)
	} else {
		p.Score -= 0.3
	}
	if r.Frames.Has(lang.Attitude) && c.scope == Speech {
		p.Score -= 0.25
	}
	if r.Frames.Has(lang.Weak) {
		p.Score -= 0.3
	}
	if r.infinitive || r.gerund {
		p.Score -= 0.1
	}
	c.Propose(p)
}

// frameAt reports whether token i is a preposition of the frames.
func (c *Context) frameAt(i int, frames lang.Frame) bool {
	for _, p := range prepositions {
		if frames.Has(p.frame) && c.oneOf(i, p.word) {
			return true
		}
	}
	return false
}

func (c *Context) frameWithin(i, end int, frames lang.Frame) bool {
	for ; i < end; i++ {
		if c.frameAt(i, frames) {
			return true
		}
	}
	return false
}
