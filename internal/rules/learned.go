package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// learned hands in what no other rule is sure of, at a score too low to be kept: only
// learned weights can raise it.
var learned = rule.Rule{
	Name:    "learned",
	Doc:     "Ann O’Neil grumbled the bridge “is not safe.”",
	On:      token.Verb | token.CueNoun,
	Match:   matchLearned,
	Weights: "learned",
}

// Unsure reports whether nothing that a rule proposes is kept without learned weights.
func Unsure(r *rule.Rule) bool { return r.Weights == learned.Weights }

func matchLearned(c *rule.Context, at int) {
	if c.Is(at, token.Capital) && !c.StartsSentence(at) || c.Is(at, token.Auxiliary|token.Modal) {
		return
	}
	v, ok := c.Verb(at)
	switch {
	case ok && c.Is(at, token.Cue) && v.Frames&^(verb.Weak|verb.Attitude|verb.Manner|verb.Invert) == 0:
		return // portraying: no construction with it is a report
	case v.Negated || !ok && (!c.Is(at, token.CueNoun) || c.Withholds(at)):
		return
	case !ok:
		v = c.AnyVerb(at)
	}
	that := c.ThatAfter(v)
	open, marked := c.MarksAfter(v)
	_, after := c.QuotedBefore(v.Group.First)
	if !c.Is(at, token.Cue) && that != v.Group.Last && !marked && !after {
		return
	}
	p := rule.Of(v)
	p.Score = unsure
	if !c.Known(at) {
		p.Lemma = "" // no evidence in words that the pack does not know
	}
	if v.Passive && that >= 0 && (v.Frames.Has(verb.Object) || c.Uses(v.Group.First-1, token.Expletive)) {
		p.Passive = true // it was announced that; they were told that
	} else if who, ok := c.Subject(v); ok {
		p.By(who)
		if who.First > 0 {
			proposeBefore(c, p, v, who.First)
		}
	}
	if after {
		q := p
		if who, ok := c.PartyAfter(v.Group.Last, c.Bounds(at).Last); ok {
			q.Speaker, q.Source = token.Range{}, token.Range{}
			q.By(who)
		}
		proposeBefore(c, q, v, v.Group.First)
	}
	p.Content = saidAfterAny(c, v, that, open, marked)
	c.Propose(p)
}

// saidAfterAny is what a verb may take after it: the words in marks, the clause with
// "that", or whatever stands there.
func saidAfterAny(c *rule.Context, v rule.Verb, that, open int, marked bool) []token.Range {
	i := v.Group.Last
	switch {
	case marked && c.Is(open-1, token.Colon|token.Comma):
		return c.PassagesFrom(open)
	case that >= 0:
		return c.Pieces(token.Range{First: that, Last: c.ClauseOf(v, that)})
	case marked:
		return c.Pieces(token.Range{First: open, Last: max(c.Passage(open).Last, c.ClauseEnd(open))})
	case i < c.Bounds(v.At).Last && !(c.Is(i, token.Negation) && c.Is(i, token.Pronoun)) &&
		!c.Is(i, token.Stop|token.Comma|token.Colon|token.Semicolon|token.Dash|token.Conjunction):
		return c.Pieces(token.Range{First: i, Last: c.ClauseOf(v, i)})
	}
	return nil
}

// proposeBefore proposes the marked words that stand before token first, where a verb or
// its party begins.
func proposeBefore(c *rule.Context, p rule.Proposal, v rule.Verb, first int) {
	if passage, ok := c.QuotedBefore(first); ok {
		p.Content = c.Join(c.PassagesTo(passage), c.PassagesAfter(v, v.Group.Last, true)...)
		c.Propose(p)
	}
}
