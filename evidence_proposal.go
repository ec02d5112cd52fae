package attribution

import (
	"github.com/quoteattribution/attribution/text"
)

// baseEvidence gathers what a proposal's rule, cue and surroundings tell. It comes
// before the evidence for contents and parties.
func (c *Context) baseEvidence(g *gather, p *Proposal, rule uint32) {
	p.lemmaHash, p.actHash = hash(p.Lemma), hash(string(p.Act))
	lemma, act := p.lemmaHash, p.actHash
	at, next := p.at(), p.at()
	previous := p.at() - 1
	if !p.Cue.Empty() {
		next = p.Cue.Last
		at = p.Cue.Last - 1
		for at > p.Cue.First && !c.Is(at, text.Verb|text.CueNoun) {
			at--
		}
	}
	form := uint32(c.layout.Tokens[at].Class >> 36 & 63) // the verb forms, and whether it is a cue
	sentence := c.Sentence(at)
	g.add(baseRule, rule, 0)
	g.add(baseRuleLemma, rule, lemma)
	g.add(baseLemma, lemma, form)
	g.add(baseForm, rule, form)
	g.add(basePrevious, c.code(previous), form)
	g.add(basePrevious, c.code(previous), rule^lemma)
	g.add(baseNext, c.code(next), rule)
	g.add(baseLemmaNext, c.code(next), lemma)
	g.add(baseAround, c.class(previous)<<8|c.class(next), rule)
	g.add(baseNextNext, c.class(next)<<8|c.class(next+1), form)
	g.add(baseShape, uint32(p.Cue.Len()), form)
	if !p.Cue.Empty() {
		g.add(baseFirst, c.code(p.Cue.First), rule)
		g.add(baseFirst, c.code(p.Cue.First), lemma)
	}
	g.add(baseFrames, uint32(p.frames), rule)
	g.add(baseFrames, uint32(p.frames), form)
	g.add(baseAct, act, rule)
	g.add(baseAct, act, form)
	g.add(baseAct, act, c.class(next))
	g.add(baseFrames, uint32(p.frames), c.class(next))
	inMarks := uint32(0)
	if c.level(at) >= 0 {
		inMarks = 1
	}
	g.add(baseMarks, inMarks, rule)
	g.add(basePlace, uint32(min(4, at-sentence.First)), inMarks)
	g.add(baseLength, bucket(sentence.Len()), rule)
	g.add(baseScore, uint32(p.Score*10), rule)
}
