// Package marks pairs up quotation marks: directional and straight ones, double
// and single, nested, carried on over paragraphs, and those a writer forgot to
// close.
//
// Double marks are paired first. Single marks come second because most of them
// are apostrophes: they pair only inside what the double marks left them. All of
// it takes time linear in the number of tokens.
package marks

import (
	"sync"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/scan"
)

// Pair is a passage in quotation marks. Pairs nest and never cross.
type Pair struct {
	Open   int  // token of the opening mark
	Close  int  // token of the closing mark; of a passage never closed, one past the last token of its paragraph
	Closed bool // a closing mark was found
	Parent int  // index of the innermost enclosing pair, -1 at top level
	Next   int  // index of the pair that carries this one on in the next paragraph, -1
	Prev   int  // index of the pair that this one carries on, -1
}

// Find returns the pairs of layout sorted by Open, reusing dst's capacity. Marks
// with nothing between them are no pair, nor is a closing mark without its
// opening one. Of passages nested more than 8 deep the outermost are left out.
func Find(dst []Pair, layout *scan.Layout, words *lexicon.Lexicon) []Pair {
	f := finders.Get().(*finder)
	f.layout, f.words, f.last = layout, words, 0
	dst = dst[:0]
	for p := range layout.Paragraphs {
		first := len(dst)
		if f.enter(p) {
			f.pairDoubles()
			f.pairSingles(dst)
			dst = f.emit(dst)
		}
		f.last = first
	}
	f.layout, f.words = nil, nil
	finders.Put(f)
	return dst
}

var finders = sync.Pool{New: func() any { return new(finder) }}

// finder holds the marks of the paragraph at hand.
type finder struct {
	layout  *scan.Layout
	words   *lexicon.Lexicon
	lo, hi  int        // tokens of the paragraph
	lead    int        // first token of the next paragraph, -1 if there is none
	last    int        // first pair of the paragraph before
	marks   []mark     // in order
	ahead   [kinds]int // the next mark of each kind, -1
	open    stack      // marks not closed yet
	strayed stack      // double marks never closed
}

// emit appends the pairs of the paragraph: marks are in order, so pairs are too.
func (f *finder) emit(dst []Pair) []Pair {
	first, parent := len(dst), -1
	for i := range f.marks {
		m := &f.marks[i]
		if m.match <= i && m.match != unclosed || f.empty(m) {
			continue
		}
		pair := Pair{Open: m.token, Close: f.hi, Parent: -1, Next: -1, Prev: -1}
		if m.match != unclosed {
			pair.Close, pair.Closed = f.marks[m.match].token, true
		}
		for parent >= 0 && dst[parent].Close < pair.Open {
			parent = dst[parent].Parent
		}
		pair.Parent = parent
		parent = len(dst)
		if f.leading(i) {
			if pair.Prev = f.carried(dst[:first], m); pair.Prev >= 0 {
				dst[pair.Prev].Next = parent
			}
		}
		dst = append(dst, pair)
	}
	return dst
}

// empty reports whether only marks stand between m and where it closes.
func (f *finder) empty(m *mark) bool {
	end := f.hi
	if m.match != unclosed {
		end = f.marks[m.match].token
	}
	for t := m.token + 1; t < end; t++ {
		if classify(f.text(t)).kind == none {
			return false
		}
	}
	return true
}

// leading reports whether nothing but marks stands before mark i in its paragraph.
func (f *finder) leading(i int) bool { return f.marks[i].token == f.lo+i }

// carried returns the pair of the paragraph before that m, at the beginning of
// its own, carries on: the last of its kind left open. It returns -1 if none is.
func (f *finder) carried(pairs []Pair, m *mark) int {
	for i := len(pairs) - 1; i >= f.last; i-- {
		if p := &pairs[i]; !p.Closed && p.Next < 0 && f.text(p.Open) == f.text(m.token) {
			return i
		}
	}
	return -1
}
