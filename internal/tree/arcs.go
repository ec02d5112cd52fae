package tree

// aheadFeats are the features of the words from b on.
func (t *state) aheadFeats(b int, fs []uint64) []uint64 {
	w, g := t.word, t.tg
	g0, g1, g2 := g[b], rot(g[b+1], 9), rot(g[b+2], 18)
	return append(fs, (w[b]^g0)+101, (g0^g1)+102, (g0^g1^g2)+103,
		(w[b]^rot(w[b+1], 5))+104, (w[b]^g1^g2)+106, (rot(g[b-1], 29)^g0^g1)+108)
}

// below is the two words under the top of the stack, 0 for none.
func (t *state) below() (s1, s2 int32) {
	n := len(t.stack)
	if n > 1 {
		s1 = t.stack[n-2]
	}
	if n > 2 {
		s2 = t.stack[n-3]
	}
	return s1, s2
}

// topFeats are the features of the top of the stack, in its place in the text, and of what
// lies under it. They stay the same while it lies on the stack.
func (t *state) topFeats(s int, fs []uint64) []uint64 {
	w, g := t.word, t.tg
	s1, s2 := t.below()
	g0, gp, gn := g[s], rot(g[s-1], 11), rot(g[s+1], 22)
	gs1, ws1 := rot(g[s1], 13), rot(w[s1], 17)
	return append(fs, (w[s]^g0)+121, (g0^gn)+122, (g0^gp^gn)+123, (w[s]^gn)+124,
		(gs1^g0)+8, (gs1^w[s])+9, (ws1^g0)+10, (ws1^w[s])+15, (gs1^g0^rot(g[s2], 57))+21)
}

const maxFeatures = 64

// pairFeats are the features of the top of the stack and the next word that tell most.
func (t *state) pairFeats(s0, b int, fs []uint64) []uint64 {
	w, g := t.word, t.tg
	s1, _ := t.below()
	gs0, gs1, gb0, gb1 := g[s0], rot(g[s1], 13), rot(g[b], 26), rot(g[b+1], 39)
	ws0, wb0 := w[s0], rot(w[b], 34)
	sb := gs0 ^ gb0
	m := rot(passedBy(t.seen[s0], t.seen[b-1]), 5)
	kb, k0 := rot(uint64(t.kinds[b])*mul, 45), rot(uint64(t.kinds[s0])*mul, 25)
	return append(fs, (ws0^gb0)+2, (gs0^wb0)+3, (ws0^wb0)+4, (sb^gb1)+5, (gs1^sb)+7, (sb^m)+14,
		(gs1^sb^gb1)+17, (ws0^gb0^gb1)+18, (ws0^gb0^kb)+38, (sb^k0)+39)
}

// moreFeats are the other features of stack and next words together.
func (t *state) moreFeats(s0, b int, fs []uint64) []uint64 {
	w, g := t.word, t.tg
	s1, _ := t.below()
	gs0, gs1, gb0 := g[s0], rot(g[s1], 13), rot(g[b], 26)
	ws0, ws1, wb0 := w[s0], rot(w[s1], 17), rot(w[b], 34)
	lcs, rcs, lcb := rot(g[t.lc[s0]], 7), rot(g[t.rc[s0]], 47), rot(g[t.lc[b]], 53)
	x, y := t.seen[s0], t.seen[b-1]
	m := rot(passedBy(x, y), 5)
	sb, ss := gs0^gb0, gs1^gs0
	q := small[quoting+x.quotes&1*4+y.quotes&1*2+t.seen[s1].quotes&1]
	vr, vb := rot(small[counts+min(t.nr[s0], 4)], 41), rot(small[counts+min(t.nl[b], 4)], 37)
	kb, k0, k1 := rot(uint64(t.kinds[b])*mul, 45), rot(uint64(t.kinds[s0])*mul, 25), rot(uint64(t.kinds[s1])*mul, 35)
	return append(fs, (sb^rot(dist(s0, b), 3))+6, (sb^lcs)+11, (sb^lcb)+12, (sb^rcs)+13,
		(ws0^gb0^vr)+16, (ss^rot(g[t.rc[s1]], 43)^gb0)+19,
		(gs0^wb0^vb)+20, (ss^dist(int(s1), s0)^gb0)+24,
		(sb^q)+25, (ws1^gs0^gb0)+27, (gs1^ws0^gb0)+28, (wb0^lcb^gs0)+32,
		(sb^kb)+37, (ss^k0^gb0)+40, (ss^k1^gb0)+41, (ws1^gs0^k0)+42, (sb^kb^m)+44)
}

// arcs is a table of actions.
type arcs struct {
	*slim
	enough int                  // a lead with which the first features decide
	sure   *[1 << keyBits]uint8 // for each key: the action that the tags decide, plus 1; 0 is none
}

const keyBits = 16

// key is a hash of the tags of the two words on top of the stack and of the next two, and
// of whether nothing stands between.
func (t *state) key() int {
	n := len(t.stack)
	s0, s1 := t.stack[n-1], Tag(noTag)
	if n > 1 {
		s1 = t.tags[t.stack[n-2]]
	}
	k := uint64(s1)<<18 | uint64(t.tags[s0])<<12 | uint64(t.tags[t.b])<<6 | uint64(t.tags[t.b+1])
	if int(s0)+1 == t.b {
		k |= 1 << 24
	}
	return int(k * mul >> (64 - keyBits))
}

const haveAhead, haveTop = 1, 2

// parse gives each word its head.
func (t *state) parse(r *arcs) {
	var room [maxFeatures]uint64
	for !t.done() {
		a := t.forced()
		if a < 0 {
			a = t.choose(r, &room)
		}
		t.do(a)
	}
}

func (t *state) choose(r *arcs, room *[maxFeatures]uint64) int {
	if a := int(r.sure[t.key()]) - 1; a >= 0 && (a != right || len(t.stack) > 1) {
		return a
	}
	s, b := int(t.stack[len(t.stack)-1]), t.b
	if t.have[b]&haveAhead == 0 {
		t.ahead[b] = r.sum(t.aheadFeats(b, room[:0]))
		t.have[b] |= haveAhead
	}
	if t.have[s]&haveTop == 0 {
		t.top[s] = r.sum(t.topFeats(s, room[:0]))
		t.have[s] |= haveTop
	}
	p := r.sum(t.pairFeats(s, b, room[:0])).plus(t.ahead[b]).plus(t.top[s])
	a, lead := p.best(len(t.stack) > 1)
	if lead < r.enough {
		a, _ = r.sum(t.moreFeats(s, b, room[:0])).plus(p).best(len(t.stack) > 1)
	}
	return a
}

func (p pair) plus(q pair) pair { return pair{p.e + q.e, p.o + q.o} }

// best is the action of the greatest sum, and how far it leads.
func (p pair) best(below bool) (action, lead int) {
	sh, le, ri := int(p.e&0xFFFF), int(p.o&0xFFFF), int(p.e>>16)
	if !below {
		ri = -1 << 20
	}
	switch {
	case sh >= le && sh >= ri:
		return shift, sh - max(le, ri)
	case le >= ri:
		return left, le - max(sh, ri)
	}
	return right, ri - max(sh, le)
}
