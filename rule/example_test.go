package rule_test

import (
	"errors"
	"fmt"
	"slices"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/lang/en"
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// parserOf is a parser of these rules alone.
func parserOf(rules ...rule.Rule) *attribution.Parser {
	p, err := attribution.New(attribution.Config{Rules: rules, RulesOnly: true})
	if err != nil {
		panic(err)
	}
	return p
}

// A rule around a verb: what headlines say that somebody condemns.
func ExampleRule() {
	p := parserOf(verdict)
	for _, headline := range []string{
		"Mayor Ann O’Neil has slammed the plan for a toll.",
		"O’Neil torches the “bridge tax”.",
		"The Northern Herald has blasted the plan.",
		"O’Neil has not slammed the plan.",
	} {
		for _, q := range p.Parse(headline).Quotes {
			if q.Source != nil {
				fmt.Print("source ", q.Source.Name, ": ")
			}
			fmt.Println(q)
		}
	}
	// Output:
	// Ann O’Neil has slammed: the plan for a toll
	// O’Neil torches: the “bridge tax”
	// source The Northern Herald: The Northern Herald has blasted: the plan
}

// signed finds a quote that is signed.
var signed = rule.Rule{
	Name:  "signed",
	Doc:   "“We will not go.” Signed: Ann O’Neil",
	Words: []string{"signed"},
	Match: matchSigned,
}

func matchSigned(c *rule.Context, cue int) {
	passage, ok := c.QuotedBefore(cue)
	if !ok || !c.Is(cue+1, token.Colon|token.Comma) {
		return
	}
	who, ok := c.PartyAfter(cue+2, c.Bounds(cue+2).Last)
	if !ok {
		return
	}
	p := rule.Proposal{
		Content: c.PassagesTo(passage),
		Cue:     token.Range{First: cue, Last: cue + 1},
		Lemma:   "sign", Act: verb.Write, Score: 0.8,
	}
	p.By(who)
	c.Propose(p)
}

// A rule around a party: By makes an outlet the source and anybody else the speaker.
func ExampleProposal_By() {
	p := parserOf(signed)
	q := p.Parse("“We will not go.” Signed: Ann O’Neil, mayor of Orsa").Quotes[0]
	fmt.Println(q.Speaker.Name, "|", q.Speaker.Role(), "|", q.Text())
	q = p.Parse("“The bridge must go.” Signed: the Northern Herald").Quotes[0]
	fmt.Println(q.Source.Name, "|", q.Speaker == nil)
	// Output:
	// Ann O’Neil | mayor of Orsa | “We will not go.”
	// the Northern Herald | true
}

// Tense, negation and voice of a verb in its place.
func ExampleContext_Verb() {
	tell := rule.Rule{Name: "tell", Doc: "She said no.", On: token.Cue, Words: []string{"skeeted"}, Match: func(c *rule.Context, cue int) {
		if v, ok := c.Verb(cue); ok {
			fmt.Println(c.Words(v.Group), "|", v.Lemma, v.Act, "| negated", v.Negated, "| passive", v.Passive, "| unknown", v.Unknown)
		}
	}}
	parserOf(tell).Parse("She has not yet said so. He declined to answer. Nils was told. Ann has skeeted it. The report is out.")
	// Output:
	// has not yet said | say say | negated true | passive false | unknown false
	// to answer | answer answer | negated true | passive false | unknown false
	// was told | tell tell | negated false | passive true | unknown false
	// has skeeted | skeeted say | negated false | passive false | unknown true
}

// A built-in rule made stricter: Take takes back what it has handed in.
func ExampleContext_Take() {
	rules := attribution.DefaultRules()
	k := slices.IndexFunc(rules, func(r rule.Rule) bool { return r.Name == "noun" })
	lax := rules[k].Match
	rules[k].Match = func(c *rule.Context, cue int) {
		lax(c, cue)
		for _, p := range slices.Clone(c.Take()) { // Propose reuses what Take returned
			if !p.Speaker.Empty() {
				c.Propose(p)
			}
		}
	}
	p, err := attribution.New(attribution.Config{Rules: rules[k : k+1]})
	if err != nil {
		panic(err)
	}
	for _, article := range []string{
		"She repeated his claim that the bridge was safe.",
		"The claim that the bridge was safe is old.",
	} {
		fmt.Println(len(p.Parse(article).Quotes))
	}
	// Output:
	// 1
	// 0
}

// Check tells why a rule can never match, and what to write instead; New checks all rules.
func ExampleRule_Check() {
	never := rule.Rule{Name: "denials", Doc: "She didn’t.", Words: []string{"didn't"}, Match: func(*rule.Context, int) {}}
	fmt.Println(never.Check(en.Pack()))
	says, err := rule.Pattern("says", "“No,” says Ann.", "QUOTE , CUE:says SPEAKER")
	if err != nil {
		panic(err)
	}
	fmt.Println(says.Check(en.Pack()))
	// Output:
	// rule "denials" never wakes at "didn't": a text has it in pieces: did n't; give "did"
	// rule "says": column 9: "says" is a form of "say"; use CUE:say
}

func ExamplePattern() {
	sign, err := rule.Pattern("sign", "A sign reads: “Mind the pike”.", "( a | the ) sign [ at SPEAKER ] reads [ : ] QUOTE")
	if err != nil {
		panic(err)
	}
	fmt.Println(parserOf(sign).Parse("The sign reads: “Mind the pike”.").Quotes[0].Text())
	// Output: “Mind the pike”
}

// A server that runs rules of others need not stop with them.
func ExamplePanic() {
	hasty := rule.Rule{Name: "hasty", Doc: "Ahoy.", Words: []string{"ahoy"}, Match: func(c *rule.Context, i int) {
		c.Token(i + 99)
	}}
	defer func() {
		var p *rule.Panic
		if err, ok := recover().(error); ok && errors.As(err, &p) {
			fmt.Println("without the rule", p.Rule)
		}
	}()
	parserOf(hasty).Parse("Ahoy.")
	// Output: without the rule hasty
}
