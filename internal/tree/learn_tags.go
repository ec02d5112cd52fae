package tree

import "math/bits"

func (c *course) learnTags(t Table) rows {
	l := newLearner(int(tags), bits4, rowMark, t.Least)
	f := &c.state.frame
	var fs [tagFeatures]uint64
	var scores [tags]int32
	c.rounds("NN, VBD …", l, t, 1, func(e, _ int) (right, all int) {
		x := &c.examples[e]
		f.set(&c.model.words, x.Source, x.Tokens)
		for i := 1; i <= f.n; i++ {
			gold, allow := x.Nodes[i-1].Tag, f.words[i].allow
			best := Tag(bits.TrailingZeros32(allow))
			if allow &= allow - 1; allow != 0 {
				f.tagFeats(i, &fs)
				l.place(fs[:])
				l.scores(fs[:], scores[:])
				for ; allow != 0; allow &= allow - 1 {
					if k := Tag(bits.TrailingZeros32(allow)); scores[k] > scores[best] {
						best = k
					}
				}
				if best != gold && f.words[i].allow>>gold&1 == 1 {
					l.update(fs[:], int(gold), int(best))
				}
				l.steps++
			}
			if all++; best == gold {
				right++
			}
			f.tags[i] = best
		}
		return right, all
	})
	return l.rows(4)
}

// tagAll tags all examples as the parser will.
func (c *course) tagAll() {
	for e := range c.examples {
		x, f := &c.examples[e], &c.state.frame
		f.set(&c.model.words, x.Source, x.Tokens)
		f.tag(&c.model.tags)
		c.first = append(c.first, len(c.tagged))
		c.tagged = append(c.tagged, f.tags[1:1+f.n]...)
	}
}
