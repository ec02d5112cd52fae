package tree

import "math/bits"

// lexicon knows the frequent lower-case words and the tags of each. Of a word it holds
// 31 bits of a hash.
type lexicon struct {
	mask  uint32
	keys  []uint32 // open addressing; 0 is free
	allow []uint32 // a bit for each tag
}

func newLexicon(n int) *lexicon {
	size := 2 << bits.Len(uint(n+n/4))
	return &lexicon{mask: uint32(size - 1), keys: make([]uint32, size), allow: make([]uint32, size)}
}

func (l *lexicon) find(hash uint64) (allow uint32, known bool) {
	k := uint32(hash>>32) | 1
	for i := k >> 1 & l.mask; ; i = (i + 1) & l.mask {
		if l.keys[i] == k {
			return l.allow[i], true
		}
		if l.keys[i] == 0 {
			return 0, false
		}
	}
}

// add adds a word, whose key may be there; the lexicon must have room.
func (l *lexicon) add(key, allow uint32) {
	key |= 1
	i := key >> 1 & l.mask
	for l.keys[i] != 0 && l.keys[i] != key {
		i = (i + 1) & l.mask
	}
	l.keys[i] = key
	l.allow[i] |= allow
}
