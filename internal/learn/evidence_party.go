package learn

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/token"
)

// speakerEvidence gathers what speaks for a mention as the proposal's party.
func (w *Weigher) speakerEvidence(g *gather, p *propose.Proposal, m mention.Mention, own bool, rule uint32) {
	isOwn := uint32(0)
	if own {
		isOwn = 1
	}
	lemma := w.lemma
	kind := uint32(m.Kind)<<4 | uint32(m.Type)
	if m.Kind == mention.None {
		g.add(speakerKind, 255, rule)
		g.add(speakerOwn, isOwn|2, rule)
		g.add(speakerLemma, lemma, 255)
		g.add(speakerBefore, w.class(p.At()-1), 255)
		g.add(speakerNext, w.class(max(p.Cue.Last, p.At())), 255)
		if !p.Cue.Empty() {
			g.add(speakerFirst, w.code(p.Cue.First), 255)
		}
		return
	}
	side, gap := uint32(0), p.At()-m.Last
	if m.First >= p.At() {
		side, gap = 1, m.First-p.Cue.Last
	}
	between := w.class(m.Last)
	if side == 1 {
		between = w.class(m.First - 1)
	}
	g.add(speakerKind, kind, rule)
	g.add(speakerKind, kind, side)
	g.add(speakerHead, w.code(m.Head), rule)
	g.add(speakerHead, w.code(m.Head), lemma)
	g.add(speakerFirst, w.code(m.First), side)
	g.add(speakerFirst, w.class(m.First)<<8|w.class(m.Last-1), rule)
	g.add(speakerLength, bucket(m.Len()), side)
	g.add(speakerSide, side, rule)
	g.add(speakerSide, side<<8|between, bucket(gap))
	g.add(speakerDistance, bucket(gap), rule)
	g.add(speakerOwn, isOwn, rule)
	g.add(speakerOwn, isOwn, kind)
	g.add(speakerBefore, w.code(m.First-1), side)
	g.add(speakerBefore, w.class(m.First-1), kind)
	g.add(speakerNext, w.code(m.Last), side)
	g.add(speakerNext, w.class(m.Last), kind<<1|side)
	g.add(speakerLemma, lemma, kind)
	g.add(speakerAct, w.act, kind<<1|side)
	role := uint32(0)
	switch {
	case m.Apposed.First > m.Core.Last:
		role = 2 + w.class(m.Apposed.First)<<2
	case !m.Title.Empty():
		role = 1
	}
	g.add(speakerRole, role, side)
	g.add(speakerRole, role, w.class(m.Last))
	finite := uint32(0)
	if w.HasFinite(token.Range{First: m.First, Last: min(m.Last, m.First+clauseReach)}) {
		finite = 1
	}
	g.add(speakerFinite, finite, role)
	w.partyTree(g, p, m, side, rule)
}
