package attribution

import (
	"slices"

	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// maxVariants bounds the contents that are weighed for one proposal.
const maxVariants = 24

// contents are the contents that a proposal may have: the rule's own first, then
// those that begin or end at other clause boundaries of the sentence. They are good
// until it is called again.
func (c *Context) contentsOf(p *Proposal) [][]text.Range {
	c.alternatives = append(c.alternatives[:0], p.Content)
	if p.Carried {
		return c.alternatives
	}
	for n := len(p.Content) - 1; n >= 0 && n >= len(p.Content)-2; n-- {
		r := p.Content[n]
		if c.opening(r.First) && c.closing(r.Last-1) && c.opens[r.First] == c.opens[r.Last-1] && c.level(r.First) == c.level(p.at()) {
			if n == 0 && r.Last <= p.at() {
				c.starts(p, n)
			} else if c.endsInside(r.Last-1) || c.Is(r.Last, text.Stop) {
				continue
			}
		}
		if r.First >= p.at() {
			c.ends(p, n)
			if n == 0 {
				c.laterStarts(p)
			}
		} else if n == 0 {
			c.starts(p, n)
		}
	}
	for more := c.paragraphsAfter(p.Content); len(more) > len(p.Content) && len(c.alternatives) < maxVariants; {
		c.vary(more)
		next := c.paragraphsAfter(more)
		if len(next) == len(more) {
			break
		}
		more = next
	}
	c.laterPieces(p)
	c.nextSentences(p)
	if len(p.Content) > 1 {
		c.vary(p.Content[:1])
		if p.Content[1].First > p.at() && p.Content[0].Last <= p.at() {
			c.vary(p.Content[1:])
		}
	}
	return c.alternatives
}

// vary adds an alternative content.
func (c *Context) vary(content []text.Range) {
	if len(c.alternatives) < maxVariants && !slices.ContainsFunc(c.alternatives, func(r []text.Range) bool { return slices.Equal(r, content) }) {
		c.alternatives = append(c.alternatives, content)
	}
}

// varyPiece adds the content with piece n replaced.
func (c *Context) varyPiece(content []text.Range, n int, r text.Range) {
	content = c.contentOf(content...)
	content[n] = r
	c.vary(content)
}

// contentOf is a content of these pieces. Its memory is used again for the next article.
func (c *Context) contentOf(pieces ...text.Range) []text.Range { return c.joined(nil, pieces...) }

// joined is a content with more pieces behind its own.
func (c *Context) joined(content []text.Range, more ...text.Range) []text.Range {
	first := len(c.pieces)
	c.pieces = append(append(c.pieces, content...), more...)
	return c.pieces[first:len(c.pieces):len(c.pieces)]
}

// at is the token that a proposal is found by.
func (p *Proposal) at() int {
	if p.Cue.Empty() {
		return p.Content[0].First
	}
	return p.Cue.First
}

// ends adds contents whose piece n ends at other boundaries.
func (c *Context) ends(p *Proposal, n int) {
	r := p.Content[n]
	high, level := c.highest(r.First), c.level(r.First)
	clause := c.oneOf(r.First, "that") && c.Is(p.Cue.Last-1, text.Gerund) // its verbs are joined within it
	end := high
	for i := r.First + 2; i < high; i++ {
		if c.level(i) == level && c.Is(i, text.Comma) && c.closesReport(i+1, high) {
			end = i // another report begins: ", Northern News reported"
			break
		}
	}
	for end > r.First+1 && c.Is(end-1, text.Stop|text.Semicolon|text.Comma|text.Dash) && !c.closing(end-1) {
		end--
	}
	c.varyPiece(p.Content[:n+1], n, text.Range{First: r.First, Last: end})
	for i := r.First + 2; i < end; i++ {
		if c.opening(i) {
			if last := c.passage(int(c.opens[i])).Last; last <= end {
				i = last - 1
				if last < end && !c.Is(last, text.Comma|text.Dash|text.Semicolon|text.Conjunction) {
					c.varyPiece(p.Content[:n+1], n, text.Range{First: r.First, Last: last})
				}
				continue
			}
		}
		if c.level(i) == level && c.boundary(i) && !c.Is(i-1, text.Comma|text.Dash|text.Semicolon) && !(clause && c.Is(i, text.Conjunction) && c.finite(i+1)) {
			c.varyPiece(p.Content[:n+1], n, text.Range{First: r.First, Last: i})
		}
	}
}

// laterStarts adds contents that begin behind an addressee or an adjunct of the cue.
func (c *Context) laterStarts(p *Proposal) {
	r := p.Content[0]
	high := min(c.highest(p.at()), r.Last-1)
	if p.frames.Has(lang.ObjectTo) && !c.Is(p.Cue.Last, text.Pronoun) && c.infinitiveAt(c.finder.Tail(p.Cue.Last, high)) {
		return // urged women not to believe: the addressee belongs to it
	}
	for _, i := range []int{p.Cue.Last, c.adjuncts(p.Cue.Last, high), c.finder.Tail(p.Cue.Last, high), c.adjuncts(c.finder.Tail(p.Cue.Last, high), high)} {
		if i >= p.Cue.Last && i < high && i != r.First && !c.Is(i, text.Comma|text.Stop|text.Colon|text.Semicolon) && !c.Is(i-1, text.Preposition) {
			c.varyPiece(p.Content, 0, text.Range{First: i, Last: r.Last})
		}
	}
}

// closesReport reports whether a reporting clause begins with token i and ends its sentence.
func (c *Context) closesReport(i, high int) bool {
	if !c.reports(i, high) {
		return false
	}
	for ; i < high; i++ {
		if c.Is(i, text.Cue) && c.endsReport(i+1) {
			return true
		}
		if c.Is(i, text.Cue) {
			m, ok := c.finder.After(i+1, high)
			return ok && c.endsReport(m.Last)
		}
	}
	return false
}

// boundary reports whether a clause may end before token i.
func (c *Context) boundary(i int) bool {
	return c.Is(i, text.Comma|text.Dash|text.Semicolon|text.Colon|text.Conjunction|text.Opening|text.Stop) ||
		c.Is(i, text.Subordinator) && !c.oneOf(i, "that") || c.oneOf(i, "according", "in", "on", "during", "after", "at", "to", "by", "with", "for") && !c.Is(i-1, text.Comma)
}

// starts adds contents whose first piece begins at other boundaries.
func (c *Context) starts(p *Proposal, n int) {
	r := p.Content[n]
	if c.endsInside(r.Last-1) || c.closing(r.Last-1) {
		if open := c.passage(int(c.opens[r.Last-1])).First; open < r.Last {
			c.varyPiece(p.Content, n, text.Range{First: open, Last: r.Last})
		}
	}
	low, level := c.lowest(r.Last-1), c.level(r.Last-1)
	if c.closing(r.Last - 1) {
		low, level = c.lowest(c.passage(int(c.opens[r.Last-1])).First), c.level(c.passage(int(c.opens[r.Last-1])).First)
	}
	if low < r.Last-1 {
		c.varyPiece(p.Content, n, text.Range{First: low, Last: r.Last})
	}
	for i, dashes := r.Last-2, 0; i > low; i-- {
		if c.level(i) != level {
			continue
		}
		if c.Is(i, text.Dash) {
			dashes++
		}
		if c.Is(i, text.Comma|text.Dash|text.Semicolon|text.Colon|text.Stop) && (!c.Is(i, text.Dash) || dashes%2 == 1) {
			c.varyPiece(p.Content, n, text.Range{First: i + 1, Last: r.Last})
		}
		if c.Is(i, text.Conjunction) || c.oneOf(i, "that") {
			c.varyPiece(p.Content, n, text.Range{First: i, Last: r.Last})
			c.varyPiece(p.Content, n, text.Range{First: i + 1, Last: r.Last})
		}
	}
}
