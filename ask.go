package attribution

import (
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

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
