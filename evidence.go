package attribution

import (
	"github.com/quoteattribution/attribution/internal/weigh"
)

// template is a kind of learned evidence. Its number is part of the weights: new
// ones go to the end.
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
	contentRest
	contentRestFinite
	contentRestNext
	contentRestCue
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
	acceptFromContent
	acceptFromSpeaker
	acceptBoth
	baseFrames
	baseAct
	contentAct
	speakerAct
	contentLeft
	contentNextPiece
	acceptScope
	tagStart
	tagEnd
	tagInside
	tagOutside
	tagWhole
	tagCue
)

// gather collects the features of one thing that is weighed.
type gather struct{ keys []uint32 }

func (g *gather) add(t template, a, b uint32) {
	g.keys = append(g.keys, weigh.Key(uint32(t), a, b))
}
