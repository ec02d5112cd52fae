package tree

import "math/rand/v2"

// oracle tells what an action costs in a state, wherever the state came from (Goldberg
// and Nivre 2013).
type oracle struct {
	head []int32   // of the gold tree
	kids [][]int32 // of each head
	on   []bool    // on the stack
}

func (o *oracle) set(s *state, x *Example) {
	s.plant(x)
	o.head = append(o.head[:0], s.head[:s.n+1]...)
	o.head = append(o.head, -1)
	for len(o.kids) < s.n+2 {
		o.kids, o.on = append(o.kids, nil), append(o.on, false)
	}
	for i := range s.n + 2 {
		o.kids[i], o.on[i] = o.kids[i][:0], false
	}
	for i := 1; i <= s.n; i++ {
		o.kids[o.head[i]] = append(o.kids[o.head[i]], int32(i))
	}
}

// costs is how many arcs of the gold tree each action makes impossible.
func (o *oracle) costs(s *state) (c [actions]int) {
	n := len(s.stack)
	top, b := s.stack[n-1], int32(s.b)
	for _, k := range o.kids[top] {
		if k >= b {
			c[left]++
			c[right]++
		}
	}
	h := o.head[top]
	if h > b || n > 1 && h == s.stack[n-2] {
		c[left]++
	}
	if h >= b {
		c[right]++
	}
	for _, k := range o.kids[b] {
		if k < b && o.on[k] {
			c[shift]++
		}
	}
	if h := o.head[b]; h >= 0 && h < b && h != top && o.on[h] {
		c[shift]++
	}
	return c
}

func (o *oracle) do(s *state, action int) {
	if action == shift {
		o.on[s.b] = true
	} else {
		o.on[s.stack[len(s.stack)-1]] = false
	}
	s.do(action)
}

func (c *course) learnArcs(t Table) arcs {
	l := newLearner(actions, slimBits, slimMark, t.Least)
	random := rand.New(rand.NewPCG(2, 1))
	var o oracle
	var room [maxFeatures]uint64
	var scores [actions]int32
	fine := make([][actions + 1]int32, 1<<keyBits) // how often each action was a best one, and all times
	c.rounds("arcs", l, t, 2, func(e, round int) (fit, all int) {
		s := c.ready(e)
		o.set(s, &c.examples[e])
		s.begin()
		for !s.done() {
			a := s.forced()
			if a >= 0 {
				o.do(s, a)
				continue
			}
			costs, top := o.costs(s), int(s.stack[len(s.stack)-1])
			fs := s.pairFeats(top, s.b, s.topFeats(top, s.aheadFeats(s.b, room[:0])))
			l.place(fs)
			l.scores(fs, scores[:])
			legal, least := actions, min(costs[shift], costs[left], costs[right])
			if len(s.stack) == 1 {
				legal, least = right, min(costs[shift], costs[left])
			}
			a, good := -1, -1
			for x := range legal {
				if a < 0 || scores[x] > scores[a] {
					a = x
				}
				if costs[x] == least && (good < 0 || scores[x] > scores[good]) {
					good = x
				}
			}
			if round == t.First+t.Rounds-1 {
				k := s.key()
				fine[k][actions]++
				for x := range legal {
					if costs[x] == least {
						fine[k][x]++
					}
				}
			}
			all++
			l.steps++
			if costs[a] == least {
				fit++
			} else {
				l.update(fs, good, a)
				if round == 0 || random.Float32() > 0.9 {
					a = good
				}
			}
			o.do(s, a)
		}
		return fit, all
	})
	r := arcs{slim: l.slim(), sure: new([1 << keyBits]uint8)}
	for k, n := range fine {
		for x := range actions {
			if n[actions] >= 30 && int(n[x])*1000 >= int(n[actions])*985 {
				r.sure[k] = uint8(x + 1)
			}
		}
	}
	return r
}
