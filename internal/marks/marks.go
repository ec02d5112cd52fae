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
	Open   int  // token of the opening mark; of a passage never opened, its first token
	Close  int  // token of the closing mark; of a passage never closed, one past its last token
	Closed bool // a closing mark was found
	Parent int  // index of the innermost enclosing pair, -1 at top level
	Next   int  // index of the pair that carries this one on, in the next paragraph or reopened in its own, -1
	Prev   int  // index of the pair that this one carries on, -1
}

// Find returns the pairs of layout sorted by Open, reusing dst's capacity. Marks
// with nothing between them are no pair. Of passages nested more than 8 deep the outermost are left out.
func Find(dst []Pair, layout *scan.Layout, words *lexicon.Lexicon) []Pair {
	f := finders.Get().(*finder)
	f.layout, f.words, f.last = layout, words, 0
	dst = dst[:0]
	for p := range layout.Paragraphs {
		first := len(dst)
		if f.enter(p) {
			f.pairDoubles()
			f.pairSingles(dst)
			f.mend(dst)
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
		if m.match == unmatched || m.match >= 0 && m.match < i || f.empty(m) {
			continue
		}
		pair := Pair{Open: m.token, Close: m.to, Parent: -1, Next: -1, Prev: -1}
		switch {
		case m.match == unopened:
			pair.Open, pair.Close, pair.Closed = m.from, m.token, true
		case m.match != unclosed:
			pair.Close, pair.Closed = f.marks[m.match].token, true
		}
		for parent >= 0 && !dst[parent].holds(pair.Open) {
			parent = dst[parent].Parent
		}
		pair.Parent = parent
		parent = len(dst)
		m.pair = parent
		if m.resumes >= 0 && f.marks[m.resumes].to == m.token {
			pair.Prev = f.marks[m.resumes].pair
		} else if f.leading(i) || m.match == unopened && m.from == f.lo {
			pair.Prev = f.carried(dst[:first], m)
		}
		if pair.Prev >= 0 {
			dst[pair.Prev].Next = parent
		}
		dst = append(dst, pair)
	}
	return dst
}

// holds reports whether token t lies in the pair.
func (p *Pair) holds(t int) bool { return t < p.Close || p.Closed && t == p.Close }

// empty reports whether only marks stand between m and where it closes.
func (f *finder) empty(m *mark) bool {
	start, end := m.token+1, m.to
	switch {
	case m.match == unopened:
		start, end = m.from, m.token
	case m.match != unclosed:
		end = f.marks[m.match].token
	}
	for t := start; t < end; t++ {
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
		p := &pairs[i]
		if !p.Closed && p.Next < 0 && (f.text(p.Open) == f.text(m.token) || m.match == unopened) {
			return i
		}
	}
	return -1
}
