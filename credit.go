package attribution

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/text"
)

// credit finds the outlet to which a speaker said it: "told Reuters", "in an
// interview with Northern Radio", "wrote on Facebook".
func (c *Context) credit(p *Proposal) text.Range {
	if p.Cue.Empty() || !p.Source.Empty() || p.Speaker.Empty() {
		return text.Range{}
	}
	from := max(p.Cue.Last, p.Speaker.Last)
	high := min(c.highest(p.Cue.First), from+16)
	if from == p.Speaker.Last && from > p.Cue.Last+12 {
		from = p.Cue.Last
	}
	for i := from; i < high; i++ {
		switch {
		case c.Is(i, text.Outlet) && c.credits(i, p):
			if m, ok := c.finder.OutletAt(i, from, high); ok {
				return m.Range
			}
		case c.Is(i, text.Stop|text.Colon|text.Semicolon), c.opening(i), c.inContent(p, i):
			return text.Range{}
		}
	}
	return text.Range{}
}

// cited finds the outlet that the source of a proposal cites: "reports AFP, citing Agerpres".
func (c *Context) cited(p *Proposal) text.Range {
	i := max(p.Cue.Last, p.Source.Last)
	if c.Is(i, text.Comma) || c.closing(i) {
		i++
	}
	if i >= c.Len() || !c.Is(i, text.Linking) {
		return text.Range{}
	}
	high := c.highest(i)
	if m, ok := c.finder.OutletAt(i+1, i+1, high); ok {
		return m.Core
	}
	m, ok := c.finder.After(i+1, high)
	if !ok || m.Kind != mention.Name {
		return text.Range{}
	}
	return m.Core
}

// credits reports whether an outlet's name at token i is behind a word that
// hands it the quote.
func (c *Context) credits(i int, p *Proposal) bool {
	before := i - 1
	for before > p.Cue.Last && c.Is(before, text.Capital) {
		before-- // the words before Herald
	}
	if c.oneOf(before, "the") {
		before--
	}
	if before == p.Cue.Last-1 {
		return true // told Reuters
	}
	return c.oneOf(before, "on", "to", "with", "by", "in", "via", "for", "told")
}

func (c *Context) inContent(p *Proposal, i int) bool {
	for _, r := range p.Content {
		if r.Has(i) {
			return true
		}
	}
	return false
}
