package attribution

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/text"
)

// baseEvidence gathers what a proposal's rule, cue and surroundings tell.
func (c *Context) baseEvidence(g *gather, p *Proposal, rule uint32) {
	lemma := hash(p.Lemma)
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
	act := hash(string(p.Act))
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

// contentEvidence gathers what speaks for a content of the proposal.
func (c *Context) contentEvidence(g *gather, p *Proposal, content []text.Range, own bool, rule uint32) {
	lemma := hash(p.Lemma)
	first, last := content[0], content[len(content)-1]
	before := p.at()
	kind := uint32(0)
	if last.Last <= before {
		kind = 1
	} else if first.First < before {
		kind = 2
	}
	rk := rule ^ kind<<3
	end := last.Last
	high := max(end, c.highest(min(max(last.First, end-1), c.Len()-1)))
	if kind == 1 {
		high = max(end, c.highest(before))
	}
	n1, n2, n3 := c.code(end), c.code(end+1), c.class(end+2)
	k1, k2 := c.class(end), c.class(end+1)
	if kind == 1 && end < c.Len() {
		// A sentence may end inside the marks: “Who knows?” she said.
		stop := c.class(end - 1)
		if c.closing(end - 1) {
			if stop = c.class(end - 2); c.asksOrCalls(end - 2) {
				stop = 63
			}
		}
		apart := uint32(0)
		if c.sentence[end] != c.sentence[end-1] {
			apart = 1
		}
		g.add(contentCross, stop<<1|apart, rk)
		g.add(contentCross, stop<<1|apart, c.class(p.Cue.Last)<<8|c.class(before-1))
	} else if end >= high {
		n1, n2, n3, k1, k2 = 60, 60, 60, 60, 60
	}
	g.add(contentEnd, k1, rk)
	g.add(contentNext, n1, n2)
	g.add(contentNext, n1, k2<<8|n3)
	g.add(contentClasses, k1<<8|k2, rk)
	g.add(contentClasses, k1<<16|k2<<8|n3, 0)
	g.add(contentLemma, lemma, k1)
	g.add(contentAcross, c.class(end-1)<<8|k1, kind)
	g.add(contentAcross, c.code(end-1), k1)
	length := 0
	for _, r := range content {
		length += r.Len()
	}
	rest := max(0, high-end)
	g.add(contentLength, bucket(length), rk)
	g.add(contentLength, bucket(length), k1)
	g.add(contentRest, bucket(rest), k1)
	finite := uint32(0)
	if c.hasFinite(text.Range{First: last.First, Last: min(last.Last, last.First+40)}) {
		finite = 1
	}
	restFinite, restCue, restVerb := uint32(0), uint32(0), uint32(0)
	for i := end; i < min(high, end+30); i++ {
		if c.level(i) == c.level(end) && c.finite(i) {
			if restFinite == 0 {
				restVerb = c.code(i)
			}
			restFinite = 1
			if c.Is(i, text.Cue) {
				restCue = 1
			}
		}
	}
	g.add(contentFinite, finite, rk)
	g.add(contentRestFinite, restFinite<<1|restCue, k1<<8|k2)
	g.add(contentRestFinite, restFinite<<1|restCue, n2)
	g.add(contentRestCue, restCue, rk)
	g.add(contentRestNext, restVerb, k1<<8|k2)
	g.add(contentRestNext, restVerb, c.firstFinite(last))
	isOwn := uint32(0)
	if own {
		isOwn = 1
	}
	g.add(contentOwn, isOwn, rk)
	g.add(contentOwn, isOwn, k1<<8|k2)
	marks := c.markShape(content)
	g.add(contentMarks, marks, rk)
	g.add(contentMarks, marks, k1<<8|c.class(first.First-1))
	s1, s0 := c.code(first.First), c.code(first.First-1)
	g.add(contentStart, c.class(first.First), rk)
	g.add(contentStart, s1, rk)
	g.add(contentStart, s1, lemma)
	g.add(contentBefore, s0, rk)
	g.add(contentBeforeStart, c.class(first.First-1)<<8|c.class(first.First), rk)
	g.add(contentBeforeStart, s0, c.class(first.First))
	g.add(contentSecond, c.class(first.First)<<8|c.class(first.First+1), rk)
	g.add(contentPieces, uint32(min(len(content), 3)), rk)
	g.add(contentPieces, uint32(min(len(content), 3)), marks)
	if len(content) > 1 {
		g.add(contentThat, c.class(content[1].First-1)<<8|c.class(content[1].First), marks)
		g.add(contentThat, c.class(content[1].First), c.class(content[0].First))
	}
	c.pieceEvidence(g, p, content, rk)
	g.add(contentAct, hash(string(p.Act)), k1<<8|c.class(first.First))
	g.add(contentAct, uint32(p.frames), s1)
	g.add(contentOrder, c.class(first.First)<<8|k1, rk)
}

// firstFinite is the code of the first finite verb in r, 0 where it has none.
func (c *Context) firstFinite(r text.Range) uint32 {
	for i := r.First; i < min(r.Last, r.First+40); i++ {
		if c.finite(i) {
			return c.code(i)
		}
	}
	return 0
}

// pieceEvidence gathers how the pieces of a content follow one another, and what
// marked words behind it are left out.
func (c *Context) pieceEvidence(g *gather, p *Proposal, content []text.Range, rk uint32) {
	last := content[len(content)-1]
	closes := c.class(last.Last-1)<<8 | c.class(last.Last-2)
	after := max(last.Last, p.Cue.Last)
	left, gap := uint32(0), 0
	if after < c.Len() {
		for i := after; i < min(c.Paragraph(after).Last, after+40); i++ {
			if c.opening(i) && c.level(i) == c.level(p.at()) {
				left, gap = 1|c.openingShape(i, after-1)<<1, i-after
				break
			}
		}
	}
	g.add(contentLeft, left, rk)
	g.add(contentLeft, left<<8|bucket(gap), uint32(min(len(content), 3)))
	g.add(contentLeft, left, closes)
	if len(content) == 1 {
		return
	}
	before := content[len(content)-2]
	shape := c.openingShape(last.First, before.Last-1)
	gap = last.First - max(before.Last, p.Cue.Last)
	g.add(contentNextPiece, shape, rk)
	g.add(contentNextPiece, shape, c.class(before.Last-1)<<8|c.class(before.Last-2))
	g.add(contentNextPiece, shape<<8|bucket(gap), c.class(last.First-1))
}

// openingShape tells how the words from token i on begin, and whether they stand
// in the sentence of token before.
func (c *Context) openingShape(i, before int) uint32 {
	shape := uint32(0)
	word := i
	if c.opening(i) {
		shape |= 1
		word++
		if r := c.passage(int(c.opens[i])); c.endsInside(r.Last - 1) {
			shape |= 2
		}
		if c.speaksFor(c.passage(int(c.opens[i])).Last) {
			shape |= 4
		}
	}
	if c.Is(word, text.Capital) {
		shape |= 8
	}
	if before >= 0 && c.sentence[i] == c.sentence[before] {
		shape |= 16
	} else if c.Sentence(i).First == i {
		shape |= 32
	}
	return shape
}

// markShape tells how quotation marks and a content lie to each other.
func (c *Context) markShape(content []text.Range) uint32 {
	shape := uint32(0)
	if c.opening(content[0].First) {
		shape |= 1
	}
	last := content[len(content)-1].Last - 1
	if c.closing(last) {
		shape |= 2
		if c.Is(last-1, text.Stop|text.Comma) {
			shape |= 4
		}
	}
	switch c.kind(content) {
	case Mixed:
		shape |= 8
	case Direct:
		shape |= 16
	}
	for _, r := range content {
		if c.level(r.First) != c.level(r.Last-1) && !c.opening(r.First) && !c.closing(r.Last-1) {
			shape |= 32
		}
	}
	if c.level(content[0].First) >= 0 {
		shape |= 64
	}
	return shape
}

// speakerEvidence gathers what speaks for a mention as the proposal's party.
func (c *Context) speakerEvidence(g *gather, p *Proposal, m mention.Mention, own bool, rule uint32) {
	isOwn := uint32(0)
	if own {
		isOwn = 1
	}
	lemma := hash(p.Lemma)
	kind := uint32(m.Kind)<<4 | uint32(m.Type)
	if m.Kind == mention.None {
		g.add(speakerKind, 255, rule)
		g.add(speakerOwn, isOwn|2, rule)
		g.add(speakerLemma, lemma, 255)
		g.add(speakerBefore, c.class(p.at()-1), 255)
		g.add(speakerNext, c.class(max(p.Cue.Last, p.at())), 255)
		if !p.Cue.Empty() {
			g.add(speakerFirst, c.code(p.Cue.First), 255)
		}
		return
	}
	side, gap := uint32(0), p.at()-m.Last
	if m.First >= p.at() {
		side, gap = 1, m.First-p.Cue.Last
	}
	between := c.class(m.Last)
	if side == 1 {
		between = c.class(m.First - 1)
	}
	g.add(speakerKind, kind, rule)
	g.add(speakerKind, kind, side)
	g.add(speakerHead, c.code(m.Head), rule)
	g.add(speakerHead, c.code(m.Head), lemma)
	g.add(speakerFirst, c.code(m.First), side)
	g.add(speakerFirst, c.class(m.First)<<8|c.class(m.Last-1), rule)
	g.add(speakerLength, bucket(m.Len()), side)
	g.add(speakerSide, side, rule)
	g.add(speakerSide, side<<8|between, bucket(gap))
	g.add(speakerDistance, bucket(gap), rule)
	g.add(speakerOwn, isOwn, rule)
	g.add(speakerOwn, isOwn, kind)
	g.add(speakerBefore, c.code(m.First-1), side)
	g.add(speakerBefore, c.class(m.First-1), kind)
	g.add(speakerNext, c.code(m.Last), side)
	g.add(speakerNext, c.class(m.Last), kind<<1|side)
	g.add(speakerLemma, lemma, kind)
	g.add(speakerAct, hash(string(p.Act)), kind<<1|side)
	role := uint32(0)
	if !m.Role.Empty() {
		role = 1
		if m.Role.First >= m.Core.Last {
			role = 2 + c.class(m.Role.First)<<2
		}
	}
	g.add(speakerRole, role, side)
	g.add(speakerRole, role, c.class(m.Last))
	finite := uint32(0)
	if c.hasFinite(text.Range{First: m.First, Last: min(m.Last, m.First+40)}) {
		finite = 1
	}
	g.add(speakerFinite, finite, role)
}
