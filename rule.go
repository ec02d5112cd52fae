package attribution

import (
	"fmt"

	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// Rule finds one construction that reports speech. It proposes quotes and knows
// no other rule; the parser decides among all proposals.
type Rule struct {
	// Name and Doc are required. The name stands in Quote.Rule; Doc is one
	// example sentence.
	Name, Doc string
	// On is the classes of token that wake the rule. A rule is never run at other
	// tokens, but for those of Words.
	On text.Class
	// Words are more words that wake it, lower case: a user's own verbs.
	Words []string
	// Match looks at the text around token number cue and proposes through c. It
	// must not keep c. A panic in it stops Parse and names the rule; a proposal without
	// content, or with a range outside the article or out of order, is dropped.
	Match func(c *Context, cue int)

	plain   bool // its own score stands: annotated news has too little of it to learn from
	builtIn bool // learned weights know it
	unsure  bool // without the learned weights nothing that it proposes is kept
}

// key is the rule's number among the features, 0 where the weights do not know it:
// a user's own rule, whatever its name, or one with too little to learn from.
func (r *Rule) key() uint32 {
	if r.plain || !r.builtIn {
		return 0
	}
	return hash(r.Name)
}

// Proposal is a quote as a rule sees it, in token numbers.
type Proposal struct {
	Content []text.Range // what was said, in the order of the text; one piece or more
	Cue     text.Range   // the words that announce it; empty where none do
	Speaker text.Range   // the words that name the speaker; empty where none do
	Source  text.Range   // the words that name the outlet; empty where none do
	Citing  text.Range   // the words that name the outlet that the source cites
	Lemma   string       // of the cue
	Act     Act
	Passive bool    // the subject of the cue is not the one who speaks
	Carried bool    // the speaker is that of the quote before
	Score   float64 // how sure the rule is, from 0 to 1

	rule      int
	frames    lang.Frame // of the cue verb
	lemmaHash uint32     // of Lemma and Act, as evidence
	actHash   uint32
}

// Says makes a rule of its own words: Says("tweets", "tweeted") finds what
// DefaultRules find for "says", with those words as the cue.
func Says(words ...string) Rule {
	return Rule{
		Name:  "says:" + fmt.Sprint(words),
		Doc:   "“We will not go,” she " + first(words) + ".",
		Words: words,
		Match: matchSays,
	}
}

func first(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return words[0]
}

// DefaultRules returns the rules of the zero Config in a fresh slice, for
// package slices to insert into or delete from. Order decides only between
// proposals that are equally good.
func DefaultRules() []Rule {
	rules := []Rule{
		quoteCueRule, cueQuoteRule, clauseRule, infinitiveRule, objectRule,
		accordingRule, asRule, quotedAsRule, passiveRule, colonRule, headlineRule, labelRule, nounRule, outletRule, dashRule, carryOnRule, learnedRule,
	}
	for i := range rules {
		rules[i].builtIn = true
		rules[i].unsure = rules[i].Name == learnedRule.Name
	}
	return rules
}
