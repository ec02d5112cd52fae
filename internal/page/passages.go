package page

import "github.com/quoteattribution/attribution/token"

// Passage is the tokens of a pair of marks, the marks included.
func (p *Page) Passage(pair int) token.Range {
	m := &p.Marks[pair]
	if m.Closed {
		return token.Range{First: m.Open, Last: m.Close + 1}
	}
	return token.Range{First: m.Open, Last: m.Close}
}

// Pair is the number of the pair of marks that token i opens or closes, -1 where it
// does neither.
func (p *Page) Pair(i int) int {
	if uint(i) >= uint(len(p.opens)) {
		return -1
	}
	return int(p.opens[i])
}

// Carries is how many passages a pair of marks carries on, one after the other.
func (p *Page) Carries(pair int) int { return int(p.carries[pair]) }

// PassageAt is the passage in marks that token i opens or closes; it must do one.
func (p *Page) PassageAt(i int) token.Range { return p.Passage(int(p.opens[i])) }

// Opens reports whether token i opens a passage in marks.
func (p *Page) Opens(i int) bool {
	return uint(i) < uint(len(p.opens)) && p.opens[i] >= 0 && p.Marks[p.opens[i]].Open == i
}

// Closes reports whether token i closes a passage in marks.
func (p *Page) Closes(i int) bool {
	return uint(i) < uint(len(p.opens)) && p.opens[i] >= 0 && p.Marks[p.opens[i]].Open != i
}

// Level is the number of the innermost pair of marks that token i lies in, -1 outside
// all. A mark lies in the pair around its own.
func (p *Page) Level(i int) int32 {
	if uint(i) >= uint(len(p.within)) {
		return -1
	}
	return p.within[i]
}

// SameLevel reports whether tokens i and j lie in the same passage in marks, or both in
// none.
func (p *Page) SameLevel(i, j int) bool { return p.Level(i) == p.Level(j) }

// EndsInside reports whether a sentence ends right before closing mark i: “… go.”
func (p *Page) EndsInside(i int) bool {
	return p.Closes(i) && p.Is(i-1, token.Stop|token.Mark)
}

// AsksOrCalls reports whether the stop at token i is a question mark or an exclamation
// mark, which stands inside the marks where a comma would.
func (p *Page) AsksOrCalls(i int) bool {
	return p.Is(i, token.Stop) && p.Text(i) != "." && p.Text(i) != "…" && p.Text(i) != "..."
}

// Titled reports whether a passage in marks is written as the title of a work is: “A
// History of Salt”.
func (p *Page) Titled(passage token.Range) bool {
	capitals := 0
	p.Work += passage.Len()
	for i := passage.First + 1; i < passage.Last-1; i++ {
		switch {
		case p.Is(i, token.Capital|token.Number):
			capitals++
		case !p.Is(i, token.Preposition|token.Determiner|token.Conjunction|token.Clitic|token.Possessive):
			return false
		}
	}
	return capitals > 1
}

// Kind tells how much of a content stands in marks of its own.
func (p *Page) Kind(content []token.Range) Kind {
	marked, bare := false, false
	for _, r := range content {
		p.Work += r.Len()
		for i := r.First; i < r.Last; i++ {
			if p.Opens(i) {
				marked = true
				i = max(i, min(p.PassageAt(i).Last, r.Last)-1)
			} else if p.Is(i, token.Word|token.Number|token.Link) {
				bare = true
			}
			if marked && bare {
				return Mixed
			}
		}
	}
	if marked {
		return Direct
	}
	return Indirect
}

// Kind is how much of a content stands in quotation marks.
type Kind uint8

// The kinds of contents.
const (
	Direct   Kind = iota // all of it
	Mixed                // a part of it
	Indirect             // nothing
)
