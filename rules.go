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
// DefaultRules find for "says", with those words as the cue. Give every form that texts
// may have, one word each; New returns an error for one that no text has as a word. For a
// verb that takes other constructions than "say", use Config.Verbs.
func Says(words ...string) Rule { return rules.Says(words...) }

// Pattern makes a rule of a construction that is written down in one line, with the name
// and the example that doc is; rule.Pattern has the notation. An error names the column.
func Pattern(name, doc, pattern string) (Rule, error) { return rule.Pattern(name, doc, pattern) }
