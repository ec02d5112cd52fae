package tree

import (
	"math/bits"

	"github.com/quoteattribution/attribution/internal/memory"
)

const labelFeatures = 18

// labels gives arcs their relations.
type labels struct {
	rows
	may []uint16 // for each kind of arc the relations that it can have; where it is one, it has it
}

const arcKinds = 2 << 10

// arcKind numbers the two tags of an arc and its direction.
func arcKind(child, head Tag, after bool) int {
	k := int(child)<<5 | int(head)
	if after {
		k |= 1 << 10
	}
	return k
}

// view is what the labels see of a finished tree.
type view struct {
	rank []uint8 // how many children of the head stand between it and the word
	near []int32 // the next of them on the way to the head
	last []int32
}

func (v *view) set(t *state) {
	size := t.n + 2
	v.rank, v.near = memory.Sized(v.rank, size), memory.Sized(v.near, size)
	v.last = memory.Cleared(v.last, size)
	clear(t.lc[:size])
	clear(t.rc[:size])
	clear(t.kinds[:size])
	for i := t.n; i >= 1; i-- {
		if h := t.head[i]; int32(i) < h {
			v.place(i, h)
			t.lc[h] = int32(i)
			t.kinds[h] |= kind(t.tags[i], true)
		}
	}
	clear(v.last)
	for i := 1; i <= t.n; i++ {
		if h := t.head[i]; int32(i) > h {
			v.place(i, h)
			t.rc[h] = int32(i)
			t.kinds[h] |= kind(t.tags[i], false)
		}
	}
}

func (v *view) place(i int, h int32) {
	p := v.last[h]
	v.near[i], v.rank[i] = p, 0
	if p > 0 {
		v.rank[i] = min(v.rank[p]+1, 100)
	}
	v.last[h] = int32(i)
}

func (t *state) labelFeats(v *view, d int, fs *[labelFeatures]uint64) {
	w, g := t.word, t.tg
	h := int(t.head[d])
	side := small[sides]
	if d > h {
		side = small[sides+1]
	}
	wd, gd, wh, gh := w[d]^side, g[d]^side, rot(w[h], 19), rot(g[h], 23)
	a, b := min(d, h), max(d, h)
	m := rot(passedBy(t.seen[a], t.seen[b-1]), 5)
	kd := uint64(t.kinds[d]) * mul
	rk, ne := rot(small[counts+min(v.rank[d], 3)], 37), rot(g[v.near[d]], 41)
	dh := gd ^ gh
	*fs = [labelFeatures]uint64{
		dh + 1, (wd ^ gh) + 2, (wh ^ gd ^ rk) + 7,
		(dh ^ kd) + 8, (gd ^ wh ^ kd) + 9, (dh ^ rk ^ ne) + 11, (dh ^ m) + 12,
		(gd ^ rot(g[d-1], 43) ^ rot(g[d+1], 47)) + 13, (dh ^ rot(w[t.lc[d]], 51)) + 14, (dh ^ rot(g[t.lc[d]], 53) ^ rot(g[t.rc[d]], 55)) + 15,
		(gd ^ wh ^ m) + 17, (dh ^ rot(w[d-1], 59)) + 18, (dh ^ rot(g[h+1], 61) ^ rot(w[h-1], 3)) + 19,
		(wd ^ rk ^ gh ^ ne) + 20, (gd ^ wh ^ rot(w[t.lc[d]], 11)) + 23, (dh ^ rot(w[t.verb[h]], 27)) + 24, (dh ^ kd ^ m) + 21,
	}
}

// label tells the relation of each word in a tree that has its heads.
func (t *state) label(l *labels, v *view, nodes []Node) {
	v.set(t)
	var fs [labelFeatures]uint64
	for d := 1; d <= t.n; d++ {
		h := int(t.head[d])
		if h > t.n {
			nodes[d-1].Relation = Root
			continue
		}
		may := uint32(l.may[arcKind(t.tags[d], t.tags[h], d > h)])
		if may&(may-1) == 0 {
			nodes[d-1].Relation = Relation(bits.TrailingZeros32(may))
			continue
		}
		t.labelFeats(v, d, &fs)
		var s sums
		for _, f := range fs {
			l.add2(&s, f)
		}
		nodes[d-1].Relation = Relation(s.best(may))
	}
}
