package attribution

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// finite reports whether token i looks like the finite verb of a clause.
func (c *Context) finite(i int) bool {
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
			return i
		}
	}
	for i > start && c.Is(i-1, text.Stop|text.Semicolon|text.Comma|text.Dash) && !c.closing(i-1) {
		i--
	}
	return i
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

// subject finds the party that the verb group belongs to, when it stands before
// the verb.
func (c *Context) subject(r *reading) (mention.Mention, bool) {
	at := r.group.First
	low := c.lowest(r.at)
	if !r.gerund && !r.infinitive {
		if m, ok := c.subjectBefore(at, low); ok {
			return m, true
		}
	}
	if r.gerund && c.Is(at-1, text.Conjunction) {
		if m, ok := c.gerundSubject(at, low); ok {
			return m, true
		}
	}
	return c.mainSubject(at, low)
}

// gerundSubject is the object of an earlier verb that an -ing form joined to this
// one tells about: "the film shows Ann sitting by the river and telling".
func (c *Context) gerundSubject(at, low int) (mention.Mention, bool) {
	for i := at - 2; i > low; i-- {
		if !c.Is(i, text.Gerund) || c.level(i) != c.level(at) {
			continue
		}
		if m, ok := c.finder.Before(i, low); ok && c.Is(m.First-1, text.Verb) && !c.Is(m.First-1, text.Auxiliary) {
			return m, true
		}
		return mention.Mention{}, false
	}
	return mention.Mention{}, false
}

// subjectBefore is the party right before token at, over "also", "on Tuesday"
// and ", however,".
func (c *Context) subjectBefore(at, low int) (mention.Mention, bool) {
	for at > low {
		i := at - 1
		switch {
		case c.Is(i, text.Adverb) && !c.Is(i, text.Noun|text.Role|text.Pronoun|text.Capital):
			at = i
			continue
		case c.Is(i, text.Time) && !c.Is(i, text.GivenName) && at-2 >= low:
			at = i
			for at-1 > low && c.Is(at-1, text.Preposition|text.Numeral|text.Number) {
				at--
			}
			continue
		case c.Word(i).Pronoun != nil && c.Word(i).Pronoun.Kind == "reflexive":
			at = i // Clinton herself
			continue
		case c.Is(i, text.Comma):
			if open := c.parenthesis(i, low); open > low {
				at = open
				continue
			}
		}
		break
	}
	if c.oneOf(at-1, "who", "which") || c.oneOf(at-1, "that") && c.Is(at-2, text.Noun|text.Role|text.CueNoun|text.Organization) {
		m := c.finder.Describe(text.Range{First: at - 1, Last: at})
		return m, true
	}
	return c.finder.Before(at, low)
}

// parenthesis returns the comma that opens an adverbial between commas which
// closes with token i: ", however," or ", in 2013,"; -1 where there is none.
func (c *Context) parenthesis(i, low int) int {
	for k := i - 1; k > low && i-k < 8; k-- {
		if c.Is(k, text.Comma) {
			if c.Is(k+1, text.Adverb|text.Preposition|text.Conjunction) && !c.Is(k+1, text.Determiner|text.Pronoun) && (c.Is(i-1, text.Adverb|text.Time|text.Number) || c.Is(k+1, text.Preposition)) {
				return k
			}
			return -1
		}
		if c.Is(k, text.Mark|text.Stop|text.Colon) {
			return -1
		}
	}
	return -1
}

// mainSubject is the subject of the clause that token at stands in, for verbs
// without one of their own: "…, adding that", "met and demanded".
func (c *Context) mainSubject(at, low int) (mention.Mention, bool) {
	level := c.level(at)
	// From the left: the first party that a finite verb follows.
	for i := low; i < at; i++ {
		if c.opening(i) {
			if end := c.passage(int(c.opens[i])).Last; end <= at {
				i = end - 1
				continue
			}
		}
		if c.level(i) != level || !c.Is(i, text.Word|text.Number|text.Link) || c.Is(i, text.Clitic|text.Conjunction|text.Preposition|text.Adverb) && !c.Is(i, text.Pronoun|text.Capital|text.Determiner) {
			continue
		}
		if c.Is(i, text.Preposition|text.Conjunction|text.Subordinator) && !c.Is(i, text.Pronoun) {
			continue
		}
		m, ok := c.finder.After(i, at)
		if !ok {
			continue
		}
		inPhrase := i > low && c.Is(i-1, text.Preposition)
		if v := c.verbBehind(m.Last, at); v >= 0 && !inPhrase {
			return c.widened(m, low, v), true
		}
		// A participle may follow a noun before the finite verb does: "soldiers
		// mobilized to fight in Ukraine have been gathering".
		i = m.Core.Last - 1
		if m.Core.Last <= m.First {
			i = m.Last - 1
		}
	}
	return mention.Mention{}, false
}

// verbBehind is the finite verb, at token at or before, that belongs to the party
// which ends before token i: right behind it, behind an adverbial or a relative
// clause, or behind what stands between commas. It is -1 where there is none.
func (c *Context) verbBehind(i, at int) int {
	v := i
	parted := c.Is(v, text.Comma|text.Dash)
	if parted {
		v++
	}
	for v < at && c.Is(v, text.Adverb) && !c.finite(v) {
		v++
	}
	if v < at && c.finite(v) {
		return v
	}
	if c.Is(v, text.Wh|text.Pronoun) && c.oneOf(v, "who", "which", "that") {
		// even those who came warned: the verb behind the one of the relative clause
		for k, seen := v+1, false; k <= at && k < i+30; k++ {
			if k == at && seen {
				return k
			}
			if c.Is(k, text.Comma) && parted && seen && c.finite(k+1) {
				return k + 1
			}
			seen = seen || c.finite(k)
		}
		return -1
	}
	if parted {
		for k := v; k < at && k < i+25; k++ {
			if c.Is(k, text.Stop|text.Colon|text.Semicolon) {
				return -1
			}
			if c.Is(k, text.Comma|text.Dash) && (k+1 == at || c.finite(k+1) || c.Is(k+1, text.Adverb) && c.finite(k+2)) {
				return k + 1
			}
		}
		return -1
	}
	if c.Is(v, text.Preposition) {
		if k := c.adjuncts(v, at); k > v && (k == at || c.finite(k)) {
			return k
		}
	}
	return -1
}

// widened lets a subject reach over a participle to the auxiliary that is its
// finite verb.
func (c *Context) widened(m mention.Mention, low, v int) mention.Mention {
	if m.Kind != mention.Description && m.Kind != mention.Coordinated || !c.Is(v, text.Participle) || c.Is(v, text.Auxiliary) {
		return m
	}
	for i := v + 1; i < len(c.layout.Tokens) && i < v+8; i++ {
		if c.Is(i, text.Comma|text.Stop|text.Conjunction|text.Mark) {
			break
		}
		if c.Is(i, text.Auxiliary|text.Modal) && c.oneOf(i, "have", "has", "are", "is", "were", "was", "had") {
			m.Last = i
			m.Core.Last = i
			break
		}
	}
	return m
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
		case c.Is(i, text.Time) && !c.finite(i), c.Is(i, text.Adverb) && !c.Is(i, text.Pronoun|text.Determiner|text.Conjunction):
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
