package rule

import (
	"iter"

	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// ClauseStart returns the first token of the clause that ends before token end: the
// beginning of its sentence, or what follows a dateline.
func (c *Context) ClauseStart(end int) int { return c.syntax.ClauseStart(c.end(end)) }

// ClauseEnd returns the token after the clause that begins with token start: the end of
// its sentence, without the full stop, or where another report begins.
func (c *Context) ClauseEnd(start int) int {
	if !c.inside(start) {
		return c.end(start)
	}
	return c.syntax.ClauseEnd(start)
}

// ClauseOf is ClauseEnd for a clause that a verb takes. That of a participle which opens
// its sentence ends where the main clause begins: Asked if she knew, | Ann nodded.
func (c *Context) ClauseOf(v Verb, start int) int {
	if v.verb == nil || !c.inside(start) {
		return c.ClauseEnd(start)
	}
	return c.syntax.ClauseOf(v.verb, start)
}

// ClauseAt reports whether a clause with a subject and a finite verb begins at token i
// and has its verb before token limit.
func (c *Context) ClauseAt(i, limit int) bool {
	return c.inside(i) && c.syntax.ClauseAt(i, c.end(limit))
}

// QuestionAt reports whether an embedded question begins at token i: whether, if, how.
func (c *Context) QuestionAt(i int) bool { return c.inside(i) && c.syntax.Wh(i) }

// InfinitiveAt reports whether "to go" or "not to go" begins with token i.
func (c *Context) InfinitiveAt(i int) bool { return c.inside(i) && c.syntax.InfinitiveAt(i) }

// ThatAfter returns the "that" of a verb within its sentence, over an addressee,
// adjuncts and a parenthesis between commas; -1 where there is none.
func (c *Context) ThatAfter(v Verb) int {
	if v.verb == nil {
		return -1
	}
	return c.syntax.ThatAfter(v.verb, v.verb.Group.Last, c.syntax.Highest(v.verb.At))
}

// ClauseBehindAddressee is where the clause of a verb begins that has an addressee before
// it: told the jury | the dog had slept. It is 0 where the tree shows none.
func (c *Context) ClauseBehindAddressee(v Verb) int {
	if v.verb == nil {
		return 0
	}
	return c.syntax.ClauseBehindAddressee(v.verb)
}

// MarksAfter returns the mark that opens the passage which a verb introduces: after its
// addressee and adjuncts, with a comma or a colon between or nothing.
func (c *Context) MarksAfter(v Verb) (mark int, ok bool) {
	if v.verb == nil {
		return -1, false
	}
	return c.syntax.MarksAfter(v.verb)
}

// Adjuncts returns the token after adverbs, times and prepositional phrases that begin
// at token i: "said | Tuesday in a statement | that". It is i where there are none.
func (c *Context) Adjuncts(i, limit int) int {
	if !c.inside(i) {
		return i
	}
	return c.syntax.Adjuncts(i, c.end(limit))
}

// ContentAround returns the content of an attribution [first, last) that stands beside
// it: what comes before, or after, or both. "The village, | according to Ann, | will not
// move."
func (c *Context) ContentAround(first, last, limit int) []token.Range {
	r := c.cut(token.Range{First: first, Last: last})
	if r.Empty() {
		return nil
	}
	return c.syntax.Around(r.First, r.Last, c.end(limit))
}

// EndsReport reports whether nothing but adjuncts stands between token i and the end of
// its sentence.
func (c *Context) EndsReport(i int) bool { return i > 0 && c.syntax.EndsReport(c.end(i)) }

// FrameAt reports whether token i is the preposition of one of the frames: "of" for verb.Of.
func (c *Context) FrameAt(i int, frames verb.Frame) bool {
	return c.inside(i) && c.syntax.FrameAt(i, frames)
}

// Said is what hangs on a verb in the tree of its sentence and tells what was said.
type Said uint8

// The kinds of what is said.
const (
	SaidClause     Said = iota // said | that it rains; | it rains |, she said
	SaidInfinitive             // promised | to go
	SaidPhrase                 // complained | about the noise
	SaidNoun                   // confirmed | the report
)

// Reported is what the tree of its sentence shows a verb to say and its frames let it say:
// contents with their kind, none where the language has no parser. A clause that the
// report interrupts has two pieces. The parser errs: one in ten clauses hangs elsewhere.
func (c *Context) Reported(v Verb) iter.Seq2[[]token.Range, Said] {
	return func(yield func([]token.Range, Said) bool) {
		if v.verb == nil || !c.syntax.HasTrees() {
			return
		}
		going := true
		c.syntax.Reported(v.verb, func(content []token.Range, what syntax.Part) {
			going = going && yield(content, Said(what))
		})
	}
}
