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
		taken := false
		for _, n := range c.partiesNear(p.Cue) {
			if n.instead && taken {
				continue
			}
			if taken = n.from < 0 || !c.inContent(p, n.from); taken {
				c.addParty(n.Mention)
			}
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

// nearParty is a party near a cue.
type nearParty struct {
	mention.Mention
	from    int  // the token that lies in no content that the party speaks, -1 for any
	instead bool // only where the one before it in the list lies in the content
}

// partiesNear are the parties near a cue, whatever its content, which proposals
// with one cue ask for one after the other.
func (c *Context) partiesNear(cue text.Range) []nearParty {
	if c.nearCue == cue {
		return c.near
	}
	c.nearCue, c.near = cue, c.near[:0]
	low, high := c.lowest(cue.First), c.highest(cue.First)
	if m, ok := c.subjectBefore(cue.First, low); ok {
		c.addNear(m)
		c.near = append(c.near, nearParty{c.antecedent(m, low), m.First, false})
	}
	if m, ok := c.mainSubject(cue.First, low); ok {
		c.addNear(m)
	}
	c.earlierSubjects(cue, low)
	if c.Is(cue.Last-1, text.Gerund|text.Participle) && cue.First < low+4 {
		c.laterSubject(cue, high)
	}
	if m, ok := c.finder.After(cue.Last, high); ok {
		c.addNear(m)
	}
	return c.near
}

func (c *Context) addNear(m mention.Mention) {
	c.near = append(c.near, nearParty{m, m.First, false})
}

// laterSubject adds the subject of the clause that follows a participle at the
// head of its sentence: "Asked about the bridge, | she | smiled".
func (c *Context) laterSubject(cue text.Range, high int) {
	for i := cue.Last; i < high; i++ {
		if c.Is(i, text.Comma) && c.level(i) == c.level(cue.First) || c.opening(i-1) && c.Is(i, text.Comma) {
			if m, ok := c.finder.After(i+1, high); ok && c.verbBehind(m.Last, high-1) >= 0 {
				c.near = append(c.near, nearParty{m, -1, false})
				return
			}
		}
	}
}

// earlierSubjects adds the subjects of the verbs before a cue in its sentence:
// "…, said Bobby Scott, adding that".
func (c *Context) earlierSubjects(cue text.Range, low int) {
	if c.Is(cue.First, text.Gerund) || c.oneOf(cue.First, "to") {
		// The object of an earlier verb may speak: "shows Putin sitting and telling".
		for i := cue.First - 1; i > low && cue.First-i < 40; i-- {
			if c.level(i) == c.level(cue.First) && c.Is(i, text.Verb) && (!c.Is(i, text.Noun) || c.finite(i)) {
				if m, ok := c.finder.After(i+1, cue.First); ok {
					c.addNear(m)
				}
			}
		}
	}
	for i, found := cue.First-1, 0; i >= low && found < 3 && cue.First-i < 60; i-- {
		if c.level(i) != c.level(cue.First) || !c.Is(i, text.Verb) || !c.finite(i) {
			continue
		}
		found++
		first := i
		for first > low && c.Is(first-1, text.Auxiliary|text.Modal|text.Negation|text.Adverb) {
			first--
		}
		subject, ok := c.subjectBefore(first, low)
		if ok {
			c.addNear(subject)
		}
		if c.Is(i, text.Cue) {
			if m, after := c.finder.After(i+1, cue.First); after {
				c.near = append(c.near, nearParty{m, m.First, ok})
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
