package attribution

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/coref"
	"github.com/quoteattribution/attribution/internal/marks"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/scan"
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// Context is what a Rule sees of an article: its tokens, and questions to ask of
// them. Tokens are named by their numbers, from 0 to Len()-1; a question about a
// number outside is answered with no. A Context is good only during Match.
type Context struct {
	layout    scan.Layout
	marks     []marks.Pair
	finder    mention.Finder
	resolver  coref.Resolver
	queries   []coref.Query
	pack      *lang.Pack
	opens     []int32 // for each token the pair that it opens or closes, -1 where it does neither
	within    []int32 // for each token the innermost pair that it lies in, -1 outside
	sentence  []int32 // for each token its sentence
	has       []has   // for each sentence
	proposals []Proposal
	telling   bool // whether dropped ones are noted
	dropped   []dropped
	rule      int
	scope     Scope
	ruleKeys  []uint32 // for each rule its number among the features, 0 where the weights do not know it
	readings  []reading
	subjects  []mention.Mention // of readings
	other     reading           // of a verb that is no cue
	finites   []found           // for each token whether it is a finite verb
	readAt    []int32           // for each token its place in readings, counted from 1; notRead, notVerb
	pieces    []text.Range      // where the contents of all proposals lie

	codes   []uint32 // for each token what learned evidence sees of it
	classes []uint8
	tagging tagging
	keeper  keeper

	// Of the proposal that is weighed, kept for their memory.
	evidence     gather
	contents     variants
	alternatives [][]text.Range
	partners     []mention.Mention
	near         []nearParty
	nearCue      text.Range // what near is for
	parties      variants
}

func (c *Context) reset(pack *lang.Pack) {
	c.pack = pack
	c.finder.Reset(&c.layout, pack)
	c.proposals, c.pieces, c.nearCue = c.proposals[:0], c.pieces[:0], text.Range{}
	c.readings, c.subjects = c.readings[:0], c.subjects[:0]
	n := len(c.layout.Tokens)
	c.readAt, c.finites = cleared(c.readAt, n), cleared(c.finites, n)
	c.opens, c.within, c.sentence = filled(c.opens, n), filled(c.within, n), filled(c.sentence, n)
	for s, sentence := range c.layout.Sentences {
		for i := sentence.First; i < sentence.Last; i++ {
			c.sentence[i] = int32(s)
		}
	}
	at, open := int32(-1), 0
	for i := range c.within {
		for at >= 0 && i >= c.marks[at].Close {
			at = int32(c.marks[at].Parent)
		}
		if open < len(c.marks) && c.marks[open].Open == i {
			at = int32(open)
			p := &c.marks[open]
			c.opens[i] = at
			if p.Closed {
				c.opens[p.Close] = at
			}
			open++
			continue
		}
		c.within[i] = at
	}
	for k := range c.marks {
		c.within[c.marks[k].Open] = int32(c.marks[k].Parent)
	}
	c.possessives()
	c.readSentences()
}

// has is what a sentence has: searches for what it has not are in vain.
type has uint8

const (
	hasOpening has = 1 << iota // a mark that opens a passage, or one right behind it
	hasThat
)

func (c *Context) readSentences() {
	c.has = cleared(c.has, len(c.layout.Sentences))
	for k := range c.marks {
		open := c.marks[k].Open
		s := c.sentence[open]
		c.has[s] |= hasOpening
		if s > 0 && open < c.layout.Sentences[s].First+2 {
			c.has[s-1] |= hasOpening
		}
	}
	that := c.pack.Lookup("that")
	for i := range c.layout.Tokens {
		if c.layout.Tokens[i].Word == that {
			c.has[c.sentence[i]] |= hasThat
		}
	}
}

// possessives makes the apostrophe of Sanders’ a clitic where it marks no quote.
func (c *Context) possessives() {
	tokens := c.layout.Tokens
	for i := 1; i < len(tokens); i++ {
		if !tokens[i].Is(text.Mark) || c.opens[i] >= 0 || tokens[i].Start != tokens[i-1].End || !tokens[i-1].Is(text.Word) {
			continue
		}
		if s := tokens[i-1].Span.In(c.layout.Source); s[len(s)-1] == 's' {
			c.finder.Reclass(i, text.Clitic|text.Possessive)
		}
	}
}

// push appends x and doubles the memory where it is full: append would copy a list
// of a million five times.
func push[T any](s []T, x T) []T {
	if len(s) == cap(s) {
		s = slices.Grow(s, max(16, len(s)))
	}
	return append(s, x)
}

// cleared is s with n zero values.
func cleared[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	s = s[:n]
	clear(s)
	return s
}

func filled(s []int32, n int) []int32 {
	if cap(s) < n {
		s = make([]int32, n)
	}
	s = s[:n]
	for i := range s {
		s[i] = -1
	}
	return s
}
