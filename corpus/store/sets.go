package store

import "slices"

// sets are quotes that belong together, each set named by its smallest number.
type sets []uint32

func newSets(last int64) sets {
	s := make(sets, last+1)
	for i := range s {
		s[i] = uint32(i)
	}
	return s
}

func (s sets) root(i int64) uint32 {
	r := uint32(i)
	for s[r] != r {
		s[r] = s[s[r]]
		r = s[r]
	}
	return r
}

func (s sets) join(i, j int64) {
	a, b := s.root(i), s.root(j)
	s[max(a, b)] = min(a, b)
}

// one reports whether quotes belong together already.
func (s sets) one(quotes []int64) bool {
	first := s.root(quotes[0])
	return !slices.ContainsFunc(quotes[1:], func(q int64) bool { return s.root(q) != first })
}
