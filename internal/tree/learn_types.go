package tree

// learnTypes learns the types of names, on the trees of the examples that have them.
func (c *course) learnTypes(t Table) rows {
	l := newLearner(int(types), bits1, rowMark, t.Least)
	var v view
	var fs [typeFeatures]uint64
	var scores [types]int32
	c.rounds("PER, ORG …", l, t, 4, func(e, _ int) (right, all int) {
		x := &c.examples[e]
		if !x.Typed {
			return 0, 0
		}
		s := c.ready(e)
		s.plant(x)
		v.set(s)
		for i := 1; i <= s.n; i++ {
			if !s.named(i) {
				continue
			}
			gold, best := x.Nodes[i-1].Type, Type(0)
			s.typeFeats(i, &fs)
			l.place(fs[:])
			l.scores(fs[:], scores[:])
			for k := range types {
				if scores[k] > scores[best] {
					best = k
				}
			}
			if l.steps++; best != gold {
				l.update(fs[:], int(gold), int(best))
			} else {
				right++
			}
			all++
		}
		return right, all
	})
	return l.rows(1)
}
