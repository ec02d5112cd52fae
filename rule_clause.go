package attribution

import (
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// clauseRule: indirect speech in a clause, with "that" or without, or in an
// embedded question.
var clauseRule = Rule{
	Name:  "clause",
	Doc:   "Ann O’Neil told reporters that the village would not move.",
	On:    text.Cue,
	Match: matchClause,
}

func matchClause(c *Context, cue int) {
	r, ok := c.read(cue)
	if !ok || r.passive || r.negated || !r.Frames.Has(lang.That|lang.Bare|lang.Wh) {
		return
	}
	start, score := c.clauseAfter(r)
	if score == 0 {
		return
	}
	content := text.Range{First: start, Last: c.clauseOf(r, start)}
	if content.Len() < 2 {
		return
	}
	p := Proposal{Content: c.contentOf(content), Cue: r.group, Lemma: r.Lemma, Act: Act(r.Act), frames: r.Frames, Score: score}
	if who, ok := c.subject(r); ok {
		p.attribute(who)
	} else {
		p.Score -= 0.3
	}
	if r.Frames.Has(lang.Attitude) && c.scope == Speech {
		p.Score -= 0.25
	}
	if r.infinitive {
		p.Score -= 0.1
	}
	p.Content = c.joined(p.Content, c.followersOf(content)...)
	c.Propose(p)
}

// followersOf is the passages that carry on a mixed quote whose marks end its sentence.
func (c *Context) followersOf(content text.Range) []text.Range {
	if !c.closing(content.Last - 1) {
		return nil
	}
	var more []text.Range
	for next := c.marks[c.opens[content.Last-1]].Next; next >= 0; next = c.marks[next].Next {
		more = append(more, c.passage(next))
	}
	return more
}

// clauseAfter finds the clause that a cue verb takes, behind its addressee and
// adjuncts, and how sure that is.
func (c *Context) clauseAfter(r *reading) (start int, score float64) {
	high := c.highest(r.at)
	i := r.group.Last
	if r.Frames.Has(lang.That) {
		if that := c.thatAfter(r, i, high); that >= 0 {
			return that, 0.9
		}
	}
	if c.Is(i, text.Colon) && !c.opening(i+1) && c.Is(i+1, text.Word) && (c.clauseAt(i+1, high) || c.has[c.sentence[i]]&hasOpening != 0) {
		return i + 1, 0.7 // said: the talks “have failed”
	}
	if c.wh(i) && r.Frames.Has(lang.Wh) && c.hasFinite(text.Range{First: i, Last: high}) {
		return i, 0.75
	}
	if r.Frames.Has(lang.Object|lang.Bare) && c.Is(i, text.Pronoun) && c.Word(i).Pronoun.Kind == "object" && c.clauseAt(i+1, high) && !c.Is(i+1, text.Noun) {
		return i + 1, 0.8 // told him she had gone
	}
	if r.Frames.Has(lang.Object) && r.Frames.Has(lang.Bare) {
		if m, ok := c.finder.After(i, high); ok && c.subjectPronoun(m.Last) && c.clauseAt(m.Last, high) {
			return m.Last, 0.8 // told analysts he was worried
		}
	}
	j := c.adjuncts(i, high)
	if c.wh(j) && r.Frames.Has(lang.Wh) && c.hasFinite(text.Range{First: j, Last: high}) {
		return j, 0.7 // wondered aloud how
	}
	if r.Frames.Has(lang.Object) && !c.clauseAt(i, high) {
		if m, ok := c.finder.After(j, high); ok && m.Last < high {
			k := c.adjuncts(m.Last, high)
			if r.Frames.Has(lang.Wh) && (c.wh(k) || c.Is(k, text.Wh) && c.Is(k+1, text.Preposition)) {
				return k, 0.75 // asked them which of the bridges
			}
			if r.Frames.Has(lang.Bare) && c.clauseAt(k, high) {
				return k, 0.75
			}
		}
		if !r.Frames.Has(lang.Bare) || r.Lemma == "tell" {
			return 0, 0
		}
	}
	if r.Frames.Has(lang.Bare) && !r.Frames.Has(lang.Weak) {
		if j > i && c.Is(j, text.Comma) && !c.clauseAt(j+1, high) {
			return 0, 0 // said on Monday, a week after a crack was found
		}
		if c.clauseAt(i, high) {
			return i, 0.85
		}
		if j > i && c.clauseAt(j, high) {
			return j, 0.8
		}
		// "said in the first hours the town was safe": the adjunct may be the clause's own
		if j > i && c.hasFinite(text.Range{First: i, Last: high}) && !c.Is(j, text.Comma|text.Stop) {
			return i, 0.5
		}
		if c.Is(i, text.Comma) && c.Is(i+1, text.Adverb) && c.Is(i+2, text.Comma) && c.clauseAt(i+3, high) {
			return i + 3, 0.7
		}
	}
	return 0, 0
}

// subjectPronoun reports whether token i is a pronoun that begins a clause: he, they.
func (c *Context) subjectPronoun(i int) bool {
	p := c.Word(i).Pronoun
	return p != nil && p.Kind == "subject"
}

func (c *Context) wh(i int) bool {
	return c.Is(i, text.Wh) && !c.oneOf(i, "who", "which") || c.oneOf(i, "if")
}

// thatAfter finds the "that" of a cue within its sentence, over an addressee,
// adjuncts and a parenthesis between commas; -1 where there is none.
func (c *Context) thatAfter(r *reading, i, high int) int {
	if c.has[c.sentence[r.at]]&hasThat == 0 {
		return -1
	}
	if i != r.group.Last || high != c.highest(r.at) {
		return c.findThatAfter(r, i, high)
	}
	if r.that == unknown {
		r.that = nothing
		if that := c.findThatAfter(r, i, high); that >= 0 {
			r.that = found(that + 1)
		}
	}
	return max(int(r.that)-1, -1)
}

func (c *Context) findThatAfter(r *reading, i, high int) int {
	commas := 0
	for k := i; k < high && k < i+22; k++ {
		if c.opening(k) && c.titled(c.passage(int(c.opens[k]))) {
			k = c.passage(int(c.opens[k])).Last - 1 // told the programme “Good Morning” that
			continue
		}
		if c.level(k) != c.level(r.at) || c.opening(k) {
			return -1
		}
		if c.oneOf(k, "that") {
			if k > i && c.Is(k-1, text.Noun|text.Role|text.Organization) && !c.Is(k-1, text.Time|text.CueNoun|text.Role|text.Capital) && !r.Frames.Has(lang.Object) && commas == 0 && !c.Is(i, text.Preposition|text.Time|text.Adverb) {
				return -1 // a relative clause of an object
			}
			if k == i || k+1 < high && !c.Is(k+1, text.Comma|text.Stop) {
				return k
			}
			return -1
		}
		switch {
		case c.Is(k, text.Comma):
			commas++
			if commas > 2 {
				return -1
			}
		case c.Is(k, text.Stop|text.Colon|text.Semicolon):
			return -1
		case k > i && commas == 0 && c.Is(i, text.Preposition) && c.Is(k, text.Participle) && c.Is(k+1, text.Preposition):
			// "in an appeal broadcast on the radio that"
		case c.finite(k) && !c.Is(k, text.Noun) && k > i && commas == 0:
			return -1
		case c.Is(k, text.Cue) && k > i && (commas == 0 && c.Is(k, text.Past) || c.Is(k, text.Gerund)):
			return -1
		}
	}
	return -1
}

// clauseAt reports whether a clause with a subject and a finite verb begins at token i.
func (c *Context) clauseAt(i, high int) bool {
	if i >= high {
		return false
	}
	if c.opening(i) {
		end := c.passage(int(c.opens[i])).Last
		return c.hasFinite(text.Range{First: i, Last: min(high, c.Len())}) && end < high && !c.Is(end, text.Stop)
	}
	if c.Is(i, text.Comma|text.Stop|text.Colon|text.Semicolon|text.Dash) || c.oneOf(i, "to", "of") {
		return false
	}
	if c.Is(i, text.Subordinator|text.Preposition) && !c.oneOf(i, "if", "while", "when", "although", "because", "since", "unless", "after", "before", "as", "in", "at", "for", "with", "under", "without", "despite", "by", "on") {
		return false
	}
	// The verb must come before a conjunction could join it to the cue.
	for k := i; k < high; k++ {
		if c.opening(k) {
			k = min(c.passage(int(c.opens[k])).Last, high) - 1
			continue
		}
		if c.finite(k) && k > i {
			return !c.Is(k-1, text.Conjunction) // said goodbye and left
		}
		if c.Is(k, text.Stop|text.Semicolon) {
			return false
		}
	}
	return false
}
