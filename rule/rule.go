// Package rule is what a rule sees of an article and what it hands in.
//
// A [Rule] wakes at certain tokens, asks its [Context] about the text around them and
// proposes quotes; the parser decides among the proposals of all rules. The rules of the
// library are written on this package alone. [Pattern] makes a rule of one line.
//
// Tokens are named by their numbers, from 0 to Context.Len()-1. A question about a
// number outside is answered with no, with zero or with an empty range.
package rule

import "github.com/quoteattribution/attribution/token"

// Rule finds one construction that reports speech. It proposes quotes and knows
// no other rule; the parser decides among all proposals.
type Rule struct {
	// Name and Doc are required. The name stands in Quote.Rule; Doc is a
	// short example that the rule finds.
	Name, Doc string
	// On is the classes of token that wake the rule. A rule is never run at other
	// tokens, but for those of Words.
	On token.Class
	// Uses are the uses of more words that wake it: according, in the words of.
	Uses token.Use
	// Words are more words that wake it, lower case: a user's own verbs.
	Words []string
	// Match looks at the text around token number cue and proposes through c. It
	// must not keep c. A panic in it stops Parse and names the rule; a proposal without
	// content, or with a range outside the article or out of order, is dropped.
	Match func(c *Context, cue int)
	// Weights is the name of the built-in rule by whose learned weights the proposals
	// are weighed, empty where their own scores stand: in a rule of your own that
	// proposes what a built-in one would.
	Weights string

	forms []patternForm // of a pattern
}
