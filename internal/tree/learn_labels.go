package tree

import "math/bits"

func (c *course) learnLabels(t Table) labels {
	may := c.labelsOfTags()
	l := newLearner(int(learnedRelations), bits2, rowMark, t.Least)
	var v view
	var fs [labelFeatures]uint64
	var scores [learnedRelations]int32
	c.rounds("conj, obj …", l, t, 3, func(e, _ int) (right, all int) {
		s, x := c.ready(e), &c.examples[e]
		s.plant(x)
		v.set(s)
		for d := 1; d <= s.n; d++ {
			h, gold := int(s.head[d]), x.Nodes[d-1].Relation
			if h > s.n {
				continue
			}
			m := may[arcKind(s.tags[d], s.tags[h], d > h)]
			best := Relation(bits.TrailingZeros16(m))
			if m &= m - 1; m != 0 {
				s.labelFeats(&v, d, &fs)
				l.place(fs[:])
				l.scores(fs[:], scores[:])
				for ; m != 0; m &= m - 1 {
					if k := Relation(bits.TrailingZeros16(m)); scores[k] > scores[best] {
						best = k
					}
				}
				if best != gold {
					l.update(fs[:], int(gold), int(best))
				}
				l.steps++
			}
			if all++; best == gold {
				right++
			}
		}
		return right, all
	})
	return labels{l.rows(2), may}
}

// labelsOfTags is the relations that an arc of each kind was seen with.
func (c *course) labelsOfTags() []uint16 {
	seen := make([][learnedRelations]int, arcKinds)
	for e := range c.examples {
		x := &c.examples[e]
		tag := c.tagged[c.first[e]:]
		for i, n := range x.Nodes {
			if n.Head >= 0 {
				seen[arcKind(tag[i], tag[n.Head], i > int(n.Head))][n.Relation]++
			}
		}
	}
	may := make([]uint16, arcKinds)
	for k := range seen {
		all, top := sum(seen[k][:]), 0
		for r, n := range seen[k] {
			if n > 0 && n*500 >= all {
				may[k] |= 1 << r
			}
			if n > seen[k][top] {
				top = r
			}
		}
		switch {
		case all < 50:
			may[k] = 1<<learnedRelations - 1
		case seen[k][top]*100 >= all*99:
			may[k] = 1 << top
		}
	}
	return may
}
