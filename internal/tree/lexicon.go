package tree

import "math/bits"

// lexicon knows the frequent lower-case words and the tags of each. Of a word it holds
// 31 bits of a hash.
type lexicon struct {
	mask  uint32
	words []lexeme // open addressing; one with the key 0 is free
}

// lexeme is a word of the lexicon and the tags that it can have, a bit each.
type lexeme struct{ key, allow uint32 }

func newLexicon(n int) *lexicon {
	size := 2 << bits.Len(uint(n+n/4))
	return &lexicon{mask: uint32(size - 1), words: make([]lexeme, size)}
}

func (l *lexicon) find(hash uint64) (allow uint32, known bool) {
	k := uint32(hash>>32) | 1
	for i := k >> 1 & l.mask; ; i = (i + 1) & l.mask {
		switch w := &l.words[i]; w.key {
		case k:
			return w.allow, true
		case 0:
			return 0, false
		}
	}
}

// add adds a word, whose key may be there; the lexicon must have room.
func (l *lexicon) add(key, allow uint32) {
	key |= 1
	i := key >> 1 & l.mask
	for l.words[i].key != 0 && l.words[i].key != key {
		i = (i + 1) & l.mask
	}
	l.words[i].key = key
	l.words[i].allow |= allow
}
