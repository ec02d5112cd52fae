package attribution

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/text"
)

// headlineRule: a name, a colon and what it says without marks, at the head of a
// paragraph.
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
	if next >= high || c.Paragraph(colon).First != low || c.Is(high-1, text.Stop) && high-low < 4 || c.quotesAfter(colon) || c.quotesWithin(low, colon) {
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
	p := Proposal{Cue: text.Range{First: colon, Last: next}, Lemma: ":", Act: Say, Content: c.contentOf(text.Range{First: next, Last: c.clauseEnd(next)}), Score: 0.5}
	p.attribute(who)
	c.Propose(p)
}
