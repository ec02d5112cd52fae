package attribution

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/text"
)

// colonRule: a party, a colon and what it says, without a verb.
var colonRule = Rule{
	Name:  "colon",
	Doc:   "O’Neil: “We will not go.”",
	On:    text.Colon,
	Match: matchColon,
}

func matchColon(c *Context, colon int) {
	low := c.lowest(colon)
	if !c.quotesAfter(colon) || c.quotesWithin(low, colon) {
		return
	}
	who, ok := c.leadIn(low, colon)
	if !ok {
		return
	}
	p := Proposal{Cue: text.Range{First: colon, Last: colon + 1}, Lemma: ":", Act: Say, Content: c.passagesOf(colon + 1), Score: 0.6}
	p.attribute(who)
	if who.First == low {
		p.Score = 0.85
	}
	c.Propose(p)
}

// quotesAfter reports whether words in marks follow a colon, on its line or at the
// head of the next paragraph.
func (c *Context) quotesAfter(colon int) bool {
	next := colon + 1
	return c.opening(next) && (next < c.highest(colon) || c.nextParagraph(colon, next))
}

// quotesWithin reports whether a verb of quoting stands in the tokens from first on
// before last: cueQuoteRule knows it.
func (c *Context) quotesWithin(first, last int) bool {
	for i := first; i < last; i++ {
		if c.quotes(i) {
			return true
		}
	}
	return false
}

// leadIn is the party of a sentence without a cue verb that leads to a colon and
// a quote: its only name, or the subject of its clause.
func (c *Context) leadIn(low, colon int) (mention.Mention, bool) {
	if m, ok := c.finder.After(low, colon); ok && m.Last == colon {
		return m, true
	}
	if m, ok := c.finder.Before(colon, low); ok && (c.oneOf(m.First-1, "from", "by") || c.Is(m.First-1, text.Dash|text.Symbol) || m.First == low) {
		return m, true
	}
	return c.mainSubject(colon, low)
}
