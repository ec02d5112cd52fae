package attribution

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/text"
)

// headlineRule: a name, a colon and what it says without marks, a paragraph without a
// full stop.
var headlineRule = Rule{
	Name:  "headline",
	Doc:   "O’Neil: No ferry before spring",
	On:    text.Colon,
	Match: matchHeadline,
	plain: true,
}

func matchHeadline(c *Context, colon int) {
	low, high := c.lowest(colon), c.highest(colon)
	next := colon + 1
	if line := c.Paragraph(colon); next >= high || line.First != low || line.Last != high || c.Is(high-1, text.Stop) && !c.asksOrCalls(high-1) {
		return // NEW DELHI: The minister resigned on Sunday.
	}
	if c.quotesAfter(colon) || c.quotesWithin(low, colon) {
		return
	}
	who, ok := c.finder.After(low, colon)
	if !ok || !c.namesSomebody(who.Core) || who.Last != colon || who.Kind != mention.Name {
		return
	}
	for i := next; i < high; i++ {
		if c.Text(i) == "/" {
			return // Photo: Ann O’Neil / AP
		}
	}
	p := Proposal{Cue: text.Range{First: colon, Last: next}, Lemma: ":", Act: Say, Content: c.contentOf(text.Range{First: next, Last: c.clauseEnd(next)}), Score: 0.5}
	p.attribute(who)
	c.Propose(p)
}
