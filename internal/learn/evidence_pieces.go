package learn

import (
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/token"
)

// pieceEvidence gathers how the pieces of a content follow one another, and what
// marked words after it are left out.
func (w *Weigher) pieceEvidence(g *gather, p *propose.Proposal, content []token.Range, rk uint32) {
	last := content[len(content)-1]
	closes := w.class(last.Last-1)<<8 | w.class(last.Last-2)
	after := max(last.Last, p.Cue.Last)
	left, gap := uint32(0), 0
	if after < w.Len() {
		for i := after; i < min(w.Paragraph(after).Last, after+clauseReach); i++ {
			if w.Opens(i) && w.Level(i) == w.Level(p.At()) {
				left, gap = 1|w.openingShape(i, after-1)<<1, i-after
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
	shape := w.openingShape(last.First, before.Last-1)
	gap = last.First - max(before.Last, p.Cue.Last)
	g.add(contentNextPiece, shape, rk)
	g.add(contentNextPiece, shape, w.class(before.Last-1)<<8|w.class(before.Last-2))
	g.add(contentNextPiece, shape<<8|bucket(gap), w.class(last.First-1))
}

// openingShape tells how the words from token i on begin, and whether they stand
// in the sentence of token before.
func (w *Weigher) openingShape(i, before int) uint32 {
	shape := uint32(0)
	word := i
	if w.Opens(i) {
		shape |= 1
		word++
		if r := w.PassageAt(i); w.EndsInside(r.Last - 1) {
			shape |= 2
		}
		if w.SpeaksFor(w.PassageAt(i).Last) {
			shape |= 4
		}
	}
	if w.Is(word, token.Capital) {
		shape |= 8
	}
	if before >= 0 && w.SameSentence(i, before) {
		shape |= 16
	} else if w.Sentence(i).First == i {
		shape |= 32
	}
	return shape
}
