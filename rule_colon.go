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
	low, high := c.lowest(colon), c.highest(colon)
	p := Proposal{Cue: text.Range{First: colon, Last: colon + 1}, Lemma: ":", Act: Say}
	for i := low; i < colon; i++ {
		if c.quotes(i) {
			return // cueQuoteRule's
		}
	}
	next := colon + 1
	if c.opening(next) && (next < high || c.nextParagraph(colon, next)) {
		who, ok := c.leadIn(low, colon)
		if !ok {
			return
		}
		p.attribute(who)
		p.Content = c.passagesOf(next)
		p.Score = 0.6
		if who.First == low {
			p.Score = 0.85
		}
		c.Propose(p)
		return
	}
	// A headline: Putin: no regrets
	if next >= high || c.Paragraph(colon).First != low || c.Is(high-1, text.Stop) && high-low < 4 {
		return
	}
	who, ok := c.finder.After(low, colon)
	if !ok || !c.namesSomebody(who.Core) || who.Last != colon || who.Kind != mention.Name || who.Type != mention.Person && c.Paragraph(colon).Last != high {
		return
	}
	for i := next; i < high; i++ {
		if c.Text(i) == "/" {
			return // Photo: Ann O’Neil / AP
		}
	}
	p.attribute(who)
	p.Content = c.contentOf(text.Range{First: next, Last: c.clauseEnd(next)})
	p.Score = 0.5
	c.Propose(p)
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
