package lang

import (
	"math/bits"
	"unicode/utf8"

	"github.com/quoteattribution/attribution/text"
)

// index finds the number of a folded word: a table of a power of two of slots, at
// most three quarters full, in which a word stands at its key's place or soon
// behind it.
type index struct {
	slots   []slot
	shift   uint         // of a mixed key, to the number of a slot
	classes []text.Class // all that words have
	words   int
}

// slot holds what the scanner asks of a word, so that it seldom reads other memory.
type slot struct {
	key   uint64
	id    uint32 // 0 where the slot is free
	class uint32 // its number among the index's classes
}

// chars is what words are made of.
type chars interface{ string | []byte }

// short is the length of words that are their own keys: their bytes.
const short = 8

// long is the last byte of the keys of longer words. It is in no UTF-8.
const long = 0xFF

// keyOf is the key of a word, whatever its case.
func keyOf[T chars](word T) uint64 {
	first, key, own := uint64(0), uint64(0), len(word) <= short
	for i := 0; i < len(word); i++ {
		c := lowers[word[i]]
		if c == 0 || c == long {
			own = false
		}
		if i == short {
			first = key
		}
		key = key<<8 | uint64(c)
	}
	if own {
		return key
	}
	return longKey(first, key, len(word))
}

// longKey mixes the first and the last bytes of a word with its length.
func longKey(first, last uint64, length int) uint64 {
	h := (first*0x9E3779B97F4A7C15 ^ last + uint64(length)) * 0xD6E8FEB86659FD93
	return h | long
}

// find returns the slot of a word in lower case or capitals, or the free slot where
// it belongs.
func find[T chars](x *index, words []Word, word T, key uint64) *slot {
	mask := uint64(len(x.slots) - 1)
	for i := x.place(key); ; i++ {
		s := &x.slots[i&mask]
		if s.id == 0 || s.key == key && (key&long != long || folds(words[s.id].Text, word)) {
			return s
		}
	}
}

func (x *index) place(key uint64) uint64 { return key * 0x9E3779B97F4A7C15 >> x.shift }

// folds reports whether text is the word in lower case.
func folds[T chars](text string, word T) bool {
	if len(text) != len(word) {
		return false
	}
	for i := 0; i < len(text); i++ {
		if text[i] != lowers[word[i]] {
			return false
		}
	}
	return true
}

// fill puts a word that the index lacks into the free slot where it belongs.
func (x *index) fill(free *slot, key uint64, id uint32) {
	*free = slot{key: key, id: id}
	if x.words++; 4*x.words > 3*len(x.slots) {
		x.resize(2 * len(x.slots))
	}
}

// resize makes at least n slots, a power of two of 64 or more.
func (x *index) resize(n int) {
	old, size := x.slots, max(6, bits.Len(uint(n-1)))
	x.slots, x.shift = make([]slot, 1<<size), uint(64-size)
	clear(x.slots) // fresh memory that is read first is mapped twice
	mask := uint64(len(x.slots) - 1)
	for _, s := range old {
		if s.id == 0 {
			continue
		}
		i := x.place(s.key)
		for x.slots[i&mask].id != 0 {
			i++
		}
		x.slots[i&mask] = s
	}
}

// makeIndex makes the index of the words and their classes anew, and reports
// whether no two words are the same.
func (p *Pack) makeIndex() bool {
	x := &p.index
	*x = index{}
	x.resize(len(p.words) * 4 / 3)
	numbers, class, number := map[text.Class]uint32{}, text.Class(0), uint32(0)
	for id := 1; id < len(p.words); id++ {
		w := &p.words[id]
		if w.Class != class || id == 1 {
			n, ok := numbers[w.Class]
			if !ok {
				n = uint32(len(x.classes))
				numbers[w.Class] = n
				x.classes = append(x.classes, w.Class)
			}
			class, number = w.Class, n
		}
		key := keyOf(w.Text)
		s := find(x, p.words, w.Text, key)
		if s.id != 0 {
			return false
		}
		*s = slot{key, uint32(id), number}
	}
	x.words = len(p.words) - 1
	return true
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

// hash is FNV-1a of a folded word. The numbers below 64 are left to classes of words.
func hash(word string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h | 64
}

// ascii reports whether a word has no other bytes.
func ascii(word string) bool {
	for i := 0; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// Letters returns the end of the ASCII letters and digits of source from byte i
// on, and the key that LookupKey finds them by.
func Letters(source string, i int) (end int, key uint64) {
	for end = i; end < min(i+short, len(source)); end++ {
		c := letters[source[end]]
		if c == 0 {
			return end, key
		}
		key = key<<8 | uint64(c)
	}
	if end == len(source) || letters[source[end]] == 0 {
		return end, key
	}
	first := key
	for ; end < len(source); end++ {
		c := letters[source[end]]
		if c == 0 {
			break
		}
		key = key<<8 | uint64(c)
	}
	return end, longKey(first, key, end-i)
}
