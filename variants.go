package attribution

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// maxVariants bounds the contents that are weighed for one proposal.
const maxVariants = 24

// contents are the contents that a proposal may have: the rule's own first, then
// those that begin or end at other clause boundaries of the sentence.
func (c *Context) contentsOf(p *Proposal) [][]text.Range {
	all := [][]text.Range{p.Content}
	if p.Carried {
		return all
	}
	add := func(content []text.Range) {
		if len(all) < maxVariants && !slices.ContainsFunc(all, func(r []text.Range) bool { return slices.Equal(r, content) }) {
			all = append(all, content)
		}
	}
	for n := len(p.Content) - 1; n >= 0 && n >= len(p.Content)-2; n-- {
		r := p.Content[n]
		if c.opening(r.First) && c.closing(r.Last-1) && c.opens[r.First] == c.opens[r.Last-1] && c.level(r.First) == c.level(p.at()) {
			if n == 0 && r.Last <= p.at() {
				c.starts(p, n, add)
			} else if c.endsInside(r.Last-1) || c.Is(r.Last, text.Stop) {
				continue
			}
		}
		if r.First >= p.at() {
			c.ends(p, n, add)
			if n == 0 {
				c.laterStarts(p, add)
			}
		} else if n == 0 {
			c.starts(p, n, add)
		}
	}
	for more := c.paragraphsAfter(p.Content); len(more) > len(p.Content) && len(all) < maxVariants; {
		add(more)
		next := c.paragraphsAfter(more)
		if len(next) == len(more) {
			break
		}
		more = next
	}
	c.laterPieces(p, add)
	c.nextSentences(p, add)
	if len(p.Content) > 1 {
		add(p.Content[:1])
		if p.Content[1].First > p.at() && p.Content[0].Last <= p.at() {
			add(p.Content[1:])
		}
	}
	return all
}

// paragraphsAfter adds to a content the next paragraph where all of it is marked
// words without a cue of their own.
func (c *Context) paragraphsAfter(content []text.Range) []text.Range {
	at := max(content[len(content)-1].Last, 1)
	paragraph := c.Paragraph(at - 1)
	if next := paragraph.Last; next < c.Len() && c.opening(next) && at+40 > next {
		for i := at; i < next; i++ {
			if c.Is(i, text.Mark) {
				return content
			}
		}
		if more := c.passagesFrom(next); len(more) > 0 && more[len(more)-1].Last >= c.Paragraph(more[len(more)-1].First).Last {
			return append(slices.Clone(content), more...)
		}
	}
	return content
}

// at is the token that a proposal is found by.
func (p *Proposal) at() int {
	if p.Cue.Empty() {
		return p.Content[0].First
	}
	return p.Cue.First
}

// with is the content with piece n replaced.
func with(content []text.Range, n int, r text.Range) []text.Range {
	out := slices.Clone(content)
	out[n] = r
	return out
}

// ends adds contents whose piece n ends at other boundaries.
func (c *Context) ends(p *Proposal, n int, add func([]text.Range)) {
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
	add(with(p.Content[:n+1], n, text.Range{First: r.First, Last: end}))
	for i := r.First + 2; i < end; i++ {
		if c.opening(i) {
			if last := c.passage(int(c.opens[i])).Last; last <= end {
				i = last - 1
				if last < end && !c.Is(last, text.Comma|text.Dash|text.Semicolon|text.Conjunction) {
					add(with(p.Content[:n+1], n, text.Range{First: r.First, Last: last}))
				}
				continue
			}
		}
		if c.level(i) == level && c.boundary(i) && !(clause && c.Is(i, text.Conjunction) && c.finite(i+1)) {
			add(with(p.Content[:n+1], n, text.Range{First: r.First, Last: i}))
		}
	}
}

