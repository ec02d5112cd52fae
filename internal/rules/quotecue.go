package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// quoteCue: the words first, then who said them, in either order of speaker and cue; what
// follows the cue may carry the quote on.
var quoteCue = rule.Rule{
	Name:    "quote-cue",
	Doc:     "“We will not go,” Ann O’Neil said. “Not today.”",
	On:      token.Cue,
	Match:   matchQuoteCue,
	Weights: "quote-cue",
}

func matchQuoteCue(c *rule.Context, cue int) {
	v, ok := c.Verb(cue)
	if !ok || v.Infinitive || v.Passive || v.Negated || !v.Frames.Has(verb.Quote|verb.Bare) {
		return
	}
	if v.Gerund && !v.Frames.Has(verb.Quote) {
		return
	}
	bounds := c.Bounds(cue)
	read := false
	if who, ok := c.SubjectBefore(v.Group.First, bounds.First); ok && !v.Gerund && who.First > 0 {
		quoteBefore(c, v, who, token.Range{First: who.First, Last: v.Group.Last})
		read = c.ClosesBefore(who.First)
	}
	if v.Frames.Has(verb.Invert) && v.Group.First > 0 {
		if who, ok := c.PartyAfter(v.Group.Last, bounds.Last); ok && c.Inverts(who) {
			quoteBefore(c, v, who, token.Range{First: v.Group.First, Last: who.Last})
			read = read || c.ClosesBefore(v.Group.First)
		}
	}
	if !read && !v.Gerund {
		unread(c, v, bounds)
	}
}

const (
	longestSubject = 24 // tokens between a quote and its cue
	leastSpeech    = 5  // tokens of a quote, marks included
)

// unread proposes speech in marks before a cue whose subject cannot be read: “…,” one Orsa
// campaign source said. What stands between them is who said it, or else the nearest name.
func unread(c *rule.Context, v rule.Verb, bounds token.Range) {
	first := v.Group.First
	for i := first - 1; i > max(bounds.First, v.Group.First-longestSubject) && !c.Closes(i); i-- {
		if c.Is(i, token.Stop|token.Colon|token.Semicolon) || !c.SameLevel(i, v.At) {
			return
		}
		first = i
	}
	for first < v.Group.First && c.Is(first, token.Comma|token.Dash) {
		first++
	}
	passage, ok := c.QuotedBefore(first)
	if !ok || !c.SameLevel(passage.First, v.At) || !c.SameSentence(passage.Last-1, v.At) || passage.Len() < leastSpeech ||
		!c.Is(passage.Last-2, token.Comma|token.Stop) || c.Is(first, token.Conjunction) || !c.Finite(v.Group.First) {
		return
	}
	p := rule.Of(v)
	p.Score = markedScore(c, passage, first) - 0.1
	said := token.Range{First: first, Last: v.Group.Last}
	if first < v.Group.First {
		name := token.Range{First: first, Last: v.Group.First}
		if c.Is(name.Last-1, token.Comma|token.Dash|token.Adverb) && name.Len() > 1 {
			name.Last--
		}
		p.By(c.PartyOf(name))
	} else if who, ok := nameAfter(c, v.Group.Last, bounds.Last); ok {
		p.By(who)
		said.Last = who.Last
	}
	p.Content = c.Join(c.PassagesTo(passage), c.PassagesAfter(v, said.Last, true)...)
	c.Propose(p)
}

// nameAfter is the first name within the clause from token i on.
func nameAfter(c *rule.Context, i, limit int) (rule.Party, bool) {
	for k := i; k < min(limit, i+longestLabel) && c.Is(k, token.Word) && !c.Is(k, token.Cue); k++ {
		if who, ok := c.PartyAfter(k, limit); ok && who.Form == rule.Name {
			return who, true
		}
	}
	return rule.Party{}, false
}

// longestLabel is how many tokens may stand before a name: undecided Orsa voter Ann O’Neil.
const longestLabel = 8

