package tree

import "math/bits"

// rows is a hashed table of weights, a row of bytes a feature. A byte is the weight plus
// 128: sums over equally many features can be compared as they are, and one addition of
// words adds several weights at once, sixteen bits a sum.
//
// A row belongs to one feature, which a mark made of the feature's hash tells; a feature
// without a row adds nothing. So rare features cost neither room nor noise.
type rows struct {
	width int     // words a row: 4 for 32 classes, 2 for 16, 1 for 8
	mark  []uint8 // 0 is no row
	words []uint64
}

// The sizes of the tables, in bits, by the width of their rows; of that with slim rows; and
// the bits of marks, at most 7.
const (
	bits4, bits2, bits1 = 14, 15, 13
	rowMark             = 5
	slimBits, slimMark  = 17, 5
)

var bitsOf = [5]uint{1: bits1, 2: bits2, 4: bits4}

func newRows(width int) rows {
	return rows{width: width, mark: make([]uint8, 1<<bitsOf[width]), words: make([]uint64, width<<bitsOf[width])}
}

// markOf is the mark of a feature in a table of so many bits.
func markOf(h uint64, bits uint) uint8 { return uint8(h>>(64-bits-rowMark)&(1<<rowMark-1) | 128) }

const even64, even32 = 0x00FF00FF00FF00FF, 0x00FF00FF

type sums [8]uint64

func (r *rows) add4(s *sums, h uint64) {
	h *= mul
	f := h >> (64 - bits4)
	if r.mark[f] != markOf(h, bits4) {
		return
	}
	w := r.words[f*4 : f*4+4 : f*4+4]
	a, b, c, d := w[0], w[1], w[2], w[3]
	s[0] += a & even64
	s[1] += a >> 8 & even64
	s[2] += b & even64
	s[3] += b >> 8 & even64
	s[4] += c & even64
	s[5] += c >> 8 & even64
	s[6] += d & even64
	s[7] += d >> 8 & even64
}

func (r *rows) add2(s *sums, h uint64) {
	h *= mul
	f := h >> (64 - bits2)
	if r.mark[f] != markOf(h, bits2) {
		return
	}
	w := r.words[f*2 : f*2+2 : f*2+2]
	a, b := w[0], w[1]
	s[0] += a & even64
	s[1] += a >> 8 & even64
	s[2] += b & even64
	s[3] += b >> 8 & even64
}

func (r *rows) add1(s *sums, h uint64) {
	h *= mul
	f := h >> (64 - bits1)
	if r.mark[f] != markOf(h, bits1) {
		return
	}
	a := r.words[f]
	s[0] += a & even64
	s[1] += a >> 8 & even64
}

// of is the sum of class c.
func (s *sums) of(c int) int { return int(s[c>>3<<1|c&1] >> (uint(c) & 6 << 3) & 0xFFFF) }

// best is the class of the greatest sum among those allowed, which are not none.
func (s *sums) best(allow uint32) int {
	top, class := -1, 0
	for ; allow != 0; allow &= allow - 1 {
		c := bits.TrailingZeros32(allow)
		if v := s.of(c); v > top {
			top, class = v, c
		}
	}
	return class
}

// slim is a table like rows for three classes: a word a row, the mark on top.
type slim [1 << slimBits]uint32

// pair is the sums of three classes: shift and right in e, left in o.
type pair struct{ e, o uint32 }

func (r *slim) sum(features []uint64) (p pair) {
	for _, h := range features {
		h *= mul
		x := r[h>>(64-slimBits)]
		m := uint32(h>>(64-slimBits-slimMark))&(1<<slimMark-1) | 128
		x &= uint32(int32(x>>24^m-1) >> 31) // of another feature: nothing
		p.e += x & even32
		p.o += x >> 8 & even32
	}
	return p
}
