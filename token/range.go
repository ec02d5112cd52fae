package token

// Range is a half-open range of tokens [First, Last), by their numbers. The zero value is
// empty.
type Range struct {
	First int // the first token
	Last  int // the one after the last
}

// Len is the number of tokens, below 0 where Last lies before First.
func (r Range) Len() int { return r.Last - r.First }

// Empty reports whether the range holds no token.
func (r Range) Empty() bool { return r.Last <= r.First }

// Has reports whether token i lies in the range.
func (r Range) Has(i int) bool { return r.First <= i && i < r.Last }

// Contains reports whether all of q lies in r.
func (r Range) Contains(q Range) bool { return r.First <= q.First && q.Last <= r.Last }

// Overlaps reports whether r and q share a token.
func (r Range) Overlaps(q Range) bool { return r.First < q.Last && q.First < r.Last }
