package lexicon

import (
	"encoding/binary"

	"github.com/quoteattribution/attribution/token"
)

// form is a binary form that is written or read: one description of what stands
// in it serves both.
type form struct {
	out     []byte            // what was written
	numbers map[string]uint64 // of the texts that were written; nil when reading
	in      string            // what is left to read
	texts   []string          // that were read
	broken  bool              // what is read is no such form
	classes []token.Class     // of words, in the order of their numbers
	room    room
}

// room is what was read is cut from, so that it takes few allocations.
type room struct {
	senses   []Senses
	nouns    []Noun
	pronouns []Pronoun
	roles    []Role
	verbs    []Verb
	tails    []uint32
}

func writing() *form            { return &form{numbers: map[string]uint64{}} }
func reading(data string) *form { return &form{in: data, texts: make([]string, 0, 1<<13)} }

func (f *form) writes() bool { return f.numbers != nil }

// fail ends the reading of what is no such form.
func (f *form) fail() { f.broken, f.in = true, "" }

// number is a number, seven bits a byte, the lowest first.
func number[T ~byte | ~uint32 | ~uint64 | ~int](f *form, x *T) {
	if f.writes() {
		f.out = binary.AppendUvarint(f.out, uint64(*x))
		return
	}
	v, shift := uint64(0), uint(0)
	for i := 0; i < len(f.in) && shift < 64; i++ {
		c := f.in[i]
		v |= uint64(c&0x7F) << shift
		if shift += 7; c < 0x80 {
			if *x = T(v); uint64(*x) != v || *x < 0 {
				f.fail()
				return
			}
			f.in = f.in[i+1:]
			return
		}
	}
	f.fail()
}

func (f *form) flag(b *bool) {
	n := 0
	if *b {
		n = 1
	}
	number(f, &n)
	*b = n != 0
}

// bytes is a string that stands there once: its length and its bytes.
func (f *form) bytes(s *string) {
	n := len(*s)
	number(f, &n)
	switch {
	case f.writes():
		f.out = append(f.out, *s...)
	case n > len(f.in):
		f.fail()
	default:
		*s, f.in = f.in[:n], f.in[n:]
	}
}

// text is a string that may stand there often: the number of those before it that
// it is, or their count, and then the string itself.
func (f *form) text(s *string) {
	n := uint64(len(f.texts))
	if f.writes() {
		if before, ok := f.numbers[*s]; ok {
			n = before
		} else {
			n = uint64(len(f.numbers))
			f.numbers[*s] = n
			number(f, &n)
			f.bytes(s)
			return
		}
	}
	number(f, &n)
	switch {
	case f.writes():
	case n < uint64(len(f.texts)):
		*s = f.texts[n]
	case n == uint64(len(f.texts)):
		f.bytes(s)
		f.texts = append(f.texts, *s)
	default:
		f.fail()
	}
}

// list is a slice: its length, then each of its elements, of a byte at least. It
// is cut from room, which is made anew where it is too small.
func list[T any](f *form, s, room *[]T, each func(*T)) {
	n := len(*s)
	number(f, &n)
	if !f.writes() {
		if n > len(f.in) {
			f.fail()
		}
		if f.broken || n == 0 {
			return
		}
		*s = cut(room, n)
	}
	for i := range *s {
		each(&(*s)[i])
	}
}

// value is what a pointer points to, when reading in room.
func value[T any](p **T, room *[]T) *T {
	if *p == nil {
		*p = &cut(room, 1)[0]
	}
	return *p
}

// cut cuts n elements from room, which is made anew where it is too small.
func cut[T any](room *[]T, n int) []T {
	if len(*room) < n {
		*room = make([]T, max(n, 512))
	}
	s := (*room)[:n:n]
	*room = (*room)[n:]
	return s
}
