package attribution

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/text"
)

// parties are the mentions that a proposal's speaker or source may be: the
// rule's own first, none last. They are good until it is called again.
func (c *Context) partiesOf(p *Proposal) []mention.Mention {
	c.partners = c.partners[:0]
	own := p.Speaker
	if own.Empty() {
		own = p.Source
	}
	if !own.Empty() {
		m := c.finder.Describe(own)
		m.Range = own
		c.addParty(m)
		if !m.Role.Empty() && m.Role.First >= m.Core.Last {
			c.addParty(c.finder.Describe(text.Range{First: m.First, Last: m.Role.First - 1}))
		}
	}
	if p.Carried || p.Passive || p.Cue.Empty() {
		c.partners = append(c.partners, mention.Mention{})
		return c.partners
	}
	if c.Is(p.Cue.First, text.Cue) || c.Is(p.Cue.Last-1, text.Cue) {
		low := c.lowest(p.Cue.First)
		if m, ok := c.subjectBefore(p.Cue.First, low); ok && !c.inContent(p, m.First) {
			c.addParty(m)
			c.addParty(c.antecedent(m, low))
		}
		if m, ok := c.mainSubject(p.Cue.First, low); ok && !c.inContent(p, m.First) {
			c.addParty(m)
		}
		c.earlierSubjects(p, low)
		if c.Is(p.Cue.Last-1, text.Gerund|text.Participle) && p.Cue.First < low+4 {
			c.laterSubject(p)
		}
		if m, ok := c.finder.After(p.Cue.Last, c.highest(p.Cue.First)); ok && !c.inContent(p, m.First) {
			c.addParty(m)
		}
	}
	c.partners = append(c.partners, mention.Mention{})
	return c.partners
}

func (c *Context) addParty(m mention.Mention) {
	if len(c.partners) < 8 && !slices.ContainsFunc(c.partners, func(o mention.Mention) bool { return o.Range == m.Range }) {
		c.partners = append(c.partners, m)
	}
}

// laterSubject adds the subject of the clause that follows a participle at the
// head of its sentence: "Asked about the bridge, | she | smiled".
func (c *Context) laterSubject(p *Proposal) {
	high := c.highest(p.Cue.First)
	for i := p.Cue.Last; i < high; i++ {
		if c.Is(i, text.Comma) && c.level(i) == c.level(p.Cue.First) || c.opening(i-1) && c.Is(i, text.Comma) {
			if m, ok := c.finder.After(i+1, high); ok && c.verbBehind(m.Last, high-1) >= 0 {
				c.addParty(m)
				return
			}
		}
	}
}

// earlierSubjects adds the subjects of the verbs before a cue in its sentence:
// "…, said Bobby Scott, adding that".
func (c *Context) earlierSubjects(p *Proposal, low int) {
	if c.Is(p.Cue.First, text.Gerund) || c.oneOf(p.Cue.First, "to") {
		// The object of an earlier verb may speak: "shows Putin sitting and telling".
		for i := p.Cue.First - 1; i > low && p.Cue.First-i < 40; i-- {
			if c.level(i) == c.level(p.Cue.First) && c.Is(i, text.Verb) && (!c.Is(i, text.Noun) || c.finite(i)) {
				if m, ok := c.finder.After(i+1, p.Cue.First); ok && !c.inContent(p, m.First) {
					c.addParty(m)
				}
			}
		}
	}
	for i, found := p.Cue.First-1, 0; i >= low && found < 3 && p.Cue.First-i < 60; i-- {
		if c.level(i) != c.level(p.Cue.First) || !c.Is(i, text.Verb) || !c.finite(i) {
			continue
		}
		found++
		first := i
		for first > low && c.Is(first-1, text.Auxiliary|text.Modal|text.Negation|text.Adverb) {
			first--
		}
		if m, ok := c.subjectBefore(first, low); ok && !c.inContent(p, m.First) {
			c.addParty(m)
		} else if c.Is(i, text.Cue) {
			if m, ok := c.finder.After(i+1, p.Cue.First); ok && !c.inContent(p, m.First) {
				c.addParty(m)
			}
		}
	}
}

// isOutlet reports whether a mention names an outlet that passes quotes on
// rather than a party that speaks.
func isOutlet(m mention.Mention) bool { return m.Type == mention.Outlet }

// attribute puts the party where it belongs: an outlet is a source, anybody else
// a speaker.
func (p *Proposal) attribute(m mention.Mention) {
	if m.Range.Empty() {
		return
	}
	if isOutlet(m) {
		p.Source = m.Range
	} else {
		p.Speaker = m.Range
	}
}
