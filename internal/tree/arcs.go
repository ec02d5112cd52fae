package tree

// aheadFeats are the features of the words from b on.
func (t *state) aheadFeats(b int, fs []uint64) []uint64 {
	w, g := t.word, t.tg
	g0, g1, g2 := g[b], rot(g[b+1], 9), rot(g[b+2], 18)
	return append(fs, (w[b]^g0)+101, (g0^g1)+102, (g0^g1^g2)+103,
		(w[b]^rot(w[b+1], 5))+104, (rot(g[b-1], 29)^g0^g1)+108)
}

// below is the word under the top of the stack, 0 for none.
func (t *state) below() int {
	if n := len(t.stack); n > 1 {
		return int(t.stack[n-2])
	}
	return 0
}

// topFeats are the features of the top of the stack, in its place in the text, and of what
// lies under it. They stay the same while it lies on the stack.
func (t *state) topFeats(s int, fs []uint64) []uint64 {
	w, g := t.word, t.tg
	s1 := t.below()
	g0, gp, gn := g[s], rot(g[s-1], 11), rot(g[s+1], 22)
	gs1, ws1 := rot(g[s1], 13), rot(w[s1], 17)
	return append(fs, (w[s]^g0)+121, (g0^gn)+122, (g0^gp^gn)+123, (w[s]^gn)+124,
		(gs1^g0)+8, (gs1^w[s])+9, (ws1^g0)+10, (ws1^w[s])+15)
}

const maxFeatures = 64

// pairFeats are the features of the top of the stack and the next word together.
func (t *state) pairFeats(s0, b int, fs []uint64) []uint64 {
	w, g := t.word, t.tg
	s1 := t.below()
	gs0, gs1, gb0, gb1 := g[s0], rot(g[s1], 13), rot(g[b], 26), rot(g[b+1], 39)
	ws0, ws1, wb0 := w[s0], rot(w[s1], 17), rot(w[b], 34)
	sb, ss := gs0^gb0, gs1^gs0
	m := rot(passedBy(t.seen[s0], t.seen[b-1]), 5)
	lcs, rcs, lcb := rot(g[t.lc[s0]], 7), rot(g[t.rc[s0]], 47), rot(g[t.lc[b]], 53)
	kb, k0, k1 := rot(uint64(t.kinds[b])*mul, 45), rot(uint64(t.kinds[s0])*mul, 25), rot(uint64(t.kinds[s1])*mul, 35)
	return append(fs, (ws0^gb0)+2, (gs0^wb0)+3, (ws0^wb0)+4, (sb^gb1)+5, (gs1^sb)+7, (sb^m)+14,
		(gs1^sb^gb1)+17, (ws0^gb0^gb1)+18, (ws0^gb0^kb)+38, (sb^k0)+39,
		(sb^rot(dist(s0, b), 3))+6, (sb^lcs)+11, (sb^lcb)+12, (sb^rcs)+13,
		(sb^kb)+37, (ss^k0^gb0)+40, (ss^k1^gb0)+41, (ws1^gs0^k0)+42, (sb^kb^m)+44)
}

// arcs is a table of actions.
type arcs struct {
	*slim
	sure *[1 << keyBits]uint8 // for each key: the action that the tags decide, plus 1; 0 is none
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
	p, q, z := r.sum(t.pairFeats(s, b, room[:0])), t.ahead[b], t.top[s]
	e, o := p.e+q.e+z.e, p.o+q.o+z.o
	a, most := shift, e&0xFFFF
	if o&0xFFFF > most {
		a, most = left, o&0xFFFF
	}
	if e>>16 > most && len(t.stack) > 1 {
		a = right
	}
	return a
}
