package learn

import (
	"github.com/quoteattribution/attribution/internal/weigh"
)

// tokenEvidence gathers what the tagger goes by at token i: how the words around
// it are built and marked, the cues near it, and what the rules have proposed.
func (w *Weigher) tokenEvidence(e *tokenEvidence, i int) {
	t := &w.tagging
	here := w.class(i)
	marks := uint32(0)
	if w.Level(i) >= 0 {
		marks = 1
	}
	if w.Pair(i) >= 0 {
		marks |= 2
	}
	before, behind := int(t.cueBefore[i]), int(t.cueBehind[i])
	toBefore, toBehind := uint32(31), uint32(31)
	if before >= 0 {
		toBefore = bucket(i - before)
	}
	if behind >= 0 {
		toBehind = bucket(behind - i)
	}
	s := w.Sentence(i)
	quoting := uint32(0)
	if w.Pair(s.First) >= 0 {
		quoting = 1
	}
	if s.First > 0 && w.Pair(s.First-1) >= 0 {
		quoting |= 2
	}
	e.set(tokenAny, 0, 0)
	e.set(tokenCode, w.code(i), 0)
	e.set(tokenMiddle, w.class(i-1)<<8|here, w.class(i+1))
	e.set(tokenLast, w.class(i-2)<<8|w.class(i-1), here)
	e.set(tokenMarks, marks, here)
	e.set(tokenMarksBefore, marks<<8|w.class(i-1), here)
	e.set(tokenCues, toBefore<<8|toBehind, marks)
	e.set(tokenToBefore, toBefore<<8|marks, here)
	e.set(tokenToBehind, toBehind<<8|marks, here)
	e.set(tokenCueBefore, w.code(before), marks<<8|here)
	e.set(tokenCueBehind, w.code(behind), marks<<8|here)
	e.set(tokenQuoting, quoting, marks)
	e.set(tokenQuotingCue, quoting<<8|toBefore, marks)
	claimed := t.claims[i].key()
	next := claims{}
	if i+1 < w.Len() {
		next = t.claims[i+1]
		next.start, next.end = 0, 0
	}
	e.set(tokenClaims, claimed, 0)
	e.set(tokenClaimsNext, claimed, next.key())
}

// tokenEvidence is the keys of the evidence at a token, one of each kind.
type tokenEvidence [tokenTemplates]uint32

func (e *tokenEvidence) set(t tokenTemplate, a, b uint32) { e[t] = weigh.Key(uint32(t), a, b) }

// tokenTemplate is a kind of evidence for the tagger. Its number is part of the
// weights.
type tokenTemplate uint32

const (
	tokenAny tokenTemplate = iota
	tokenCode
	tokenMiddle
	tokenLast
	tokenMarks
	tokenMarksBefore
	tokenCues
	tokenToBefore
	tokenToBehind
	tokenCueBefore
	tokenCueBehind
	tokenQuoting
	tokenQuotingCue
	tokenClaims
	tokenClaimsNext
	tokenTemplates
)