// laterPieces adds contents that go on in marks behind the cue, later in its
// sentence or at the beginning of the next one.
func (c *Context) laterPieces(p *Proposal, add func([]text.Range)) {
	at := p.at()
	if p.Cue.Empty() || p.Content[0].Last > at {
		return
	}
	first := slices.Clone(p.Content[:1])
	sentence := c.Sentence(at)
	for i := p.Cue.Last; i < min(sentence.Last-2, at+12); i++ {
		if c.Is(i, text.Comma|text.Dash) && c.level(i) == c.level(at) && !c.opening(i+1) {
			if end := c.clauseEnd(i + 1); end > i+2 {
				add(append(slices.Clone(first), text.Range{First: i + 1, Last: end}))
			}
		}
	}
	for i := p.Cue.Last; i < min(sentence.Last+1, c.Paragraph(at).Last, at+reach); i++ {
		if c.opening(i) && c.level(i) == c.level(at) {
			if i >= sentence.Last {
				if more := c.passagesFrom(i); more != nil {
					add(append(slices.Clone(first), more...))
				}
				return
			}
			r := c.passage(int(c.opens[i]))
			add(append(slices.Clone(first), r))
			if end := c.clauseEnd(i); end > r.Last {
				add(append(slices.Clone(first), text.Range{First: i, Last: end}))
			}
			i = r.Last - 1
		}
	}
}

// nextSentences adds contents that go on in the next sentences of the paragraph,
// as far as those stand in marks at least in part and have no report of their own.
func (c *Context) nextSentences(p *Proposal, add func([]text.Range)) {
	content := p.Content
	from := max(p.at()+1, p.Cue.Last, content[len(content)-1].Last) - 1
	paragraph := c.Paragraph(from)
	if c.level(p.at()) >= 0 {
		return
	}
	for i, taken := c.endOfSentence(from), 0; i < paragraph.Last && taken < 4; {
		piece := text.Range{First: i, Last: c.endOfSentence(i)}
		if !c.marksIn(piece) || c.reportsIn(piece) {
			return
		}
		i = piece.Last
		for c.Is(piece.Last-1, text.Stop) && !c.closing(piece.Last-1) {
			piece.Last--
		}
		if piece.Empty() {
			return
		}
		content = append(slices.Clone(content), piece)
		add(content)
		taken++
	}
}

// endOfSentence is the token behind the sentence of token i, and behind the marks
// that it opens and does not close.
func (c *Context) endOfSentence(i int) int {
	end := c.Sentence(i).Last
	for end < c.Len() && (c.level(end) >= 0 || c.closing(end) && !c.opening(end)) {
		at := c.level(end)
		if at < 0 {
			at = c.opens[end]
		}
		for c.marks[at].Parent >= 0 {
			at = int32(c.marks[at].Parent)
		}
		if end = c.passage(int(at)).Last; end < c.Len() && c.Is(end, text.Stop) {
			end++
		}
		if last := c.Sentence(end - 1).Last; last > end && c.Sentence(end-1).First < end-1 {
			end = last
		}
	}
	return end
}

// marksIn reports whether a passage in marks opens in r.
func (c *Context) marksIn(r text.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if c.opening(i) {
			return true
		}
	}
	return false
}

// reportsIn reports whether a cue with a frame for clauses or marks stands in r outside marks.
func (c *Context) reportsIn(r text.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if c.opening(i) {
			i = max(i, min(c.passage(int(c.opens[i])).Last, r.Last)-1)
			continue
		}
		if c.Is(i, text.Cue) && c.Is(i, text.Past|text.Third) && c.strongCue(i) {
			return true
		}
	}
	return false
}

