// Package rules has the built-in rules, one a file. Each is written on package rule
// alone, as a user's own rule would be, and knows no other.
package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// Default returns the rules of the zero Config in a fresh slice. Order decides only
// between proposals that are equally good.
func Default() []rule.Rule {
	return []rule.Rule{
		quoteCue, cueQuote, clause, infinitive, object, according, as, quotedAs, passive,
		colonQuote, headline, label, blockQuote, noun, outlet, dash, carryOn, grammar, learned,
	}
}

// What the rules of cue verbs take off their scores.
const (
	withoutSubject = 0.3  // the verb has no party
	ofAttitude     = 0.25 // a belief or a wish, where those are no quotes
	ofWeakVerb     = 0.3  // the verb has other senses
	withoutTense   = 0.1  // an infinitive or an -ing form: its subject is elsewhere
)

// unsure is the score of what is nothing without learned weights.
const unsure = 0.1

// bySubject gives a proposal the subject of its verb, and what that takes off its score.
func bySubject(c *rule.Context, v rule.Verb, p *rule.Proposal) {
	if who, ok := c.Subject(v); ok {
		p.By(who)
	} else {
		p.Score -= withoutSubject
	}
	if v.Frames.Has(verb.Attitude) && !c.Attitudes() {
		p.Score -= ofAttitude
	}
}

// asReported reports whether "as reported" or "as first reported" ends with token i.
func asReported(c *rule.Context, i int) bool {
	v, ok := c.Verb(i)
	return ok && c.Is(i, token.Participle) && v.Frames.Has(verb.Bare|verb.That) && asBefore(c, i) >= 0
}

// asBefore is the "as" before token i, with at most one word between them, -1 for none.
func asBefore(c *rule.Context, i int) int {
	switch {
	case c.Uses(i-1, token.Comparison):
		return i - 1
	case c.Is(i-1, token.Adverb|token.Numeral|token.Adjective) && c.Uses(i-2, token.Comparison):
		return i - 2
	}
	return -1
}
