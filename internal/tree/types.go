package tree

const typeFeatures = 22

// named reports whether word i may be a part of a name that has a type.
func (t *state) named(i int) bool {
	return t.tags[i] == NNP || t.tags[i] == JJ && t.words[i].allow>>NNP&1 == 1
}

// typeFeats are the features of the type of word i, which names part of what its head
// names where it is a part of a name.
func (t *state) typeFeats(i int, fs *[typeFeatures]uint64) {
	w, p, q, x, y := &t.words[i], &t.words[i-1], &t.words[max(i-2, 0)], &t.words[i+1], &t.words[i+2]
	g := t.tg
	gp, gx := g[i-1], rot(g[i+1], 9)
	h := t.head[i]
	wh, gh := rot(t.word[h], 25), rot(g[h], 33)
	*fs = [typeFeatures]uint64{
		w.own + 201, w.end + 202, w.pack + 203, w.id + 204,
		rot(p.own, 5) + 205, rot(x.own, 7) + 206, rot(q.id, 11) + 207, rot(y.id, 13) + 208,
		rot(p.pack, 15) + 209, rot(x.pack, 17) + 210, (gp ^ gx) + 211, (gp ^ rot(g[max(i-2, 0)], 19)) + 212,
		(gx ^ rot(g[i+2], 21)) + 213, (w.pack ^ rot(p.pack, 23)) + 214, (w.pack ^ rot(x.pack, 29)) + 215,
		(wh ^ small[sides]) + 216, (gh ^ gp ^ gx) + 217, (w.end ^ rot(x.end, 31)) + 218, (w.own ^ rot(x.own, 35)) + 219,
		(w.own ^ rot(p.own, 37)) + 220, rot(t.word[t.lc[h]], 39) ^ gh + 221, (rot(w.pack, 3) ^ wh) + 222,
	}
}

// types tells the type of each name: its words are summed, so that they have one.
func (t *state) types(r *rows, nodes []Node) {
	var fs [typeFeatures]uint64
	for i := 1; i <= t.n; {
		if !t.named(i) {
			nodes[i-1].Type = NoName
			i++
			continue
		}
		var s sums
		j := i
		for ; j <= t.n && t.named(j) && (j == i || j-i < 8 && t.joined(i, j, nodes)); j++ {
			t.typeFeats(j, &fs)
			for _, f := range fs {
				r.add1(&s, f)
			}
		}
		kind := Type(s.best(1<<types - 1))
		for ; i < j; i++ {
			nodes[i-1].Type = kind
		}
	}
}

// joined reports whether word j goes on with the name that began at i: it is a part, or
// the word before it is.
func (t *state) joined(i, j int, nodes []Node) bool {
	return nodes[j-2].Relation == NamePart && int(t.head[j-1]) >= j || nodes[j-1].Relation == NamePart && int(t.head[j]) >= i && int(t.head[j]) < j
}
