// Package syntax answers questions of grammar about a page: which verb a token is and
// who its subject is, where a clause begins and ends, what stands between a cue and
// what it announces.
//
// The answers come from the classes of words and from their neighbours.
package syntax

import (
	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/internal/mention"
)

// Syntax answers questions about one page. It remembers answers, so it is not safe for
// concurrent use.
type Syntax struct {
	*mention.Finder
	Pieces Pieces

	verbs    []Verb
	verbAt   []int32           // for each token its place in verbs, counted from 1; notRead, noVerb
	subjects []mention.Mention // of verbs
	finites  []found           // for each token whether it is a finite verb
	other    Verb              // the last one that AnyVerb made
}

// Read readies s for the page of a finder. Buffers are reused.
func (s *Syntax) Read(f *mention.Finder) {
	s.Finder = f
	n := f.Len()
	s.Pieces.Reset()
	s.verbs, s.subjects = s.verbs[:0], s.subjects[:0]
	s.verbAt, s.finites = memory.Cleared(s.verbAt, n), memory.Cleared(s.finites, n)
}

// found is what a search found, by its number counted from 1; unknown before the
// search, nothing where it found nothing.
type found int32

const (
	unknown found = 0
	nothing found = -1
)
