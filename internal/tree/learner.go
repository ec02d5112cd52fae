package tree

import "math"

// learner is the weights of a table while they are learnt: an averaged perceptron in a
// large hashed table. A feature counts only once it has been updated often enough
// (Goldberg and Elhadad 2011).
type learner struct {
	classes int
	bits    uint
	small   uint // bits of the small table
	least   uint16
	weights []int32
	moved   []int64 // for the average: every update times the steps before it
	count   []uint16
	fixed   bool // only features with a count are learnt
	steps   int64
}

func newLearner(classes int, small, mark uint, least int) *learner {
	bits := small + mark
	return &learner{classes: classes, bits: bits, small: small, least: uint16(least), weights: make([]int32, classes<<bits),
		moved: make([]int64, classes<<bits), count: make([]uint16, 1<<bits), steps: 1}
}

// place makes hashes of features rows of the table.
func (l *learner) place(features []uint64) {
	for i, h := range features {
		features[i] = h * mul >> (64 - l.bits)
	}
}

// scores sums the weights of features that were placed.
func (l *learner) scores(features []uint64, sums []int32) {
	clear(sums)
	for _, f := range features {
		if l.count[f] < l.least {
			continue
		}
		for c, v := range l.weights[int(f)*l.classes:][:len(sums)] {
			sums[c] += v
		}
	}
}

func (l *learner) update(features []uint64, right, wrong int) {
	for _, f := range features {
		if l.count[f] == 0 && l.fixed {
			continue
		}
		if l.count[f] < math.MaxUint16 {
			l.count[f]++
		}
		i := int(f) * l.classes
		l.weights[i+right]++
		l.moved[i+right] += l.steps
		l.weights[i+wrong]--
		l.moved[i+wrong] -= l.steps
	}
}

// fix keeps the features that the small table has room for, the most updated of
// each row, and forgets the weights, which are learnt again.
func (l *learner) fix() (kept int) {
	step := 1 << (l.bits - l.small)
	for i := 0; i < len(l.count); i += step {
		best := i
		for j := i; j < i+step; j++ {
			if l.count[j] > l.count[best] {
				best = j
			}
		}
		for j := i; j < i+step; j++ {
			if l.count[j] >= l.least && j == best {
				l.count[j] = l.least
				kept++
			} else {
				l.count[j] = 0
			}
		}
	}
	clear(l.weights)
	clear(l.moved)
	l.fixed, l.steps = true, 1
	return kept
}

// bytes is the averages in the small table, by the greatest of them: the
// rows that there are with their marks, in width bytes each.
func (l *learner) bytes(width int) (mark []uint8, rows []byte) {
	average := func(i int) float64 { return float64(l.weights[i]) - float64(l.moved[i])/float64(l.steps) }
	most := 1e-9
	for i := range l.weights {
		if l.weights[i] != 0 || l.moved[i] != 0 {
			most = max(most, math.Abs(average(i)))
		}
	}
	tell := l.bits - l.small
	mark, rows = make([]uint8, 1<<l.small), make([]byte, width<<l.small)
	for i, n := range l.count {
		if n == 0 {
			continue
		}
		row := i >> tell
		mark[row] = uint8(i)&(1<<tell-1) | 128
		for c := range l.classes {
			rows[row*width+c] = byte(int(math.Round(average(i*l.classes+c)/most*127)) + 128)
		}
		for c := l.classes; c < width; c++ {
			rows[row*width+c] = 128
		}
	}
	return mark, rows
}

// rows is the small table of the averages.
func (l *learner) rows(width int) rows {
	r := newRows(width)
	mark, data := l.bytes(width * 8)
	copy(r.mark, mark)
	for i, b := range data {
		r.words[i/8] |= uint64(b) << (i % 8 * 8)
	}
	return r
}

// slim is the small table of three classes.
func (l *learner) slim() *slim {
	s := new(slim)
	mark, data := l.bytes(actions)
	for i, m := range mark {
		if m != 0 {
			s[i] = uint32(m)<<24 | uint32(data[i*3]) | uint32(data[i*3+1])<<8 | uint32(data[i*3+2])<<16
		}
	}
	return s
}
