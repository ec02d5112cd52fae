package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// grammar: what the tree of a sentence hangs on a cue, wherever it stands.
var grammar = rule.Rule{
	Name:    "grammar",
	Doc:     "Ann O’Neil said the bridge “is quite safe.”",
	On:      token.Cue,
	Match:   matchGrammar,
	Weights: "grammar",
}

// saidScores is how sure each kind of what hangs on a verb is by itself.
var saidScores = [...]float64{rule.SaidClause: 0.7, rule.SaidInfinitive: 0.6, rule.SaidPhrase: 0.5, rule.SaidNoun: 0.45}

func matchGrammar(c *rule.Context, cue int) {
	v, ok := c.Verb(cue)
	if !ok || v.Passive || v.Negated || c.Cued(cue) {
		return
	}
	for content, what := range c.Reported(v) {
		p := rule.Of(v)
		p.Score = saidScores[what]
		bySubject(c, v, &p)
		if v.Frames.Has(verb.Weak) {
			p.Score -= ofWeakVerb
		}
		p.Content = content
		c.Propose(p)
	}
}
