package rule

import (
	"slices"
	"strings"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/token"
)

// Context is an article as a rule sees it: its tokens, and questions to ask of them. The
// parser makes it. It is good only during Match, as is all that it returns but strings,
// and not safe for concurrent use.
type Context struct {
	syntax    *syntax.Syntax
	attitudes bool
	proposals []Proposal
	verb      Verb // that Verb returned last
	cued      int  // the end of the last cue of a proposal that was taken
}

// Read readies the context for an article, in which beliefs and wishes are quotes or
// are not. It is for the packages of this module.
func (c *Context) Read(s *syntax.Syntax, attitudes bool) {
	c.syntax, c.attitudes, c.proposals, c.verb, c.cued = s, attitudes, c.proposals[:0], Verb{}, 0
}

// Propose hands in a quote; a rule may propose any number of them. The content is not
// copied. The parser drops a proposal where it has no content, a range outside the
// article or out of order, or a score above 1; where its speaker is nobody ("no one
// said") or a condition leaves it open ("if she says"); and where it is the title of a
// work. Parser.Explain tells of each that was dropped.
func (c *Context) Propose(p Proposal) { c.proposals = memory.Push(c.proposals, p) }

// Take takes back what was handed in since Take was called last; the parser calls it
// after each Match. A rule around another's Match proposes again what it wants of that.
// The slice is good until the next call of Propose.
func (c *Context) Take() []Proposal {
	taken := c.proposals
	for _, p := range taken {
		c.cued = max(c.cued, p.Cue.Last)
	}
	c.proposals = c.proposals[:0]
	return taken
}

// Cued reports whether a rule before has proposed a quote whose cue ends with token i or
// later.
func (c *Context) Cued(i int) bool { return c.cued > i }

// Attitudes reports whether beliefs and wishes are quotes too: the scope Everything.
func (c *Context) Attitudes() bool { return c.attitudes }

// Forget lets go of the article. It is for the packages of this module.
func (c *Context) Forget() { clear(c.proposals[:cap(c.proposals)]) }

// Len is the number of tokens of the article.
func (c *Context) Len() int { return c.syntax.Len() }

// Is reports whether token i has any of the classes.
func (c *Context) Is(i int, class token.Class) bool { return c.syntax.Is(i, class) }

// Token returns token i, with its place in the article. It panics outside 0 to Len()-1.
func (c *Context) Token(i int) token.Token {
	t := c.syntax.Tokens[i]
	t.Span = c.syntax.Span(token.Range{First: i, Last: i + 1})
	return t
}

// Text returns token i as it reads, "" outside the article: “ also where the article has
// &ldquo;.
func (c *Context) Text(i int) string { return c.syntax.Text(i) }

// Folded returns token i in lower case, with plain apostrophes, "" outside the article.
func (c *Context) Folded(i int) string {
	if known := c.syntax.Folded(i); known != "" {
		return known
	}
	return lexicon.Fold(c.syntax.Text(i))
}

// Words returns the tokens of r as Folded does, joined by blanks: "according to".
func (c *Context) Words(r token.Range) string {
	r = c.cut(r)
	if r.Len() == 1 {
		return c.Folded(r.First)
	}
	words := make([]string, 0, r.Len())
	for i := r.First; i < r.Last; i++ {
		words = append(words, c.Folded(i))
	}
	return strings.Join(words, " ")
}

// Known reports whether the language pack knows the word of token i.
func (c *Context) Known(i int) bool { return c.syntax.Folded(i) != "" }

// Uses reports whether the word of token i has any of the uses in the grammar of the
// language. It keeps words of a language out of a rule; OneOf is for a rule about one.
func (c *Context) Uses(i int, uses token.Use) bool { return c.syntax.Uses(i, uses) }

// OneOf reports whether token i is one of the lower-case words, whatever its case.
func (c *Context) OneOf(i int, words ...string) bool {
	return c.inside(i) && slices.Contains(words, c.Folded(i))
}

// Sentence returns the tokens of the sentence that token i stands in.
func (c *Context) Sentence(i int) token.Range { return c.syntax.Sentence(i) }

// SameSentence reports whether tokens i and j stand in one sentence.
func (c *Context) SameSentence(i, j int) bool {
	s := c.Sentence(i)
	return !s.Empty() && s.Has(j)
}

// StartsSentence reports whether a sentence begins with token i, or what is written as
// one: after a stop, a colon, a dash, a quotation mark or a bracket.
func (c *Context) StartsSentence(i int) bool { return c.inside(i) && c.syntax.StartsSentence(i) }

// Paragraph returns the tokens of the paragraph that token i stands in.
func (c *Context) Paragraph(i int) token.Range { return c.syntax.Paragraph(i) }

// Turn is what one says in a dialogue whose turns are labelled with who speaks: an
// interview, a transcript, the record of a parliament or of a court.
type Turn struct {
	Label   token.Range   // all that stands before the words: [00:12] O’NEIL (Orsa):
	Name    token.Range   // who speaks
	Content []token.Range // the words, a range for a paragraph; good only during Match
}

// Turn returns the turn whose label begins with token i, one of class token.Label. Labels
// are known by their repetition and their company, not by a list.
func (c *Context) Turn(i int) (Turn, bool) {
	t, ok := c.syntax.TurnAt(i)
	if !ok {
		return Turn{}, false
	}
	return Turn(*t), true
}

// inside reports whether token i is one of the article.
func (c *Context) inside(i int) bool { return uint(i) < uint(c.Len()) }

// end is limit, but not outside the article.
func (c *Context) end(limit int) int { return min(max(limit, 0), c.Len()) }

// cut is what r has of the article.
func (c *Context) cut(r token.Range) token.Range {
	r.First, r.Last = c.end(r.First), c.end(r.Last)
	return token.Range{First: min(r.First, r.Last), Last: r.Last}
}

// Bounds returns the tokens around token i that a rule looks at: those of its sentence
// and of its passage in quotation marks, at most 100 to either side. Within them a rule
// takes little time wherever it wakes.
func (c *Context) Bounds(i int) token.Range {
	if !c.inside(i) {
		return token.Range{}
	}
	return token.Range{First: c.syntax.Lowest(i), Last: c.syntax.Highest(i)}
}

// Join returns pieces of content and more after them, in the order given, for
// Proposal.Content. The memory is reused for the next article.
func (c *Context) Join(pieces []token.Range, more ...token.Range) []token.Range {
	return c.syntax.Pieces.Join(pieces, more...)
}

// Pieces is Join of the pieces alone, for Proposal.Content.
func (c *Context) Pieces(pieces ...token.Range) []token.Range { return c.syntax.Pieces.Of(pieces...) }
