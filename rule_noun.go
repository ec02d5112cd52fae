package attribution

import (
	"github.com/quoteattribution/attribution/text"
)

// nounRule: a noun bears the report: a claim, a statement, a question.
var nounRule = Rule{
	Name:  "noun",
	Doc:   "She repeated his claim that the bridge was safe.",
	On:    text.CueNoun,
	Match: matchNoun,
}

func matchNoun(c *Context, cue int) {
	noun := c.Word(cue).Noun
	if noun == nil || c.Is(cue, text.Verb) && c.isVerb(cue) {
		return
	}
	high := c.highest(cue)
	i := cue + 1
	p := Proposal{Cue: text.Range{First: cue, Last: cue + 1}, Lemma: noun.Lemma, Act: Act(noun.Act)}
	// by or from the party: a statement from the company that
	if c.oneOf(i, "by", "from") {
		if m, ok := c.finder.After(i+1, high); ok {
			p.attribute(m)
			i = m.Last
		}
	}
	if !c.oneOf(i, "that") || !c.hasFinite(text.Range{First: i, Last: high}) {
		return
	}
	end := c.clauseEnd(i)
	if end-i < 3 {
		return
	}
	p.Content = ranges(text.Range{First: i, Last: end})
	p.Score = 0.45
	if p.Speaker.Empty() && p.Source.Empty() && c.Is(cue-1, text.Possessive) {
		// his claim that; Smith's claim that
		owner := text.Range{First: cue - 1, Last: cue}
		if c.Is(cue-1, text.Clitic) {
			if m, ok := c.finder.Before(cue-1, c.lowest(cue)); ok {
				owner = m.Range
			}
		}
		p.attribute(c.finder.Describe(owner))
		p.Score = 0.6
	}
	if noun.Document {
		p.Score -= 0.2
	}
	c.Propose(p)
}

// isVerb reports whether a word that is noun and verb is a verb here.
func (c *Context) isVerb(i int) bool {
	if !c.Is(i, text.Cue) {
		return false
	}
	_, ok := c.read(i)
	return ok
}
