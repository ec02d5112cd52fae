package learn

import (
	"github.com/quoteattribution/attribution/internal/weigh"
)

// template is a kind of learned evidence. Its number is part of the weights: new
// ones go to the end, and a blank is one that was given up.
type template uint32

const (
	_ template = iota
	baseRule
	baseRuleLemma
	baseLemma
	baseForm
	basePrevious
	baseNext
	baseAround
	baseShape
	baseFirst
	baseMarks
	basePlace
	baseLength
	baseScore
	baseNextNext
	baseLemmaNext
	contentEnd
	contentNext
	contentClasses
	contentLemma
	contentAcross
	contentLength
	contentFinite
	_
	contentRestFinite
	_
	_
	contentOrder
	contentOwn
	contentMarks
	contentStart
	contentBefore
	contentBeforeStart
	contentPieces
	contentCross
	contentThat
	contentSecond
	speakerKind
	speakerHead
	speakerFirst
	speakerLength
	speakerSide
	speakerOwn
	speakerBefore
	speakerNext
	speakerLemma
	speakerFinite
	speakerRole
	speakerDistance
	acceptContent
	acceptSpeaker
	_
	_
	acceptBoth
	baseFrames
	baseAct
	contentAct
	speakerAct
	contentLeft
	contentNextPiece
	_
	tagStart
	tagEnd
	tagInside
	tagOutside
	tagWhole
	tagCue
	treeCue
	treeCueBelow
	treeContent
	treeContentTag
	treeContentEnd
	treeParty
	treePartyType
)

// gather collects the features of one thing that is weighed.
type gather struct{ keys []uint32 }

func (g *gather) reset() { g.keys = g.keys[:0] }

func (g *gather) add(t template, a, b uint32) {
	g.keys = append(g.keys, weigh.Key(uint32(t), a, b))
}

// appendShares adds how clearly a content and a party were chosen among others.
func appendShares(keys []uint32, content, party float64) []uint32 {
	c, p := uint32(content*10), uint32(party*10)
	return append(keys, weigh.Key(uint32(acceptContent), c, 0), weigh.Key(uint32(acceptSpeaker), p, 0), weigh.Key(uint32(acceptBoth), c, p))
}