// laterStarts adds contents that begin behind an addressee or an adjunct of the cue.
func (c *Context) laterStarts(p *Proposal, add func([]text.Range)) {
	r := p.Content[0]
	high := min(c.highest(p.at()), r.Last-1)
	if p.frames.Has(lang.ObjectTo) && !c.Is(p.Cue.Last, text.Pronoun) && c.infinitiveAt(c.finder.Tail(p.Cue.Last, high)) {
		return // urged women not to believe: the addressee belongs to it
	}
	for _, i := range []int{p.Cue.Last, c.adjuncts(p.Cue.Last, high), c.finder.Tail(p.Cue.Last, high), c.adjuncts(c.finder.Tail(p.Cue.Last, high), high)} {
		if i >= p.Cue.Last && i < high && i != r.First && !c.Is(i, text.Comma|text.Stop) && !c.Is(i-1, text.Preposition) {
			add(with(p.Content, 0, text.Range{First: i, Last: r.Last}))
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
func (c *Context) starts(p *Proposal, n int, add func([]text.Range)) {
	r := p.Content[n]
	if c.endsInside(r.Last-1) || c.closing(r.Last-1) {
		if open := c.passage(int(c.opens[r.Last-1])).First; open < r.Last {
			add(with(p.Content, n, text.Range{First: open, Last: r.Last}))
		}
	}
	low, level := c.lowest(r.Last-1), c.level(r.Last-1)
	if c.closing(r.Last - 1) {
		low, level = c.lowest(c.passage(int(c.opens[r.Last-1])).First), c.level(c.passage(int(c.opens[r.Last-1])).First)
	}
	if low < r.Last-1 {
		add(with(p.Content, n, text.Range{First: low, Last: r.Last}))
	}
	for i := r.Last - 2; i > low; i-- {
		if c.level(i) != level {
			continue
		}
		if c.Is(i, text.Comma|text.Dash|text.Semicolon|text.Colon|text.Stop) {
			add(with(p.Content, n, text.Range{First: i + 1, Last: r.Last}))
		}
		if c.Is(i, text.Conjunction) || c.oneOf(i, "that") {
			add(with(p.Content, n, text.Range{First: i, Last: r.Last}))
			add(with(p.Content, n, text.Range{First: i + 1, Last: r.Last}))
		}
	}
}

// parties are the mentions that a proposal's speaker or source may be: the
// rule's own first, none last.
func (c *Context) partiesOf(p *Proposal) []mention.Mention {
	var all []mention.Mention
	add := func(m mention.Mention) {
		if len(all) < 8 && !slices.ContainsFunc(all, func(o mention.Mention) bool { return o.Range == m.Range }) {
			all = append(all, m)
		}
	}
	own := p.Speaker
	if own.Empty() {
		own = p.Source
	}
	if !own.Empty() {
		m := c.finder.Describe(own)
		m.Range = own
		add(m)
		if !m.Role.Empty() && m.Role.First >= m.Core.Last {
			add(c.finder.Describe(text.Range{First: m.First, Last: m.Role.First - 1}))
		}
	}
	if p.Carried || p.Passive || p.Cue.Empty() {
		return append(all, mention.Mention{})
	}
	if c.Is(p.Cue.First, text.Cue) || c.Is(p.Cue.Last-1, text.Cue) {
		low := c.lowest(p.Cue.First)
		if m, ok := c.subjectBefore(p.Cue.First, low); ok && !c.inContent(p, m.First) {
			add(m)
		}
		if m, ok := c.mainSubject(p.Cue.First, low); ok && !c.inContent(p, m.First) {
			add(m)
		}
		c.earlierSubjects(p, low, add)
		if c.Is(p.Cue.Last-1, text.Gerund|text.Participle) && p.Cue.First < low+4 {
			c.laterSubject(p, add)
		}
		if m, ok := c.finder.After(p.Cue.Last, c.highest(p.Cue.First)); ok && !c.inContent(p, m.First) {
			add(m)
		}
	}
	return append(all, mention.Mention{})
}

// laterSubject adds the subject of the clause that follows a participle at the
// head of its sentence: "Asked about the bridge, | she | smiled".
func (c *Context) laterSubject(p *Proposal, add func(mention.Mention)) {
	high := c.highest(p.Cue.First)
	for i := p.Cue.Last; i < high; i++ {
		if c.Is(i, text.Comma) && c.level(i) == c.level(p.Cue.First) || c.opening(i-1) && c.Is(i, text.Comma) {
			if m, ok := c.finder.After(i+1, high); ok && c.verbBehind(m.Last, high-1) >= 0 {
				add(m)
				return
			}
		}
	}
}

// earlierSubjects adds the subjects of the verbs before a cue in its sentence:
// "…, said Bobby Scott, adding that".
func (c *Context) earlierSubjects(p *Proposal, low int, add func(mention.Mention)) {
	if c.Is(p.Cue.First, text.Gerund) || c.oneOf(p.Cue.First, "to") {
		// The object of an earlier verb may speak: "shows Putin sitting and telling".
		for i := p.Cue.First - 1; i > low && p.Cue.First-i < 40; i-- {
			if c.level(i) == c.level(p.Cue.First) && c.Is(i, text.Verb) && (!c.Is(i, text.Noun) || c.finite(i)) {
				if m, ok := c.finder.After(i+1, p.Cue.First); ok && !c.inContent(p, m.First) {
					add(m)
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
			add(m)
		} else if c.Is(i, text.Cue) {
			if m, ok := c.finder.After(i+1, p.Cue.First); ok && !c.inContent(p, m.First) {
				add(m)
			}
		}
	}
}
