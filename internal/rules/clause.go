package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// clause: indirect speech in a clause, with "that" or without, or in an embedded
// question.
var clause = rule.Rule{
	Name:    "clause",
	Doc:     "Ann O’Neil told reporters that the village would not move.",
	On:      token.Cue,
	Match:   matchClause,
	Weights: "clause",
}

func matchClause(c *rule.Context, cue int) {
	v, ok := c.Verb(cue)
	if !ok || v.Passive || v.Negated || !v.Frames.Has(verb.That|verb.Bare|verb.Wh) {
		return
	}
	start, score := clauseAfter(c, v)
	if score == 0 {
		return
	}
	content := token.Range{First: start, Last: c.ClauseOf(v, start)}
	if content.Len() < 2 {
		return
	}
	p := rule.Of(v)
	p.Score = score
	bySubject(c, v, &p)
	if v.Infinitive {
		p.Score -= withoutTense
	}
	p.Content = c.Join(c.Pieces(content), c.PassagesAcross(content)...)
	c.Propose(p)
}

// clauseAfter finds the clause that a cue verb takes, after its addressee and adjuncts,
// and how sure that is, 0 where there is none.
func clauseAfter(c *rule.Context, v rule.Verb) (start int, score float64) {
	limit := c.Bounds(v.At).Last
	i := v.Group.Last
	if v.Frames.Has(verb.That) {
		if that := c.ThatAfter(v); that >= 0 {
			return that, 0.9
		}
	}
	if c.Is(i, token.Colon) && !c.Opens(i+1) && c.Is(i+1, token.Word) && (c.ClauseAt(i+1, limit) || c.HasOpening(i)) {
		return i + 1, 0.7 // said: the talks “have failed”
	}
	finite := func(i int) bool { return c.HasFinite(token.Range{First: i, Last: limit}) }
	if c.QuestionAt(i) && v.Frames.Has(verb.Wh) && finite(i) {
		return i, 0.75
	}
	if start := afterAddressee(c, v, limit); start > 0 {
		return start, 0.8
	}
	if start := c.ClauseBehindAddressee(v); start > 0 && v.Frames.Has(verb.Bare) {
		return start, 0.8
	}
	j := c.Adjuncts(i, limit)
	if c.QuestionAt(j) && v.Frames.Has(verb.Wh) && finite(j) {
		return j, 0.7 // wondered aloud how
	}
	if v.Frames.Has(verb.Object) && !c.ClauseAt(i, limit) {
		if start := afterObject(c, v, j, limit); start > 0 {
			return start, 0.75
		}
		if !v.Frames.Has(verb.Bare) || v.Frames.Has(verb.Told) {
			return 0, 0
		}
	}
	if !v.Frames.Has(verb.Bare) || v.Frames.Has(verb.Weak) {
		return 0, 0
	}
	switch {
	case j > i && c.Is(j, token.Comma) && !c.ClauseAt(j+1, limit):
		return 0, 0 // said on Monday, a week after a crack was found
	case c.ClauseAt(i, limit):
		return i, 0.85
	case j > i && c.ClauseAt(j, limit):
		return j, 0.8
	case j > i && finite(i) && !c.Is(j, token.Comma|token.Stop):
		return i, 0.5 // said in the first hours the town was safe: the adjunct may be the clause's own
	case c.Is(i, token.Comma) && c.Is(i+1, token.Adverb) && c.Is(i+2, token.Comma) && c.ClauseAt(i+3, limit):
		return i + 3, 0.7
	}
	return 0, 0
}

// afterAddressee is the clause with a pronoun for its subject after a short addressee, 0
// for none: told him | she had gone, told analysts | he was worried.
func afterAddressee(c *rule.Context, v rule.Verb, limit int) int {
	i := v.Group.Last
	if v.Frames.Has(verb.Object|verb.Bare) && c.IsObject(i) && c.ClauseAt(i+1, limit) && !c.Is(i+1, token.Noun) {
		return i + 1
	}
	if v.Frames.Has(verb.Object) && v.Frames.Has(verb.Bare) {
		if who, ok := c.PartyAfter(i, limit); ok && c.IsSubject(who.Last) && c.ClauseAt(who.Last, limit) {
			return who.Last
		}
	}
	return 0
}

// afterObject is the clause or question after an addressee that begins with token i, 0
// for none: asked them | which of the bridges.
func afterObject(c *rule.Context, v rule.Verb, i, limit int) int {
	who, ok := c.PartyAfter(i, limit)
	if !ok || who.Last >= limit {
		return 0
	}
	k := c.Adjuncts(who.Last, limit)
	question := c.QuestionAt(k) || c.Is(k, token.Wh) && c.Is(k+1, token.Preposition)
	if v.Frames.Has(verb.Wh) && question || v.Frames.Has(verb.Bare) && c.ClauseAt(k, limit) {
		return k
	}
	return 0
}
