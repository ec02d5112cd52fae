package attribution

import (
	"github.com/quoteattribution/attribution/text"
)

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
			return c.joined(content, more...)
		}
	}
	return content
}

// laterPieces adds contents that go on in marks behind the cue, later in its
// sentence or at the beginning of the next one.
func (c *Context) laterPieces(p *Proposal) {
	at := p.at()
	if p.Cue.Empty() || p.Content[0].Last > at {
		return
	}
	first := p.Content[:1]
	sentence := c.Sentence(at)
	for i := p.Cue.Last; i < min(sentence.Last-2, at+12); i++ {
		if c.Is(i, text.Comma|text.Dash) && c.level(i) == c.level(at) && !c.opening(i+1) {
			if end := c.clauseEnd(i + 1); end > i+2 {
				c.vary(c.joined(first, text.Range{First: i + 1, Last: end}))
			}
		}
	}
	for i := p.Cue.Last; i < min(sentence.Last+1, c.Paragraph(at).Last, at+reach); i++ {
		if c.opening(i) && c.level(i) == c.level(at) {
			if i >= sentence.Last {
				if more := c.passagesFrom(i); len(more) > 0 {
					c.vary(c.joined(first, more...))
				}
				return
			}
			r := c.passage(int(c.opens[i]))
			c.vary(c.joined(first, r))
			if end := c.clauseEnd(i); end > r.Last {
				c.vary(c.joined(first, text.Range{First: i, Last: end}))
			}
			i = r.Last - 1
		}
	}
}

// nextSentences adds contents that go on in the next sentences of the paragraph,
// as far as those stand in marks at least in part and have no report of their own.
func (c *Context) nextSentences(p *Proposal) {
	content := p.Content
	from := max(p.at()+1, p.Cue.Last, content[len(content)-1].Last) - 1
	paragraph := c.Paragraph(from)
	if c.level(p.at()) >= 0 {
		return
	}
	for i, taken, skipped := c.endOfSentence(from), 0, 0; i < paragraph.Last && taken < 4; {
		piece := text.Range{First: i, Last: c.endOfSentence(i)}
		if !c.marksIn(piece) && taken == 0 && skipped < 2 && !c.reportsIn(piece) && c.closing(p.Content[len(p.Content)-1].Last-1) {
			i = piece.Last
			skipped++
			continue // “A,” she said. She put down her cup. “B.”
		}
		if !c.marksIn(piece) || c.reportsIn(piece) || skipped > 0 && !c.opening(i) {
			return
		}
		i = piece.Last
		for c.Is(piece.Last-1, text.Stop) && !c.closing(piece.Last-1) {
			piece.Last--
		}
		if piece.Empty() {
			return
		}
		content = c.joined(content, piece)
		c.vary(content)
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
