package learn

import (
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// baseEvidence gathers what a proposal's rule, cue and surroundings tell. It comes
// before the evidence for contents and parties.
func (w *Weigher) baseEvidence(g *gather, p *propose.Proposal, rule uint32) {
	w.lemma, w.act = hash(p.Lemma), hash(string(p.Act))
	lemma, act := w.lemma, w.act
	at, next := p.At(), p.At()
	previous := p.At() - 1
	if !p.Cue.Empty() {
		next = p.Cue.Last
		at = p.Cue.Last - 1
		for at > p.Cue.First && !w.Is(at, token.Verb|token.CueNoun) {
			at--
		}
	}
	form := formOf(w.Classes[at])
	sentence := w.Sentence(at)
	g.add(baseRule, rule, 0)
	g.add(baseRuleLemma, rule, lemma)
	g.add(baseLemma, lemma, form)
	g.add(baseForm, rule, form)
	g.add(basePrevious, w.code(previous), form)
	g.add(basePrevious, w.code(previous), rule^lemma)
	g.add(baseNext, w.code(next), rule)
	g.add(baseLemmaNext, w.code(next), lemma)
	g.add(baseAround, w.class(previous)<<8|w.class(next), rule)
	g.add(baseNextNext, w.class(next)<<8|w.class(next+1), form)
	g.add(baseShape, uint32(p.Cue.Len()), form)
	if !p.Cue.Empty() {
		g.add(baseFirst, w.code(p.Cue.First), rule)
		g.add(baseFirst, w.code(p.Cue.First), lemma)
	}
	g.add(baseFrames, framesOf(p), rule)
	g.add(baseFrames, framesOf(p), form)
	g.add(baseAct, act, rule)
	g.add(baseAct, act, form)
	g.add(baseAct, act, w.class(next))
	g.add(baseFrames, framesOf(p), w.class(next))
	inMarks := uint32(0)
	if w.Level(at) >= 0 {
		inMarks = 1
	}
	g.add(baseMarks, inMarks, rule)
	g.add(basePlace, uint32(min(4, at-sentence.First)), inMarks)
	g.add(baseLength, bucket(sentence.Len()), rule)
	g.add(baseScore, uint32(p.Score*10), rule)
}

// forms are the forms of a verb and whether it reports, each with its bit among the
// features.
var forms = [...]token.Class{token.Third, token.Past, token.Participle, token.Gerund, token.Cue, token.CueNoun}

// formOf is the set of forms of a class as a number below 64.
func formOf(class token.Class) (bits uint32) {
	for k, form := range forms {
		if class&form != 0 {
			bits |= 1 << k
		}
	}
	return bits
}

// framesOf is the frames of a cue verb as evidence: those that the weights know.
func framesOf(p *propose.Proposal) uint32 { return uint32(p.Frames & (verb.Told - 1)) }
