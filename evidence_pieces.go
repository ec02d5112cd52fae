package attribution

import (
	"github.com/quoteattribution/attribution/text"
)

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
