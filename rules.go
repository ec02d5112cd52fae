package attribution

import (
	"github.com/quoteattribution/attribution/internal/rules"
	"github.com/quoteattribution/attribution/rule"
)

// Rule finds one construction that reports speech. Package rule tells how to write one.
type Rule = rule.Rule

// DefaultRules returns the rules of the zero Config in a fresh slice, for
// package slices to insert into or delete from. Order decides only between
// proposals that are equally good.
func DefaultRules() []Rule { return rules.Default() }

// Says makes a rule of its own words: Says("tweets", "tweeted") finds what
// DefaultRules find for "says", with those words as the cue.
func Says(words ...string) Rule { return rules.Says(words...) }

// Pattern makes a rule of a construction that is written down in one line; rule.Pattern
// has the notation.
func Pattern(name, doc, pattern string) (Rule, error) { return rule.Pattern(name, doc, pattern) }
