package attribution

import (
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// finite reports whether token i looks like the finite verb of a clause.
func (c *Context) finite(i int) bool {
	if c.finites[i] == unknown {
		c.finites[i] = nothing
		if c.findFinite(i) {
			c.finites[i] = found(i + 1)
		}
	}
	return c.finites[i] != nothing
}

func (c *Context) findFinite(i int) bool {
	t := &c.layout.Tokens[i]
	switch {
	case t.Is(text.Clitic):
		return t.Is(text.Auxiliary|text.Modal) && c.clitic(i)
	case t.Is(text.Modal):
		return !t.Is(text.Capital) || c.startsSentence(i)
	case t.Is(text.Auxiliary):
		return !c.oneOf(i, "be", "been", "being", "having", "doing", "done")
	case !t.Is(text.Verb) || t.Is(text.Capital) && !c.startsSentence(i):
		return false
	case t.Is(text.Past):
		return !c.Is(i-1, text.Determiner|text.Possessive|text.Adjective|text.Auxiliary) || c.Is(i-1, text.Pronoun)
	case t.Is(text.Third):
		return !t.Is(text.Noun|text.CueNoun|text.Role) || c.verbal(i)
	case t.Is(text.Base):
		return c.Is(i-1, text.Pronoun) && !c.Is(i-1, text.Possessive|text.Determiner) || c.plural(i-1) && !t.Is(text.Noun|text.Adjective|text.Preposition|text.Adverb|text.Role)
	}
	return false
}

// hasFinite reports whether a finite verb stands in the range.
func (c *Context) hasFinite(r text.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if c.finite(i) {
			return true
		}
	}
	return false
}

// clauseEnd returns the token behind the clause that begins with token start: the
// end of its sentence, without the full stop, or where another report begins.
func (c *Context) clauseEnd(start int) int {
	high := c.highest(start)
	level := c.level(start)
	i := start
	for ; i < high; i++ {
		if c.opening(i) {
			if end := c.passage(int(c.opens[i])).Last; end > i+1 && end <= high {
				i = end - 1
				if c.endsInside(i) && i+1 >= high {
					return end
				}
				continue
			}
			if c.layout.Sentences[c.sentence[i]].Last == high {
				// The passage goes on beyond the sentence: take it whole.
				return min(c.passage(int(c.opens[i])).Last, c.Paragraph(i).Last)
			}
		}
		if c.level(i) != level {
			continue
		}
		if i > start && c.breaks(i, high, start) {
			break
		}
	}
	for i > start && c.Is(i-1, text.Stop|text.Semicolon|text.Comma|text.Dash) && !c.closing(i-1) {
		i--
	}
	return i
}

// clauseOf is clauseEnd for the clause of a cue; that of a participle which opens
// its sentence ends where the main clause begins: Asked if she knew, | Ann nodded.
func (c *Context) clauseOf(r *reading, start int) int {
	end := c.clauseEnd(start)
	if !c.Is(r.at, text.Participle|text.Gerund) || r.group.First != r.at || !c.startsSentence(r.at) {
		return end
	}
	for i := start; i < end; i++ {
		if !c.Is(i, text.Comma) || c.level(i) != c.level(start) || !c.hasFinite(text.Range{First: start, Last: i}) {
			continue
		}
		if m, ok := c.finder.After(i+1, end); ok && c.verbBehind(m.Last, end) >= 0 {
			return i
		}
	}
	return end
}

// endsInside reports whether a sentence ends right before closing mark i: “… go.”
func (c *Context) endsInside(i int) bool {
	return c.closing(i) && c.Is(i-1, text.Stop|text.Mark)
}

// breaks reports whether the clause that began at start ends before token i,
// where the report goes over to something else.
func (c *Context) breaks(i, high, start int) bool {
	switch {
	case c.Is(i, text.Semicolon):
		return true
	case c.Is(i, text.Stop):
		return i+1 < high && !c.Is(i+1, text.Mark|text.Closing)
	case c.Is(i, text.Comma|text.Dash):
		next := i + 1
		if c.Is(next, text.Conjunction) || c.Is(next, text.Subordinator) && c.oneOf(next, "while", "whereas", "although", "though") {
			if c.Is(next, text.Subordinator) {
				return true
			}
			next++
		}
		for c.Is(next, text.Adverb) && !c.Is(next, text.Pronoun) {
			next++
		}
		if c.Is(next, text.Gerund) && c.Is(next, text.Cue) && !c.Is(next, text.Preposition) {
			return true
		}
		if c.oneOf(next, "according") {
			return true
		}
		return c.reports(next, high)
	case c.Is(i, text.Conjunction):
		next := i + 1
		for c.Is(next, text.Adverb) && !c.Is(next, text.Pronoun) {
			next++
		}
		// "and demanded that", "and said"
		return c.Is(next, text.Cue) && c.Is(next, text.Past|text.Third) && c.strongCue(next) && !c.Is(next-1, text.Determiner)
	}
	return false
}

