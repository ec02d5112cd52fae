package attribution

import (
	"container/heap"
	"slices"
	"sort"
	"sync/atomic"

	"github.com/quoteattribution/attribution/text"
)

// places keeps the index of a document that At makes at its first call. It is reached
// by a pointer, so that a Document can be copied.
type places struct{ index atomic.Pointer[placeIndex] }

// placeIndex cuts the article where a span begins or ends: quotes[i] is the innermost
// quote from starts[i] on, nil for none.
type placeIndex struct {
	of     []*Quote // the quotes as they were
	starts []int
	quotes []*Quote
}

// at is the innermost quote at the offset, by an index of these quotes.
func (p *places) at(quotes []*Quote, offset int) *Quote {
	x := p.index.Load()
	if x == nil || len(x.of) != len(quotes) || len(quotes) > 0 && &x.of[0] != &quotes[0] {
		x = newPlaceIndex(quotes)
		p.index.Store(x)
	}
	if i := sort.SearchInts(x.starts, offset+1); i > 0 {
		return x.quotes[i-1]
	}
	return nil
}

// placed is a span of a quote, with its place among all spans.
type placed struct {
	text.Span
	quote *Quote
	order int
}

func newPlaceIndex(quotes []*Quote) *placeIndex {
	x := &placeIndex{of: quotes}
	var spans []placed
	var cuts []int
	for _, q := range quotes {
		for _, s := range q.Spans {
			if !s.Empty() {
				spans = append(spans, placed{s, q, len(spans)})
				cuts = append(cuts, s.Start, s.End)
			}
		}
	}
	slices.SortStableFunc(spans, func(a, b placed) int { return a.Start - b.Start })
	slices.Sort(cuts)
	var open spanHeap
	for _, at := range slices.Compact(cuts) {
		for len(spans) > 0 && spans[0].Start == at {
			heap.Push(&open, spans[0])
			spans = spans[1:]
		}
		for len(open) > 0 && open[0].End <= at {
			heap.Pop(&open)
		}
		x.starts, x.quotes = append(x.starts, at), append(x.quotes, open.first())
	}
	return x
}

// spanHeap is a heap of spans, the shortest first, equals in the order of the quotes.
type spanHeap []placed

func (h spanHeap) first() *Quote {
	if len(h) == 0 {
		return nil
	}
	return h[0].quote
}

func (h spanHeap) Len() int { return len(h) }

func (h spanHeap) Less(i, j int) bool {
	if h[i].Span.Len() != h[j].Span.Len() {
		return h[i].Span.Len() < h[j].Span.Len()
	}
	return h[i].order < h[j].order
}

func (h spanHeap) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *spanHeap) Push(p any)   { *h = append(*h, p.(placed)) }

func (h *spanHeap) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}
