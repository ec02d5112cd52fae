package token_test

import (
	"fmt"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
)

// A word has all classes that it may have in any sentence; a mark has what it looks like.
func ExampleClass() {
	look := rule.Rule{Name: "look", Doc: "“No.”", On: token.Word | token.Mark, Match: func(c *rule.Context, i int) {
		fmt.Println(c.Text(i), "| noun", c.Is(i, token.Noun), "| verb", c.Is(i, token.Verb), "| mark", c.Is(i, token.Mark))
	}}
	parser, err := attribution.New(attribution.Config{Rules: []rule.Rule{look}})
	if err != nil {
		panic(err)
	}
	parser.Parse("“report she")
	// Output:
	// “ | noun false | verb false | mark true
	// report | noun true | verb true | mark false
	// she | noun false | verb false | mark false
}

// Ranges are half-open, so that one ends where the next begins.
func ExampleRange() {
	sentence := token.Range{First: 3, Last: 9}
	content := token.Range{First: 3, Last: 6}
	cue := token.Range{First: content.Last, Last: 8}
	fmt.Println(content.Len(), sentence.Contains(cue), content.Overlaps(cue), content.Has(6), cue.Has(6))
	// Output: 3 true false false true
}
