package tree

import "math/bits"

const tagFeatures = 17

// tagFeats are the features of the tag of word i.
func (f *frame) tagFeats(i int, fs *[tagFeatures]uint64) {
	w, p, q, x, y := &f.words[i], &f.words[i-1], &f.words[max(i-2, 0)], &f.words[i+1], &f.words[i+2]
	t1, t2 := small[f.tags[i-1]], rot(small[f.tags[max(i-2, 0)]], 21)
	id, class := w.id, w.class
	*fs = [tagFeatures]uint64{
		id + 1, rot(w.end, 1) + 2, (t1 ^ t2) + 4,
		rot(p.id, 11) + 6, rot(x.id, 13) + 7, rot(q.id, 17) + 8, rot(y.id, 19) + 9,
		(t1 ^ rot(w.end, 23)) + 10, rot(x.class, 29) + 11,
		(rot(x.id, 43) ^ id) + 14,
		(rot(p.id, 47) ^ id) + 15, (t1 ^ t2 ^ rot(class, 3)) + 16, (rot(x.end, 5) ^ class) + 17,
		(rot(class, 33) ^ rot(x.class, 35) ^ t1 ^ t2) + 19, (rot(p.id, 39) ^ rot(x.id, 51) ^ class) + 20,
		(rot(w.pack, 27) ^ t1) + 21, (rot(w.pack, 53) ^ x.class) + 22,
	}
}

// tag gives each word of the frame its tag, from left to right.
func (f *frame) tag(r *rows) {
	var fs [tagFeatures]uint64
	for i := 1; i <= f.n; i++ {
		allow := f.words[i].allow
		if allow&(allow-1) == 0 {
			f.tags[i] = Tag(bits.TrailingZeros32(allow))
			continue
		}
		f.tagFeats(i, &fs)
		var s sums
		for _, h := range fs {
			r.add4(&s, h)
		}
		f.tags[i] = Tag(s.best(allow))
	}
}
