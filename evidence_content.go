package attribution

import (
	"github.com/quoteattribution/attribution/text"
)

// contentEvidence gathers what speaks for a content of the proposal.
func (c *Context) contentEvidence(g *gather, p *Proposal, content []text.Range, own bool, rule uint32) {
	lemma, act := p.lemmaHash, p.actHash
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
	g.add(contentLength, bucket(length), rk)
	g.add(contentLength, bucket(length), k1)
	finite := uint32(0)
	if c.hasFinite(text.Range{First: last.First, Last: min(last.Last, last.First+40)}) {
		finite = 1
	}
	restFinite, restCue := uint32(0), uint32(0)
	for i := end; i < min(high, end+30) && restCue == 0; i++ {
		if c.level(i) == c.level(end) && c.finite(i) {
			restFinite = 1
			if c.Is(i, text.Cue) {
				restCue = 1
			}
		}
	}
	g.add(contentFinite, finite, rk)
	g.add(contentRestFinite, restFinite<<1|restCue, k1<<8|k2)
	g.add(contentRestFinite, restFinite<<1|restCue, n2)
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
	g.add(contentAct, act, k1<<8|c.class(first.First))
	g.add(contentAct, uint32(p.frames), s1)
	c.contentTags(g, content, kind, k1, rk)
	g.add(contentOrder, c.class(first.First)<<8|k1, rk)
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
