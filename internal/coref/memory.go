package coref

import (
	"math/bits"

	"github.com/quoteattribution/attribution/internal/memory"
)

// table finds numbers above 0 by hash: a power of two of slots, at most half full,
// in which a number stands at its hash or soon after it.
type table []int32

// reset empties the table and makes room for n numbers.
func (t *table) reset(n int) {
	*t = memory.Cleared(*t, 1<<bits.Len(uint(2*n+1)))
}

func (t table) first(hash uint32) uint32 { return hash & uint32(len(t)-1) }
func (t table) next(at uint32) uint32    { return (at + 1) & uint32(len(t)-1) }

// lists has a list of parties for each word, the newest first.
type lists struct {
	newest []int32 // for each word its entry in all, counted from 1
	all    []entry
}

type entry struct {
	word  int32
	party int32
	older int32 // the next entry of the word in all, counted from 1
}

// reset empties the lists and makes room for words up to n.
func (l *lists) reset(n int) {
	for i := range l.all {
		l.newest[l.all[i].word] = 0
	}
	l.all = l.all[:0]
	if len(l.newest) < n {
		l.newest = make([]int32, n+n/4)
	}
}

// add puts party p into the list of the word unless it is the newest there.
func (l *lists) add(word int32, p int) {
	at := l.newest[word]
	if word == 0 || at != 0 && l.all[at-1].party == int32(p) {
		return
	}
	l.all = append(l.all, entry{word: word, party: int32(p), older: at})
	l.newest[word] = int32(len(l.all))
}

// recently is the number of parties of a word that are looked at.
const recently = 64

// recent returns the last parties added to the list of the word, the newest
// first, in dst.
func (l *lists) recent(dst *[recently]int, word int32) []int {
	n := 0
	for at := l.newest[word]; at != 0 && n < recently; at = l.all[at-1].older {
		dst[n] = int(l.all[at-1].party)
		n++
	}
	return dst[:n]
}

// set is a set of words.
type set struct {
	in  []bool
	all []int32
}

// reset empties the set and makes room for words up to n.
func (s *set) reset(n int) {
	for _, w := range s.all {
		s.in[w] = false
	}
	s.all = s.all[:0]
	if len(s.in) < n {
		s.in = make([]bool, n+n/4)
	}
}

func (s *set) add(word int32) {
	if !s.in[word] {
		s.in[word] = true
		s.all = append(s.all, word)
	}
}
