// Package rule is what a rule sees of an article and what it hands in.
//
// A [Rule] wakes at certain tokens, asks its [Context] about the text around them and
// proposes quotes; the parser decides among the proposals of all rules. The rules of the
// library are written on this package alone. [Pattern] makes a rule of one line.
//
// # Questions
//
// A [Context] answers questions about
//   - tokens, sentences and paragraphs: Is, Uses, Text, Words, OneOf, Sentence, Bounds
//   - passages in quotation marks: Opens, Quoted, QuotedBefore, PassagesFrom, PassagesTo
//   - verbs and nouns that report: Verb, Noun, Finite, AsSaying
//   - clauses and phrases: ClauseStart, ClauseEnd, ThatAfter, Adjuncts, NounPhrase
//   - parties: Subject, PartyBefore, PartyAfter, OutletAt, By
//
// Tokens are named by their numbers, from 0 to Context.Len()-1. A question about a
// number outside is answered with no, with zero or with an empty range, so that token i-1
// and token i+1 may be asked about without a check. A limit is the token that an answer
// ends before, or begins at where the question looks back; Bounds has a good one.
// Where a question returns a value and a bool, the value means nothing at false.
//
// All answers are about the words that stand there; that "she" is Ann O’Neil is found
// out when the quotes are chosen.
package rule

import "github.com/quoteattribution/attribution/token"

// Rule finds one construction that reports speech. It proposes quotes and knows
// no other rule; the parser decides among all proposals. A rule has a Name, a Doc, a
// Match, and at least one of On, Uses and Words.
type Rule struct {
	// Name stands in Quote.Rule; no two rules of a parser have the same. Doc is a short
	// example that the rule finds.
	Name, Doc string
	// On is the classes of token that wake the rule: any token that has one of them. A
	// rule is not run at other tokens, but for those of Uses and Words.
	On token.Class
	// Uses wake the rule at words with any of these uses in the grammar of the language.
	Uses token.Use
	// Words are more words that wake it, whatever their case in the text: a user's own
	// verbs, in each of their forms. A word that On or Uses names too wakes the rule twice.
	Words []string
	// Match looks at the text around token number cue and proposes through c. It
	// must not keep c. Parsers run it from many goroutines, for an article each. A
	// panic in it stops Parse, as a *Panic that names the rule.
	Match func(c *Context, cue int)
	// Weights is the Weights of the built-in rule by whose learned weights the proposals
	// are weighed: a changed copy of a built-in rule keeps it. Where it is empty, the
	// proposals keep their content, their party and the score that the rule gives them.
	Weights string

	forms []patternForm // of a pattern
}
