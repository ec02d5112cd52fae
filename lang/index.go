package lang

import (
	"unicode/utf8"

	"github.com/quoteattribution/attribution/text"
)

// index finds the number of a folded word: a table of a power of two of slots, at
// most half full, in which a word stands at its hash or soon behind it.
type index struct {
	slots []slot
	texts []byte // of all words, one after another
	words int
}

// slot holds what the scanner asks of a word, so that it reads no other memory.
type slot struct {
	class    text.Class
	hash     uint32
	id       uint32 // 0 where the slot is free
	at, size uint32 // of the word in texts
}

// chars is what words are made of.
type chars interface{ string | []byte }

// find returns the slot of the word in lower case or capitals, or the free slot
// where it belongs.
func find[T chars](x *index, word T, hash uint32) *slot {
	mask := uint32(len(x.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		s := &x.slots[i]
		if s.id == 0 || s.hash == hash && int(s.size) == len(word) && folds(x.texts[s.at:s.at+s.size], word) {
			return s
		}
	}
}

// folds reports whether a lower-case text is that of the word.
func folds[T chars](lower []byte, word T) bool {
	for i, c := range lower {
		if lowers[word[i]] != c {
			return false
		}
	}
	return true
}

// put adds a word that the index lacks.
func (x *index) put(word string, id uint32) {
	if 2*(x.words+1) > len(x.slots) {
		x.grow()
	}
	h := Hash(word)
	*find(x, word, h) = slot{hash: h, id: id, at: uint32(len(x.texts)), size: uint32(len(word))}
	x.texts = append(x.texts, word...)
	x.words++
}

func (x *index) grow() {
	old := x.slots
	x.slots = make([]slot, max(64, 2*len(old)))
	mask := uint32(len(x.slots) - 1)
	for _, s := range old {
		if s.id == 0 {
			continue
		}
		i := s.hash & mask
		for x.slots[i].id != 0 {
			i = (i + 1) & mask
		}
		x.slots[i] = s
	}
}

// classify copies the classes of the words into their slots.
func (x *index) classify(words []Word) {
	for i := range x.slots {
		x.slots[i].class = words[x.slots[i].id].Class
	}
}

// lowers has the lower case of each ASCII byte, letters the same for letters and
// digits and 0 for the others.
var lowers, letters = func() (lowers, letters [256]byte) {
	for i := range lowers {
		c := byte(i)
		switch lowers[c] = c; {
		case 'A' <= c && c <= 'Z':
			lowers[c] += 'a' - 'A'
			letters[c] = lowers[c]
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			letters[c] = c
		}
	}
	return lowers, letters
}()

const (
	hashSeed  = 2166136261
	hashPrime = 16777619
	hashLeast = 64 // the numbers below are left to classes of words
)

// Hash is FNV-1a of a folded word.
func Hash[T chars](word T) uint32 {
	h := uint32(hashSeed)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint32(word[i])) * hashPrime
	}
	return h | hashLeast
}

// foldedHash is the hash of a word of ASCII in lower case; false where it has other bytes.
func foldedHash(word string) (h uint32, ascii bool) {
	h = hashSeed
	for i := 0; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf {
			return 0, false
		}
		h = (h ^ uint32(lowers[word[i]])) * hashPrime
	}
	return h | hashLeast, true
}

// Letters returns the end of the ASCII letters and digits of source from byte i
// on, and the hash that LookupHash finds them by.
func Letters(source string, i int) (end int, hash uint32) {
	hash = hashSeed
	for i < len(source) {
		c := letters[source[i]]
		if c == 0 {
			break
		}
		hash = (hash ^ uint32(c)) * hashPrime
		i++
	}
	return i, hash | hashLeast
}
