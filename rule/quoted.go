package rule

import (
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/token"
)

// Opens reports whether token i opens a passage in quotation marks.
func (c *Context) Opens(i int) bool { return c.syntax.Opens(i) }

// Closes reports whether token i closes a passage in quotation marks.
func (c *Context) Closes(i int) bool { return c.syntax.Closes(i) }

// Quoted returns the passage in quotation marks, marks included, that token i
// opens or closes.
func (c *Context) Quoted(i int) (token.Range, bool) {
	if pair := c.syntax.Pair(i); pair >= 0 {
		return c.syntax.Passage(pair), true
	}
	return token.Range{}, false
}

// Passage is Quoted where it is known that token i opens or closes a passage; it is empty
// where that is not so.
func (c *Context) Passage(i int) token.Range {
	r, _ := c.Quoted(i)
	return r
}

// IsBlockQuote reports whether the paragraph of token i is set as a block quote: after >, or
// set in.
func (c *Context) IsBlockQuote(i int) bool {
	return c.inside(i) && c.syntax.Block(i).Kind == page.Quoted
}

// IsItem reports whether the paragraph of token i is an item of a list.
func (c *Context) IsItem(i int) bool { return c.inside(i) && c.syntax.Block(i).Kind == page.Item }

// ClosesBefore reports whether a passage in quotation marks ends right before token i, over
// a comma or a dash.
func (c *Context) ClosesBefore(i int) bool { return c.inside(i) && c.syntax.ClosesBefore(i) >= 0 }

// QuotedBefore returns the passage in quotation marks that ends right before token i,
// over a comma, a dash or a stop.
func (c *Context) QuotedBefore(i int) (token.Range, bool) {
	if i < 0 || i > c.Len() {
		return token.Range{}, false
	}
	if pair := c.syntax.ClosesBefore(i); pair >= 0 {
		return c.syntax.Passage(pair), true
	}
	return token.Range{}, false
}

// Marked reports whether token i lies inside quotation marks. A mark lies in the passage
// around its own.
func (c *Context) Marked(i int) bool { return c.syntax.Level(i) >= 0 }

// SameLevel reports whether tokens i and j lie in the same passage in quotation marks,
// or both in none.
func (c *Context) SameLevel(i, j int) bool { return c.syntax.SameLevel(i, j) }

// CarriesOn reports whether the passage that token i opens carries on one of the
// paragraph before.
func (c *Context) CarriesOn(i int) bool {
	pair := c.syntax.Pair(i)
	return pair >= 0 && c.syntax.Marks[pair].Prev >= 0
}

// PassagesFrom returns the passage that token i opens with all that carries it on: the
// next paragraphs, and the passages that follow without a report of their own.
func (c *Context) PassagesFrom(i int) []token.Range {
	if !c.Opens(i) {
		return nil
	}
	return c.syntax.PassagesOf(i)
}

// PassagesTo returns a passage with all that it carries on, and with the words before it
// in its sentence where only a part of what was said stands in marks.
func (c *Context) PassagesTo(passage token.Range) []token.Range {
	if pair := c.syntax.Pair(passage.First); pair >= 0 {
		return c.syntax.PiecesBefore(pair)
	}
	return nil
}

// PassagesAcross returns the passages that carry on a content whose marks end its
// paragraph.
func (c *Context) PassagesAcross(content token.Range) []token.Range {
	if !c.Closes(content.Last - 1) {
		return nil
	}
	return c.syntax.Followers(content)
}

// PassagesAfter returns what carries a quote on after its cue and party, which end
// before token i: ", “…”", ". “…”" or ", and the clause goes on". Whole tells that what
// was said before is a clause by itself.
func (c *Context) PassagesAfter(v Verb, i int, whole bool) []token.Range {
	if v.verb == nil || i < 0 || i > c.Len() {
		return nil
	}
	return c.syntax.PiecesAfter(i, v.verb, whole)
}

// IsTitle reports whether a passage is written as the title of a work is: “A History of
// Salt”.
func (c *Context) IsTitle(passage token.Range) bool { return c.syntax.Titled(c.cut(passage)) }

// IsSentence reports whether a passage in quotation marks begins and ends as a sentence
// does.
func (c *Context) IsSentence(passage token.Range) bool {
	passage = c.cut(passage)
	return !passage.Empty() && c.syntax.WholeSentence(passage)
}

// EndsInside reports whether a sentence ends right before the closing mark i: “… go.”
func (c *Context) EndsInside(i int) bool { return c.inside(i) && c.syntax.EndsInside(i) }

// AsksOrCalls reports whether token i is a question mark or an exclamation mark, which
// stands inside the marks where a comma would.
func (c *Context) AsksOrCalls(i int) bool { return c.inside(i) && c.syntax.AsksOrCalls(i) }

// ReportFollows reports whether a passage that ends before token i has a cue of its own
// after it.
func (c *Context) ReportFollows(i int) bool { return c.inside(i) && c.syntax.SpeaksFor(i) }

// QuotedAfterColon reports whether words in marks follow a colon, on its line or at the
// head of the next paragraph.
func (c *Context) QuotedAfterColon(colon int) bool {
	return c.inside(colon) && c.syntax.QuotesAfter(colon)
}

// HasOpening reports whether a passage in marks opens in the sentence of token i, or
// right after it.
func (c *Context) HasOpening(i int) bool { return c.inside(i) && c.syntax.HasOpening(i) }
