package attribution

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/text"
)

// subject finds the party that the verb group belongs to, when it stands before
// the verb.
func (c *Context) subject(r *reading) (mention.Mention, bool) {
	if r.who == unknown {
		r.who = nothing
		if m, ok := c.findSubject(r); ok {
			c.subjects = append(c.subjects, m)
			r.who = found(len(c.subjects))
		}
	}
	if r.who == nothing {
		return mention.Mention{}, false
	}
	return c.subjects[r.who-1], true
}

func (c *Context) findSubject(r *reading) (mention.Mention, bool) {
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
		case c.Is(i, text.Number) && c.Is(at, text.Comma) && c.Is(i-1, text.Comma) && i-1 > low:
			at = i - 1 // Joe Quinn, 34, of Hull, said
			continue
		}
		break
	}
	if c.oneOf(at-1, "who", "which") || c.oneOf(at-1, "that") && c.Is(at-2, text.Noun|text.Role|text.CueNoun|text.Organization) {
		m := c.finder.Describe(text.Range{First: at - 1, Last: at})
		return m, true
	}
	return c.finder.Before(at, low)
}

// antecedent is the party whose relative clause or participle ends with m: the
// company that owns | the beach, a report commissioned after | the eruption. It is m
// where there is none.
func (c *Context) antecedent(m mention.Mention, low int) mention.Mention {
	end := m.First - 1
	switch {
	case end-1 > low && c.finite(end) && c.oneOf(end-1, "that", "which", "who") && !c.Is(end-2, text.Verb|text.Comma):
		end--
	case end-1 > low && c.Is(end, text.Preposition) && c.Is(end-1, text.Participle) && !c.Is(end-1, text.Noun|text.Adjective) && !c.Is(end-2, text.Auxiliary|text.Adverb|text.Conjunction|text.Comma|text.Pronoun):
		end--
	default:
		return m
	}
	whole, ok := c.finder.Before(end, low)
	if !ok || whole.Kind != mention.Description || !c.startsSentence(whole.First) {
		return m
	}
	whole.Last = m.Last
	return whole
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
			return c.widened(m, v, at), true
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

// widened lets a subject reach over a participle to the auxiliary before token at
// that is its finite verb.
func (c *Context) widened(m mention.Mention, v, at int) mention.Mention {
	if m.Kind != mention.Description && m.Kind != mention.Coordinated || !c.Is(v, text.Participle) || c.Is(v, text.Auxiliary) {
		return m
	}
	for i := v + 1; i < min(at, v+8); i++ {
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
