package attribution

import (
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// cueQuoteRule: the speaker and the cue first, then words in quotation marks,
// with a comma, a colon or nothing between.
var cueQuoteRule = Rule{
	Name:  "cue-quote",
	Doc:   "Ann O’Neil told reporters on Friday: “We will not go.”",
	On:    text.Cue,
	Match: matchCueQuote,
}

func matchCueQuote(c *Context, cue int) {
	r, ok := c.read(cue)
	if !ok || r.passive || r.negated || !r.Frames.Has(lang.Quote) {
		return
	}
	open, ok := c.marksAfter(r)
	if !ok {
		return
	}
	p := Proposal{Cue: r.group, Lemma: r.Lemma, Act: Act(r.Act), frames: r.Frames, Score: 0.9}
	if who, ok := c.subject(r); ok {
		p.attribute(who)
	} else {
		p.Score = 0.55
	}
	passage := c.passage(int(c.opens[open]))
	ends := c.endsInside(passage.Last-1) || c.closing(passage.Last-1) && c.Is(passage.Last-2, text.Comma) || c.Is(passage.Last, text.Stop) || passage.Last >= c.highest(cue)
	switch {
	case ends:
		p.Content = c.passagesOf(open)
	case c.speaksFor(passage.Last) && !c.Is(open-1, text.Colon):
		return
	default:
		p.Content = c.contentOf(text.Range{First: open, Last: max(passage.Last, c.clauseEnd(open))})
		p.Score -= 0.1
	}
	if !c.Is(open-1, text.Comma|text.Colon) {
		p.Score -= 0.15
		if passage.Len() < 6 && !r.Frames.Has(lang.Bare) {
			p.Score -= 0.3
		}
	}
	if r.Frames.Has(lang.Attitude) {
		p.Score -= 0.2
	}
	if c.Is(open-1, text.Colon) && c.Paragraph(open).First == open {
		p.Score -= 0.05
	}
	c.Propose(p)
}

// titled reports whether a passage in marks is written as the title of a work is:
// “A History of Salt”.
func (c *Context) titled(passage text.Range) bool {
	capitals := 0
	for i := passage.First + 1; i < passage.Last-1; i++ {
		switch {
		case c.Is(i, text.Capital|text.Number):
			capitals++
		case !c.Is(i, text.Preposition|text.Determiner|text.Conjunction|text.Clitic|text.Possessive):
			return false
		}
	}
	return capitals > 1
}

// passagesOf is the passage that token i opens with all that carries it on.
func (c *Context) passagesOf(i int) []text.Range {
	if all := c.passagesFrom(i); len(all) > 0 {
		return all
	}
	return c.contentOf(c.passage(int(c.opens[i])))
}

// marksAfter finds the passage in marks that a cue introduces: behind its
// addressee and adjuncts, with a comma or a colon between or nothing.
func (c *Context) marksAfter(r *reading) (int, bool) {
	if r.open == unknown {
		r.open = nothing
		if open, ok := c.findMarksAfter(r); ok {
			r.open = found(open + 1)
		}
	}
	return int(r.open) - 1, r.open != nothing
}

func (c *Context) findMarksAfter(r *reading) (int, bool) {
	if c.has[c.sentence[r.at]]&hasOpening == 0 {
		return 0, false
	}
	high := c.highest(r.at)
	i := r.group.Last
	colon := -1
	for k := i; k < high && k < i+40; k++ {
		if c.opening(k) && c.titled(c.passage(int(c.opens[k]))) && c.passage(int(c.opens[k])).Last < high {
			k = c.passage(int(c.opens[k])).Last - 1
			continue
		}
		if c.level(k) != c.level(r.at) {
			break
		}
		if c.Is(k, text.Colon) {
			colon = k
			break
		}
		if c.Is(k, text.Stop|text.Semicolon) || c.opening(k) || c.quotes(k) {
			break // another cue is nearer to the marks
		}
	}
	if colon >= 0 {
		// A colon announces words on the same line or in the next paragraph.
		next := colon + 1
		if c.opening(next) && (next < high || c.nextParagraph(colon, next)) {
			return next, true
		}
		return 0, false
	}
	if c.opening(i) {
		return i, true
	}
	if c.Is(i, text.Comma) && c.opening(i+1) {
		return i + 1, true
	}
	if r.Frames.Has(lang.Object) {
		if m, ok := c.finder.After(i, high); ok {
			i = m.Last
		} else if c.Is(i, text.Pronoun) {
			i++
		}
	}
	i = c.adjuncts(i, high)
	if c.Is(i, text.Comma) {
		i++
	}
	if i < high && c.opening(i) {
		return i, true
	}
	// joked, again in his best accent, “…”
	for k := i; k < high && k < i+25; k++ {
		if c.opening(k) && c.Is(k-1, text.Comma) && c.level(k) == c.level(r.at) {
			return k, true
		}
		if c.Is(k, text.Stop|text.Semicolon) || c.opening(k) || c.quotes(k) {
			break
		}
	}
	return 0, false
}

// quotes reports whether token i is the finite verb or the -ing form of another report in marks.
func (c *Context) quotes(i int) bool {
	if !c.Is(i, text.Cue) || !c.Is(i, text.Past|text.Third|text.Gerund) {
		return false
	}
	r, ok := c.read(i)
	return ok && !r.passive && r.Frames.Has(lang.Quote) && !r.Frames.Has(lang.Weak)
}

// nextParagraph reports whether token i opens the paragraph after that of token last.
func (c *Context) nextParagraph(last, i int) bool {
	return i < c.Len() && c.Paragraph(i).First == i && c.Paragraph(last).Last == i
}
