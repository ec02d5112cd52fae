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
			if m, ok := c.finder.After(i, high); ok && m.Outlet != nil {
				if c.oneOf(i-1, "the") {
					m.First--
				}
				return text.Range{First: m.First, Last: m.First + (m.Core.Last - m.First)}
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
	if c.Is(i, text.Comma) {
		i++
	}
	if i >= c.Len() || !c.oneOf(i, "citing", "quoting") {
		return text.Range{}
	}
	m, ok := c.finder.After(i+1, c.highest(i))
	if !ok || m.Kind != mention.Name {
		return text.Range{}
	}
	return m.Core
}

// credits reports whether an outlet's name at token i is behind a word that
// hands it the quote.
func (c *Context) credits(i int, p *Proposal) bool {
	before := i - 1
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