// strongCue reports whether token i is a verb that hardly means anything but speech.
func (c *Context) strongCue(i int) bool {
	r, ok := c.read(i)
	return ok && !r.Frames.Has(lang.Weak|lang.Attitude|lang.Manner) && r.Frames.Has(lang.That|lang.Bare)
}

// reports reports whether a reporting clause begins with token i: "Smith said",
// "reports AFP", and nothing but an adjunct follows it.
func (c *Context) reports(i, high int) bool {
	if i >= high {
		return false
	}
	if c.Is(i, text.Cue) && c.Is(i, text.Past|text.Third) && (c.strongCue(i) || c.Is(i+1, text.Outlet) || c.Is(i+2, text.Outlet)) {
		if m, ok := c.finder.After(i+1, high); ok {
			return m.Last >= high || c.Is(m.Last, text.Stop|text.Comma|text.Preposition|text.Time|text.Dash)
		}
		return false
	}
	m, ok := c.finder.After(i, high)
	if !ok {
		return false
	}
	v := m.Last
	if c.Is(v, text.Comma|text.Dash) {
		v++
	}
	for k := 0; k < 4 && c.Is(v, text.Auxiliary|text.Adverb) && v < high; k++ {
		v++
	}
	return v < high && c.Is(v, text.Cue) && c.Is(v, text.Past|text.Third|text.Base|text.Participle) && c.strongCue(v)
}

// clauseStart returns the first token of the clause that ends before token end:
// the beginning of its sentence, or what follows a report before it.
func (c *Context) clauseStart(end int) int {
	if end <= 0 {
		return 0
	}
	low := c.lowest(end - 1)
	for c.Is(low, text.Symbol|text.Dash|text.Closing|text.Stop) && low < end-1 {
		low++
	}
	if at := c.level(low); at >= 0 && at != c.level(end-1) {
		low = c.marks[at].Open // the sentence begins inside marks that close before its end
	}
	return c.afterDateline(low, end)
}

// afterDateline skips "CONCORD, N.H. —" and "LONDON (Reuters) -".
func (c *Context) afterDateline(low, end int) int {
	if !c.Is(low, text.Upper) || low != c.Paragraph(low).First {
		return low
	}
	for i := low + 1; i < end && i < low+12; i++ {
		if c.Is(i, text.Dash) {
			return i + 1
		}
		if !c.Is(i, text.Capital|text.Comma|text.Abbreviated|text.Opening|text.Closing|text.Initial|text.Number) {
			break
		}
	}
	return low
}

// datesAt returns the token behind a time that begins with token i: last week,
// this month, two days ago; i where there is none.
func (c *Context) datesAt(i, high int) int {
	for k := i; k < min(high, i+4); k++ {
		if c.Is(k, text.Time) && k > i {
			return k + 1
		}
		if !c.Is(k, text.Determiner|text.Adjective|text.Numeral|text.Number|text.Adverb) || c.Is(k, text.Capital) {
			break
		}
	}
	return i
}

// adjuncts returns the token behind adverbs, times and prepositional phrases that
// begin at token i: "said | Tuesday in a statement | that".
func (c *Context) adjuncts(i, high int) int {
	for i < high {
		switch {
		case c.Is(i, text.Time) && !c.finite(i), c.Is(i, text.Adverb) && !c.Is(i, text.Pronoun|text.Determiner|text.Conjunction|text.Preposition):
			i++
		case c.datesAt(i, high) > i:
			i = c.datesAt(i, high)
		case c.Is(i, text.Preposition) && !c.opening(i+1):
			m := c.finder.Tail(i+1, high)
			if m == i+1 {
				return i
			}
			i = m
		default:
			return i
		}
	}
	return i
}
