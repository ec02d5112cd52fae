package lang

import "math/bits"

// phrases finds names and titles by their first two words: a table of a power of
// two of slots, at most half full.
type phrases struct {
	slots []pair
	shift uint
	all   []Phrase // those of each pair together
	leads bitset   // the words that a phrase of several words begins with
	alone bitset   // the words that are a phrase by themselves
}

// pair is the phrases all[start:end] that begin with two words, and those that are
// the first word alone; second is 0 where they are all.
type pair struct{ first, second, start, end uint32 }

// Phrases returns the names and titles that begin with the first word and are
// either of one word or have the second one behind it, the longest first.
func (p *Pack) Phrases(first, second uint32) []Phrase {
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

// makePhrases fills the table from the words.
func (p *Pack) makePhrases() {
	n := 0
	for i := range p.words {
		n += len(p.words[i].Phrases)
	}
	size := bits.Len(uint(2 * n))
	p.phrases = phrases{slots: make([]pair, 1<<size), shift: uint(64 - size), all: make([]Phrase, 0, 2*n), leads: newBitset(len(p.words)), alone: newBitset(len(p.words))}
	x := &p.phrases
	for i := range p.words {
		all := p.words[i].Phrases
		for k := range all {
			second, words := uint32(0), x.alone
			if tail := all[k].Tail; len(tail) > 0 {
				second, words = tail[0], x.leads
			}
			words.add(uint32(i))
			if x.find(uint32(i), second).first == 0 {
				x.put(uint32(i), second, all)
			}
		}
	}
}

// put adds those of the first word's phrases that go on with the second.
func (x *phrases) put(first, second uint32, phrases []Phrase) {
	start := len(x.all)
	for _, p := range phrases {
		if len(p.Tail) == 0 || p.Tail[0] == second {
			x.all = append(x.all, p)
		}
	}
	*x.find(first, second) = pair{first, second, uint32(start), uint32(len(x.all))}
}

// bitset is a set of words.
type bitset []uint64

func newBitset(n int) bitset { return make(bitset, (n+63)/64) }

func (b bitset) has(i uint32) bool { return b[i/64]&(1<<(i%64)) != 0 }
func (b bitset) add(i uint32)      { b[i/64] |= 1 << (i % 64) }
