package lexicon

import (
	"cmp"
	"math/bits"
	"slices"
)

// phrases finds names and titles by their first two words.
type phrases struct {
	all   []Phrase // those of each pair together
	pairs []pair
	slots []pair // of a power of two, at most three quarters full: the pairs at their places or soon after
	shift uint
	leads bitset // the words that a phrase of several words begins with
	alone bitset // the words that are a phrase by themselves
}

// pair is the phrases all[start:end] that begin with two words, and those that are
// the first word alone; second is 0 where they are all.
type pair struct{ first, second, start, end uint32 }

// Phrases returns the names and titles that begin with the first word and are
// either of one word or have the second one after it, the longest first.
func (p *Lexicon) Phrases(first, second uint32) []Phrase {
	x := &p.phrases
	if second != 0 && x.leads.has(first) {
		if s := x.find(first, second); s.first != 0 {
			return x.all[s.start:s.end]
		}
	}
	if !x.alone.has(first) {
		return nil
	}
	s := x.find(first, 0)
	return x.all[s.start:s.end]
}

// find returns the slot of two words, or the free slot where they belong.
func (x *phrases) find(first, second uint32) *pair {
	mask := uint64(len(x.slots) - 1)
	for i := (uint64(first)<<32 | uint64(second)) * 0x9E3779B97F4A7C15 >> x.shift; ; i++ {
		s := &x.slots[i&mask]
		if s.first == 0 || s.first == first && s.second == second {
			return s
		}
	}
}

// led is a phrase and its first word.
type led struct {
	Phrase
	first uint32
}

// collect makes the pairs of phrases that stand in the order of the files.
func (x *phrases) collect(all []led) {
	slices.SortStableFunc(all, func(a, b led) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(len(b.Tail), len(a.Tail)))
	})
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].first == all[0].first {
			n++
		}
		x.collectWord(all[:n])
		all = all[n:]
	}
}

// collectWord makes the pairs of the phrases that begin with one word.
func (x *phrases) collectWord(all []led) {
	seen := map[uint32]bool{}
	for _, p := range all {
		second := p.second()
		if seen[second] {
			continue
		}
		seen[second] = true
		start := len(x.all)
		for _, q := range all {
			if len(q.Tail) == 0 || q.Tail[0] == second {
				x.all = append(x.all, q.Phrase)
			}
		}
		x.pairs = append(x.pairs, pair{all[0].first, second, uint32(start), uint32(len(x.all))})
	}
}

// second is the second word, 0 where there is none.
func (p *Phrase) second() uint32 {
	if len(p.Tail) == 0 {
		return 0
	}
	return p.Tail[0]
}

// index makes the table of the pairs; there are n words.
func (x *phrases) index(n int) {
	size := bits.Len(uint(len(x.pairs) * 4 / 3))
	x.slots, x.shift = make([]pair, 1<<size), uint(64-size)
	x.leads, x.alone = newBitset(n), newBitset(n)
	clear(x.slots) // fresh memory that is read first is mapped twice
	for _, p := range x.pairs {
		*x.find(p.first, p.second) = p
		if p.second == 0 {
			x.alone.add(p.first)
		} else {
			x.leads.add(p.first)
		}
	}
}

// bitset is a set of words; those after its end are not in it.
type bitset []uint64

func newBitset(n int) bitset { return make(bitset, (n+63)/64) }

func (b bitset) has(i uint32) bool { return int(i/64) < len(b) && b[i/64]&(1<<(i%64)) != 0 }
func (b bitset) add(i uint32)      { b[i/64] |= 1 << (i % 64) }