// quoteBefore proposes what stands before a cue and its speaker, and what carries it on
// after them.
func quoteBefore(c *rule.Context, v rule.Verb, who rule.Party, said token.Range) {
	p := rule.Of(v)
	p.By(who)
	if passage, ok := c.QuotedBefore(said.First); ok && c.SameLevel(passage.First, v.At) {
		p.Content = c.Join(c.PassagesTo(passage), c.PassagesAfter(v, said.Last, true)...)
		p.Score = markedScore(c, passage, said.First)
		if v.Frames.Has(verb.Weak) {
			p.Score -= 0.1
		}
		c.Propose(p)
		return
	}
	if c.Is(said.First-1, token.Comma|token.Dash) && takesClauseBefore(v) {
		p.Content, p.Score = clauseBefore(c, v, said)
		c.Propose(p)
	}
}

// markedScore is how sure it is that a passage in marks belongs to the report which
// begins with token first.
func markedScore(c *rule.Context, passage token.Range, first int) float64 {
	switch {
	case c.Is(first-1, token.Comma|token.Dash), c.Is(passage.Last-2, token.Comma|token.Stop|token.Dash):
		return 0.97
	case c.Is(first-1, token.Stop):
		return 0.6
	}
	return 0.7
}

// takesClauseBefore reports whether a clause without marks may stand before a verb.
func takesClauseBefore(v rule.Verb) bool {
	return v.Frames.Has(verb.Bare|verb.Invert) && (!v.Frames.Has(verb.Weak|verb.Attitude) || v.Frames.Has(verb.Quote))
}

// clauseBefore is the clause before a cue and its speaker, with what goes on after them,
// and how sure that is; none where it is no clause.
func clauseBefore(c *rule.Context, v rule.Verb, said token.Range) ([]token.Range, float64) {
	left := token.Range{First: c.ClauseStart(said.First - 1), Last: said.First - 1}
	if left.Empty() || c.Uses(left.First, token.Comparison) && !opensWithClause(c, left) || c.Uses(left.Last-1, token.Comparison) ||
		opensWithCue(c, left.First) {
		return nil, 0
	}
	limit := c.Bounds(v.At).Last
	whole := c.HasFinite(left)
	right := c.PassagesAfter(v, said.Last, whole)
	score := 0.8
	switch {
	case whole && (c.EndsReport(afterTold(c, v, said.Last)) || c.Uses(said.Last, token.Circumstance)): // Ann said | while she swam
	case whole && len(right) == 0 && c.Is(c.Adjuncts(said.Last, limit), token.Comma):
		score = 0.6
	case len(right) > 0 && c.Is(right[0].First-1, token.Comma|token.Dash) && (whole || c.HasFinite(right[0])):
	case len(right) > 0 && right[0].Len() > 2, c.EndsReport(said.Last) && left.Len() > 3:
		score = unsure
	default:
		return nil, 0
	}
	if !whole {
		score -= 0.1
	}
	return c.Join(c.Pieces(left), right...), score
}

// opensWithClause reports whether a clause before a comma opens r, and another follows: As the
// town grows, | it needs a bridge.
func opensWithClause(c *rule.Context, r token.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if c.Is(i, token.Comma) {
			return c.HasFinite(token.Range{First: r.First, Last: i}) && c.HasFinite(token.Range{First: i + 1, Last: r.Last})
		}
	}
	return false
}

// opensWithCue reports whether a clause opens with a participle that reports: Asked
// whether it was safe, the captain shrugged.
func opensWithCue(c *rule.Context, i int) bool {
	return c.Is(i, token.Cue) && c.Is(i, token.Participle|token.Gerund) && !c.Is(i, token.Noun)
}

// afterTold is token i, or the one after those whom the cue that ends before it is told
// to: "…, she told | reporters".
func afterTold(c *rule.Context, v rule.Verb, i int) int {
	if i == v.Group.Last && v.Frames.Has(verb.Object) {
		if who, ok := c.PartyAfter(i, c.Bounds(v.At).Last); ok {
			return who.Last
		}
	}
	return i
}
