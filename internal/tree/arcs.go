package tree

// aheadFeats are the features of the words from b on.
func (t *state) aheadFeats(b int, fs []uint64) []uint64 {
	w, g := t.word, t.tg
	g0, g1, g2 := g[b], rot(g[b+1], 9), rot(g[b+2], 18)
	return append(fs, (w[b]^g0)+101, (g0^g1)+102, (g0^g1^g2)+103,
		(w[b]^rot(w[b+1], 5))+104, (w[b]^g1^g2)+106, (rot(g[b-1], 29)^g0^g1)+108)
}

// topFeats are the features of the top of the stack, in its place in the text.
func (t *state) topFeats(s int, fs []uint64) []uint64 {
	w, g := t.word, t.tg
	g0, gp, gn := g[s], rot(g[s-1], 11), rot(g[s+1], 22)
	return append(fs, (w[s]^g0)+121, (g0^gn)+122, (g0^gp^gn)+123, (w[s]^gn)+124)
}

const maxFeatures = 64

// jointFeats are the features of stack and next words together.
func (t *state) jointFeats(fs []uint64) []uint64 {
	w, g := t.word, t.tg
	n := len(t.stack)
	b, s0, s1, s2 := t.b, int(t.stack[n-1]), 0, 0
	if n > 1 {
		s1 = int(t.stack[n-2])
	}
	if n > 2 {
		s2 = int(t.stack[n-3])
	}
	gs0, gs1, gb0, gb1 := g[s0], rot(g[s1], 13), rot(g[b], 26), rot(g[b+1], 39)
	ws0, ws1, wb0 := w[s0], rot(w[s1], 17), rot(w[b], 34)
	d := rot(dist(s0, b), 3)
	lcs, rcs, lcb := rot(g[t.lc[s0]], 7), rot(g[t.rc[s0]], 47), rot(g[t.lc[b]], 53)
	x, y := t.seen[s0], t.seen[b-1]
	m := rot(passedBy(x, y), 5)
	sb, ss := gs0^gb0, gs1^gs0
	q := small[quoting+x.quotes&1*4+y.quotes&1*2+t.seen[s1].quotes&1]
	vr, vb := rot(small[counts+min(t.nr[s0], 4)], 41), rot(small[counts+min(t.nl[b], 4)], 37)
	kb, k0, k1 := rot(uint64(t.kinds[b])*mul, 45), rot(uint64(t.kinds[s0])*mul, 25), rot(uint64(t.kinds[s1])*mul, 35)
	return append(fs, sb+1, (ws0^gb0)+2, (gs0^wb0)+3, (ws0^wb0)+4, (sb^gb1)+5, (sb^d)+6, (gs1^sb)+7,
		ss+8, (gs1^ws0)+9, (ws1^gs0)+10, (sb^lcs)+11, (sb^lcb)+12, (sb^rcs)+13, (sb^m)+14,
		(ws1^ws0)+15, (ws0^gb0^vr)+16, (gs1^sb^gb1)+17, (ws0^gb0^gb1)+18, (ss^rot(g[t.rc[s1]], 43)^gb0)+19,
		(gs0^wb0^vb)+20, (ss^rot(g[s2], 57))+21, (ss^dist(s1, s0)^gb0)+24,
		(sb^q)+25, (ws1^gs0^gb0)+27, (gs1^ws0^gb0)+28, (wb0^lcb^gs0)+32,
		(sb^kb)+37, (ws0^gb0^kb)+38, (sb^k0)+39, (ss^k0^gb0)+40, (ss^k1^gb0)+41, (ws1^gs0^k0)+42, (sb^kb^m)+44)
}

// arcs is a table of actions.
type arcs struct {
	*slim
	sure []uint8 // for each key: the action that three tags decide, plus 1; 0 is none
}

const keys = int(tags) * int(tags) * 64

// key numbers the tags at the top of the stack and of the next two words.
func (t *state) key() int {
	return int(t.tags[t.stack[len(t.stack)-1]])<<11 | int(t.tags[t.b])<<6 | int(t.tags[t.b+1])
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
	p := r.sum(t.jointFeats(room[:0]))
	e, o := p.e+t.ahead[b].e+t.top[s].e, p.o+t.ahead[b].o+t.top[s].o
	a, most := shift, e&0xFFFF
	if o&0xFFFF > most {
		a, most = left, o&0xFFFF
	}
	if len(t.stack) > 1 && e>>16 > most {
		a = right
	}
	return a
}
