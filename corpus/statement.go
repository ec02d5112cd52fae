package corpus

import "time"

// Statement is what quotes that are one statement have in common. The zero value has none.
type Statement struct {
	First      time.Time // the earliest date; zero where no article has one
	FirstWords int       // of the longest quote of that date
	Longest    int       // words of the longest quote
}

// Add takes a quote in, of so many words ([Print]) and of an article of a date, zero where it is
// unknown. Dates are compared as they are: give days where hours tell nothing.
func (s *Statement) Add(words int, date time.Time) {
	s.Longest = max(s.Longest, words)
	switch {
	case date.IsZero() || !s.First.IsZero() && date.After(s.First):
	case date.Equal(s.First):
		s.FirstWords = max(s.FirstWords, words)
	default:
		s.First, s.FirstWords = date, words
	}
}

// Relation is what a quote is among those of its statement.
type Relation string

// The relations.
const (
	First  Relation = "first"  // of the earliest date, of which there may be several
	Copy   Relation = "copy"   // later or undated, and about as long as the longest
	Cut    Relation = "cut"    // later or undated, and shorter
	Longer Relation = "longer" // later or undated, and longer than those of the earliest date
)

// Relation is what a quote that was taken in is. Where no article has a date none is the first.
func (s *Statement) Relation(words int, date time.Time) Relation {
	switch {
	case !s.First.IsZero() && date.Equal(s.First):
		return First
	case !s.First.IsZero() && float64(s.FirstWords) < alike*float64(words):
		return Longer
	case float64(words) < alike*float64(s.Longest):
		return Cut
	}
	return Copy
}
