package attribution

import (
	"math"

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
	c.proposals, c.dropped, c.pieces = c.proposals[:0], nil, c.pieces[:0]
	c.readings, c.subjects, c.nearCue = c.readings[:0], c.subjects[:0], text.Range{}
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

// Len is the number of tokens of the article.
func (c *Context) Len() int { return len(c.layout.Tokens) }

// Is reports whether token i has any of the classes.
func (c *Context) Is(i int, class text.Class) bool {
	return uint(i) < uint(len(c.finder.Classes)) && c.finder.Classes[i]&class != 0
}

// Token returns token i. It panics outside 0 to Len()-1.
func (c *Context) Token(i int) text.Token { return c.layout.Tokens[i] }

// Text returns token i as it is written, "" outside the article.
func (c *Context) Text(i int) string {
	if i < 0 || i >= len(c.layout.Tokens) {
		return ""
	}
	return c.layout.Tokens[i].Span.In(c.layout.Source)
}

// Word returns what the language pack knows of token i, never nil.
func (c *Context) Word(i int) *lang.Word {
	if i < 0 || i >= len(c.layout.Tokens) {
		return c.pack.Word(0)
	}
	return c.pack.Word(c.layout.Tokens[i].Word)
}

// folded is the word of token i in lower case if the pack knows it.
func (c *Context) folded(i int) string { return c.Word(i).Text }

// oneOf reports whether token i is one of the lower-case words.
func (c *Context) oneOf(i int, words ...string) bool {
	w := c.folded(i)
	if w == "" {
		return false
	}
	for _, x := range words {
		if w == x {
			return true
		}
	}
	return false
}

// Sentence returns the tokens of the sentence that token i stands in, an empty
// range outside the article.
func (c *Context) Sentence(i int) text.Range {
	if i < 0 || i >= len(c.sentence) {
		return text.Range{}
	}
	s := c.layout.Sentences[c.sentence[i]]
	return text.Range{First: s.First, Last: s.Last}
}

// Paragraph returns the tokens of the paragraph that token i stands in, an empty
// range outside the article.
func (c *Context) Paragraph(i int) text.Range {
	if i < 0 || i >= len(c.sentence) {
		return text.Range{}
	}
	p := c.layout.Paragraphs[c.layout.Sentences[c.sentence[i]].Paragraph]
	return text.Range{First: c.layout.Sentences[p.First].First, Last: c.layout.Sentences[p.Last-1].Last}
}

// Quoted returns the passage in quotation marks, marks included, that token i
// opens or closes.
func (c *Context) Quoted(i int) (text.Range, bool) {
	if i < 0 || i >= len(c.opens) || c.opens[i] < 0 {
		return text.Range{}, false
	}
	return c.passage(int(c.opens[i])), true
}

func (c *Context) passage(pair int) text.Range {
	p := c.marks[pair]
	if p.Closed {
		return text.Range{First: p.Open, Last: p.Close + 1}
	}
	return text.Range{First: p.Open, Last: p.Close}
}

// opening reports whether token i opens a passage in marks, closing whether it closes one.
func (c *Context) opening(i int) bool {
	return i >= 0 && i < len(c.opens) && c.opens[i] >= 0 && c.marks[c.opens[i]].Open == i
}

func (c *Context) closing(i int) bool {
	return i >= 0 && i < len(c.opens) && c.opens[i] >= 0 && c.marks[c.opens[i]].Open != i
}

// marked reports whether token i lies inside quotation marks.
func (c *Context) marked(i int) bool {
	return i >= 0 && i < len(c.within) && c.within[i] >= 0
}

// level is the innermost passage in marks that token i lies in, -1 outside all.
func (c *Context) level(i int) int32 {
	if i < 0 || i >= len(c.within) {
		return -1
	}
	return c.within[i]
}

// SpeakerBefore returns the words that name a party and end right before token
// i, apposition included.
func (c *Context) SpeakerBefore(i int) (text.Range, bool) {
	if i <= 0 || i > c.Len() {
		return text.Range{}, false
	}
	m, ok := c.finder.Before(i, c.lowest(i-1))
	return m.Range, ok
}

// SpeakerAfter returns the words that name a party and begin with token i.
func (c *Context) SpeakerAfter(i int) (text.Range, bool) {
	if i < 0 || i >= c.Len() {
		return text.Range{}, false
	}
	m, ok := c.finder.After(i, c.highest(i))
	return m.Range, ok
}

// reach is how many tokens away from a cue its quote and its party are looked
// for within a sentence; it keeps endless sentences from costing endless time.
const reach = 100

// lowest and highest bound the tokens around i that are of its sentence and of
// its passage in marks.
func (c *Context) lowest(i int) int {
	low := max(c.Sentence(i).First, i-reach)
	if at := c.level(i); at >= 0 {
		return max(low, c.marks[at].Open+1)
	}
	return low
}

func (c *Context) highest(i int) int {
	high := min(c.Sentence(i).Last, i+reach)
	if at := c.level(i); at >= 0 {
		return min(high, c.marks[at].Close)
	}
	return high
}

// unsaid reports whether what this party is said to say is denied or left open:
// "no one has claimed that", "if she says so".
func (c *Context) unsaid(party text.Range) bool {
	return c.Is(party.First, text.Negation) || c.Is(party.First-1, text.Negation|text.Conditional) && c.level(party.First-1) == c.level(party.First)
}

// Propose hands in a quote. It is dropped where it has no content, a range outside
// the article or out of order, or a score above 1; where its
// speaker is nobody or a condition leaves it open; and where it is the title of a
// work. Explain tells of each that was dropped.
func (c *Context) Propose(p Proposal) {
	p.rule = c.rule
	if why := c.refuses(&p); why == "" {
		c.proposals = append(c.proposals, p)
	} else if c.telling {
		c.dropped = append(c.dropped, dropped{p, len(c.proposals), why})
	}
}

// dropped is a proposal that was not taken, behind so many that were.
type dropped struct {
	Proposal
	behind int
	why    outcome
}

// refuses tells why a proposal is dropped, "" where it is not.
func (c *Context) refuses(p *Proposal) outcome {
	if len(p.Content) == 0 {
		return noContent
	}
	at := 0
	for _, r := range p.Content {
		if r.First < at || r.Empty() || r.Last > c.Len() {
			return badContent
		}
		at = r.Last
	}
	for _, r := range [...]text.Range{p.Cue, p.Speaker, p.Source, p.Citing} {
		if r.First < 0 || r.Last < r.First || r.Last > c.Len() {
			return badRange
		}
	}
	if p.Score > 1 || math.IsNaN(p.Score) {
		return badScore
	}
	if !p.Speaker.Empty() && c.unsaid(p.Speaker) {
		return unsaid
	}
	if first := p.Content[0].First; first == p.Cue.Last && c.opening(first) && !p.Cue.Empty() && c.titled(c.passage(int(c.opens[first]))) && !c.Is(first-1, text.Comma|text.Colon|text.Dash) {
		return title // read “A History of Salt”
	}
	return ""
}
