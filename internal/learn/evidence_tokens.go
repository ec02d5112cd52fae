package learn

import (
	"github.com/quoteattribution/attribution/internal/weigh"
	"github.com/quoteattribution/attribution/token"
)

// tokenEvidence gathers what the tagger goes by at token i: how the words around
// it are built and marked, the cues near it, and what the rules have proposed.
func (w *Weigher) tokenEvidence(e *tokenEvidence, i int) []uint32 {
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
	e.set(tokenCode, w.code(i), 0)
	e.set(tokenMiddle, w.class(i-1)<<8|here, w.class(i+1))
	e.set(tokenLast, w.class(i-2)<<8|w.class(i-1), here)
	e.set(tokenMarks, marks, here)
	e.set(tokenMarksBefore, marks<<8|w.class(i-1), here)
	e.set(tokenCues, toBefore<<8|toBehind, marks)
	e.set(tokenToBefore, toBefore<<8|marks, here)
	e.set(tokenToBehind, toBehind<<8|marks, here)
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
	w.tokenWindow(e, i)
	if len(t.nodes) == 0 {
		return e[:tokenTag] // what comes after it is told by trees
	}
	w.tokenTree(e, i, marks)
	return e[:]
}

// tokenWindow gathers the words around token i, each by itself, and where it stands.
func (w *Weigher) tokenWindow(e *tokenEvidence, i int) {
	for k := range uint32(window) {
		e.set(tokenWindow+tokenTemplate(k), w.code(i-1-int(k)), 0)
		e.set(tokenWindow+tokenTemplate(window+k), w.code(i+1+int(k)), 0)
	}
	s := w.Sentence(i)
	e.set(tokenPlace, bucket(i-s.First), bucket(s.Last-i))
}

// tokenTree gathers what the tree tells of token i: what it hangs on, and how it hangs on a cue.
func (w *Weigher) tokenTree(e *tokenEvidence, i int, marks uint32) {
	nodes, first := w.tagging.nodes, w.tagging.first
	at := i - first
	node := &nodes[at]
	tag, relation := uint32(node.Tag), uint32(node.Relation)
	before, behind := uint32(63), uint32(63)
	if at > 0 {
		before = uint32(nodes[at-1].Tag)
	}
	if at+1 < len(nodes) {
		behind = uint32(nodes[at+1].Tag)
	}
	head, above, aboveRelation := -1, -1, uint32(31)
	if h := node.Head; h >= 0 {
		head, aboveRelation = first+int(h), uint32(nodes[h].Relation)
		if h = nodes[h].Head; h >= 0 {
			above = first + int(h)
		}
	}
	e.set(tokenTag, tag, relation)
	e.set(tokenTagBefore, before, tag)
	e.set(tokenTagAfter, tag, behind)
	e.set(tokenHead, w.code(head), relation)
	e.set(tokenHeadAbove, w.code(above), relation<<5|aboveRelation)

	cue, branch := w.cueAbove(at)
	way := uint32(0)
	if cue >= 0 {
		way = (uint32(nodes[branch].Relation) + 1) << 1
		if cue < i {
			way |= 1
		}
	}
	e.set(tokenWay, way, w.code(cue))
	e.set(tokenWayMarks, way, marks)
	e.set(tokenWayRelation, way, relation)
}

// cueAbove is the next cue above a node of the sentence, -1 for none near, and the node under
// it that is on the way.
func (w *Weigher) cueAbove(node int) (cue, branch int) {
	nodes, first := w.tagging.nodes, w.tagging.first
	for range nearTop {
		h := int(nodes[node].Head)
		if h < 0 {
			break
		}
		if w.Is(first+h, token.Cue) {
			return first + h, node
		}
		node = h
	}
	return -1, node
}

// tokenEvidence is the keys of the evidence at a token, one of each kind.
type tokenEvidence [tokenTemplates]uint32

func (e *tokenEvidence) set(t tokenTemplate, a, b uint32) { e[t] = weigh.Key(uint32(t), a, b) }

// tokenTemplate is a kind of evidence for the tagger. Its number is part of the
// weights.
type tokenTemplate uint32

const (
	tokenCode tokenTemplate = iota
	tokenMiddle
	tokenLast
	tokenMarks
	tokenMarksBefore
	tokenCues
	tokenToBefore
	tokenToBehind
	tokenQuoting
	tokenQuotingCue
	tokenClaims
	tokenClaimsNext
	tokenWindow               // and the others of the window
	tokenPlace  tokenTemplate = iota + 2*window - 1
	tokenTag
	tokenTagBefore
	tokenTagAfter
	tokenHead
	tokenHeadAbove
	tokenWay
	tokenWayMarks
	tokenWayRelation
	tokenTemplates
)

// window is how many words before and behind a token are looked at.
const window = 3
