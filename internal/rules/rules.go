// Package rules has the built-in rules, one a file. Each is written on package rule
// alone, as a user's own rule would be, and knows no other.
package rules

import (
	"github.com/quoteattribution/attribution/rule"
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
