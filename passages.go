package attribution

import (
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// closesBefore returns the passage in marks that ends right before token i, over
// a comma or a dash, -1 where there is none.
func (c *Context) closesBefore(i int) int {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if c.closing(k) {
			return int(c.opens[k])
		}
		if !c.Is(k, text.Comma|text.Dash|text.Stop|text.Symbol|text.Colon) {
			break
		}
	}
	return -1
}

// piecesBefore is the content that ends with a passage in marks: all that it
// carries on, and the words before it where it is mixed.
func (c *Context) piecesBefore(pair int) []text.Range {
	passage := c.passage(pair)
	for c.marks[pair].Prev >= 0 {
		pair = c.marks[pair].Prev
	}
	if c.passage(pair).First != passage.First {
		var all []text.Range
		for ; pair >= 0 && len(all) < mostPieces; pair = c.marks[pair].Next {
			all = append(all, c.passage(pair))
			if c.passage(pair).First == passage.First {
				return all
			}
		}
	}
	start := c.clauseStart(passage.First + 1)
	for i := passage.First - 1; i >= start; i-- {
		// A sentence, a label or a report before the marks is no part of the content.
		if c.level(i) == c.level(passage.First) && (c.Is(i, text.Colon|text.Semicolon) || c.Is(i, text.Stop)) {
			start = i + 1
			break
		}
	}
	if start < passage.First {
		return c.contentOf(text.Range{First: start, Last: passage.Last})
	}
	return c.contentOf(passage)
}

// piecesAfter is what carries a quote on behind its cue, which ends before token
// at: ", “…”", ". “…”", or ", and the clause goes on".
func (c *Context) piecesAfter(at int, r *reading, whole bool) []text.Range {
	paragraph := c.Paragraph(r.at)
	high := c.highest(r.at)
	i := c.adjuncts(at, high)
	if r.Frames.Has(lang.Object) && i == at && c.Is(i, text.Word) {
		if m, ok := c.finder.After(i, high); ok {
			i = c.adjuncts(m.Last, high)
		}
	}
	if next := c.nextSentence(i, high); next < paragraph.Last && c.opening(next) && c.level(next) == c.level(r.at) {
		return c.passagesFrom(next)
	}
	switch {
	case c.Is(i, text.Comma|text.Dash|text.Colon) && c.opening(i+1):
		passage := c.passage(int(c.opens[i+1]))
		if end := c.clauseEnd(i + 1); end > passage.Last && !c.Is(passage.Last-2, text.Stop|text.Comma) {
			passage.Last = end
		}
		if c.follows(passage.Last) {
			return c.joined(c.contentOf(passage), c.passagesFrom(passage.Last)...)
		}
		return c.contentOf(passage)
	case c.Is(i, text.Comma|text.Dash) && c.Is(i+1, text.Word|text.Number) && i+1 < high:
		next := i + 1
		if c.Is(next, text.Preposition|text.Subordinator) && c.Is(next+1, text.Gerund) && c.Is(next+1, text.Cue) {
			return nil // before adding: “…”
		}
		if whole && (c.Is(next, text.Gerund|text.Wh) || c.oneOf(next, "who", "which", "according", "as", "when", "while", "after", "during") || !c.Is(next, text.Conjunction|text.Preposition|text.Subordinator)) {
			return nil
		}
		end := c.clauseEnd(next)
		if end > next && !c.reports(next, high) {
			return c.contentOf(text.Range{First: next, Last: end})
		}
	}
	return nil
}

// nextSentence is the token behind the sentence that token i stands in, the
// article's end where another passage in marks comes first.
func (c *Context) nextSentence(i, high int) int {
	for ; i < high; i++ {
		if c.Is(i, text.Mark) || c.Is(i, text.Colon) {
			return c.Len()
		}
	}
	return high
}

// mostPieces bounds the passages that are taken for one quote.
const mostPieces = 64

// passagesFrom is the passages in marks that follow one another from token i on
// within the paragraph, and those that carry them on.
func (c *Context) passagesFrom(i int) []text.Range {
	first := len(c.pieces)
	taken := func() []text.Range { return c.pieces[first:len(c.pieces):len(c.pieces)] } // empty for none
	for {
		pair := int(c.opens[i])
		passage := c.passage(pair)
		if c.speaksFor(passage.Last) {
			return taken()
		}
		// A marked phrase in a sentence of its own is no further piece: “Fraud” was a word he avoided.
		if !c.endsInside(passage.Last-1) && !c.Is(passage.Last, text.Stop) && passage.Last < c.Paragraph(i).Last && c.marks[pair].Closed {
			return taken()
		}
		c.pieces = append(c.pieces, passage)
		for next := c.marks[pair].Next; next >= 0 && len(c.pieces) < first+mostPieces; next = c.marks[next].Next {
			passage = c.passage(next)
			c.pieces = append(c.pieces, passage)
		}
		if i = passage.Last; !c.follows(i) || len(c.pieces) >= first+mostPieces {
			return taken()
		}
	}
}

// follows reports whether a passage in marks opens a sentence with token i right
// behind another one in its paragraph.
func (c *Context) follows(i int) bool {
	return i < c.Len() && c.opening(i) && c.Paragraph(i).First != i && c.sentence[i] != c.sentence[i-1]
}

// speaksFor reports whether a passage that ends before token i has a cue of its own behind it.
func (c *Context) speaksFor(i int) bool {
	if i > 1 && c.closing(i-1) && c.Is(i-2, text.Stop) && c.Is(i, text.Capital) && !c.asksOrCalls(i-2) {
		return false // “… go.” Next sentence
	}
	if c.Is(i, text.Comma|text.Dash) {
		i++
	}
	if i >= c.Len() || i >= c.Paragraph(max(0, i-1)).Last {
		return false
	}
	return c.reports(i, min(c.Len(), c.Sentence(i).Last))
}

// asksOrCalls reports whether the stop at token i is a question mark or an
// exclamation mark, which stands inside the marks where a comma would.
func (c *Context) asksOrCalls(i int) bool {
	return c.Is(i, text.Stop) && c.Text(i) != "." && c.Text(i) != "…" && c.Text(i) != "..."
}

// endsReport reports whether nothing but adjuncts stands between token i and the end of its sentence.
func (c *Context) endsReport(i int) bool {
	if i >= c.Len() {
		return true
	}
	high := c.highest(i - 1)
	i = c.adjuncts(i, high)
	if i < high && c.Is(i, text.Pronoun) && c.Word(i).Pronoun.Kind == "object" {
		i = c.adjuncts(i+1, high) // the president told her
	}
	return i >= high || c.Is(i, text.Dash) || c.Is(i, text.Stop|text.Semicolon|text.Closing|text.Mark) || c.Is(i, text.Comma) && (c.Is(i+1, text.Gerund|text.Preposition|text.Conjunction) || c.Is(i+1, text.Linking) || c.oneOf(i+1, "who", "which"))
}
