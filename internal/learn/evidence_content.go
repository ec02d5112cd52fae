package learn

import (
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/token"
)

// contentEvidence gathers what speaks for a content of the proposal.
func (w *Weigher) contentEvidence(g *gather, p *propose.Proposal, content []token.Range, own bool, rule uint32) {
	lemma, act := w.lemma, w.act
	first, last := content[0], content[len(content)-1]
	before := p.At()
	kind := uint32(0)
	if last.Last <= before {
		kind = 1
	} else if first.First < before {
		kind = 2
	}
	rk := rule ^ kind<<3
	end := last.Last
	high := max(end, w.Highest(min(max(last.First, end-1), w.Len()-1)))
	if kind == 1 {
		high = max(end, w.Highest(before))
	}
	n1, n2, n3 := w.code(end), w.code(end+1), w.class(end+2)
	k1, k2 := w.class(end), w.class(end+1)
	if kind == 1 && end < w.Len() {
		// A sentence may end inside the marks: “Who knows?” she said.
		stop := w.class(end - 1)
		if w.Closes(end - 1) {
			if stop = w.class(end - 2); w.AsksOrCalls(end - 2) {
				stop = 63
			}
		}
		apart := uint32(0)
		if !w.SameSentence(end, end-1) {
			apart = 1
		}
		g.add(contentCross, stop<<1|apart, rk)
		g.add(contentCross, stop<<1|apart, w.class(p.Cue.Last)<<8|w.class(before-1))
	} else if end >= high {
		n1, n2, n3, k1, k2 = sentenceEnd, sentenceEnd, sentenceEnd, sentenceEnd, sentenceEnd
	}
	g.add(contentEnd, k1, rk)
	g.add(contentNext, n1, n2)
	g.add(contentNext, n1, k2<<8|n3)
	g.add(contentClasses, k1<<8|k2, rk)
	g.add(contentClasses, k1<<16|k2<<8|n3, 0)
	g.add(contentLemma, lemma, k1)
	g.add(contentAcross, w.class(end-1)<<8|k1, kind)
	g.add(contentAcross, w.code(end-1), k1)
	length := 0
	for _, r := range content {
		length += r.Len()
	}
	g.add(contentLength, bucket(length), rk)
	g.add(contentLength, bucket(length), k1)
	finite := uint32(0)
	if w.HasFinite(token.Range{First: last.First, Last: min(last.Last, last.First+clauseReach)}) {
		finite = 1
	}
	restFinite, restCue := uint32(0), uint32(0)
	for i := end; i < min(high, end+restReach) && restCue == 0; i++ {
		if w.Level(i) == w.Level(end) && w.Finite(i) {
			restFinite = 1
			if w.Is(i, token.Cue) {
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
	marks := w.markShape(content)
	g.add(contentMarks, marks, rk)
	g.add(contentMarks, marks, k1<<8|w.class(first.First-1))
	s1, s0 := w.code(first.First), w.code(first.First-1)
	g.add(contentStart, w.class(first.First), rk)
	g.add(contentStart, s1, rk)
	g.add(contentStart, s1, lemma)
	g.add(contentBefore, s0, rk)
	g.add(contentBeforeStart, w.class(first.First-1)<<8|w.class(first.First), rk)
	g.add(contentBeforeStart, s0, w.class(first.First))
	g.add(contentSecond, w.class(first.First)<<8|w.class(first.First+1), rk)
	g.add(contentPieces, uint32(min(len(content), 3)), rk)
	g.add(contentPieces, uint32(min(len(content), 3)), marks)
	if len(content) > 1 {
		g.add(contentThat, w.class(content[1].First-1)<<8|w.class(content[1].First), marks)
		g.add(contentThat, w.class(content[1].First), w.class(content[0].First))
	}
	w.pieceEvidence(g, p, content, rk)
	g.add(contentAct, act, k1<<8|w.class(first.First))
	g.add(contentAct, framesOf(p), s1)
	w.contentTree(g, p, content, k1, rk)
	w.contentTags(g, content, kind, k1, rk)
	g.add(contentOrder, w.class(first.First)<<8|k1, rk)
}

// markShape tells how quotation marks and a content lie to each other.
func (w *Weigher) markShape(content []token.Range) uint32 {
	shape := uint32(0)
	if w.Opens(content[0].First) {
		shape |= 1
	}
	last := content[len(content)-1].Last - 1
	if w.Closes(last) {
		shape |= 2
		if w.Is(last-1, token.Stop|token.Comma) {
			shape |= 4
		}
	}
	switch w.Kind(content) {
	case page.Mixed:
		shape |= 8
	case page.Direct:
		shape |= 16
	}
	for _, r := range content {
		if w.Level(r.First) != w.Level(r.Last-1) && !w.Opens(r.First) && !w.Closes(r.Last-1) {
			shape |= 32
		}
	}
	if w.Level(content[0].First) >= 0 {
		shape |= 64
	}
	return shape
}
