package lexicon

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"

	"github.com/quoteattribution/attribution/token"
)

// index finds the number of a folded word: a table of a power of two of slots, at
// most three quarters full, in which a word stands at its key's place or soon
// after it. It is a string, so that a pack in binary form has it ready.
type index struct {
	table   string
	classes []token.Class // all that words have
}

// slot holds what the scanner asks of a word, so that it seldom reads other memory:
// eight bytes of its key, four of its number, 0 where the slot is free, and four of
// the number of its class, all with the lowest byte first.
const slot = 16

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

// find returns the number and the class of a word in lower case or capitals, 0 and
// 0 where the pack does not know it.
func find[T chars](p *Lexicon, word T, key uint64) (uint32, token.Class) {
	table := p.index.table
	slots := uint64(len(table)) / slot
	if slots == 0 {
		return 0, 0
	}
	for i := place(key, slots); ; i++ {
		s := table[i&(slots-1)*slot:][:slot]
		id := uint32(number64(s[8:]))
		if id == 0 {
			return 0, 0
		}
		if number64(s) == key && (key&long != long || folds(p.words[id].Text, word)) {
			return id, p.index.classes[number64(s[8:])>>32]
		}
	}
}

// place is where the search for a key begins among so many slots.
func place(key, slots uint64) uint64 {
	return key * 0x9E3779B97F4A7C15 >> (bits.LeadingZeros64(slots-1) & 63)
}

// number64 is the number that s begins with.
func number64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

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

// makeIndex makes the index of the words and their classes.
func (p *Lexicon) makeIndex() {
	slots := uint64(1) << max(6, bits.Len(uint(len(p.words)*4/3)))
	table := make([]byte, slots*slot)
	numbers := map[token.Class]uint32{}
	p.index.classes = nil
	for id := 1; id < len(p.words); id++ {
		w := &p.words[id]
		class, ok := numbers[w.Class]
		if !ok {
			class = uint32(len(numbers))
			numbers[w.Class] = class
			p.index.classes = append(p.index.classes, w.Class)
		}
		key := keyOf(w.Text)
		i := place(key, slots)
		for binary.LittleEndian.Uint32(table[i&(slots-1)*slot+8:]) != 0 {
			i++
		}
		s := table[i&(slots-1)*slot:]
		binary.LittleEndian.PutUint64(s, key)
		binary.LittleEndian.PutUint32(s[8:], uint32(id))
		binary.LittleEndian.PutUint32(s[12:], class)
	}
	p.index.table = string(table)
}

// checkIndex reports whether an index that was read is one of the words.
func (p *Lexicon) checkIndex() bool {
	slots, filled := len(p.index.table)/slot, 0
	if slots < 64 || slots&(slots-1) != 0 || slots*slot != len(p.index.table) {
		return false
	}
	for i := range slots {
		n := number64(p.index.table[i*slot+8:])
		id, class := uint32(n), n>>32
		if id == 0 {
			continue
		}
		filled++
		if uint64(id) >= uint64(len(p.words)) || class >= uint64(len(p.index.classes)) {
			return false
		}
	}
	return filled == len(p.words)-1 && filled < slots
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
