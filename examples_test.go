package attribution_test

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
)

const article = `The bridge over the Arva will stay closed, Mayor Ann O’Neil said on Monday.

“We will not send a single bus across it,” she told reporters. “Not one.”

Engineers accuse the city of ignoring their warnings, reports Northern Post, citing Radio Arva. According to Tom Brandt, a geologist at Arva University, the pillars have moved by four centimetres.

“Nobody listened,” the geologist added.`

func ExampleParse() {
	doc := attribution.Parse("“We will not go,” said Ann O’Neil, a teacher. “Not today.”")
	for _, q := range doc.Quotes {
		fmt.Println(q.Speaker.Name, "|", q.Cue.Text, "|", q.Text())
	}
	// Output:
	// Ann O’Neil | said | “We will not go,” “Not today.”
}

func ExampleDocument_MostQuoted() {
	doc := attribution.Parse(article)
	for _, s := range doc.MostQuoted() {
		n := 0
		for range doc.By(s) {
			n++
		}
		fmt.Println(n, s.Name)
	}
	// Output:
	// 2 Ann O’Neil
	// 2 Tom Brandt
	// 1 Engineers
}

func ExampleDocument_By() {
	doc := attribution.Parse(article)
	for q := range doc.By(doc.Speaker("Brandt")) {
		fmt.Println(q)
	}
	// Output:
	// Tom Brandt According to: the pillars have moved by four centimetres
	// Tom Brandt added: “Nobody listened,”
}

func ExampleDocument_At() {
	doc := attribution.Parse(article)
	q := doc.At(strings.Index(article, "single bus"))
	fmt.Println(q.Speaker.Name, q.Kind)
	// Output: Ann O’Neil direct
}

func ExampleParser_Explain() {
	parser, err := attribution.New(attribution.Config{RulesOnly: true})
	if err != nil {
		panic(err)
	}
	const article = "Ann O’Neil said the bridge was safe."
	for _, e := range parser.Explain(article).Proposals {
		fmt.Printf("%s %.2f %s: %s\n", e.Rule, e.Score, e.Content[0].In(article), e.Why)
	}
	// Output:
	// clause 0.85 the bridge was safe: kept
	// learned 0.10 the bridge was safe: below the threshold
}

func ExampleConfig_verbs() {
	parser, err := attribution.New(attribution.Config{
		Verbs: []string{"skeet | skeets skeeted skeeted skeeting | write | quote invert that bare", "-speculate"},
	})
	if err != nil {
		panic(err)
	}
	fmt.Println(parser.Parse("“The bridge is safe,” skeeted Ann O’Neil.").Quotes[0])
	// Output: Ann O’Neil skeeted: “The bridge is safe,”
}

func ExampleDocument_Narration() {
	doc := attribution.Parse("“Stay away,” the mayor said. The bridge is old.")
	for span := range doc.Narration() {
		fmt.Printf("%q\n", span.In(doc.Text))
	}
	// Output:
	// " the mayor said. The bridge is old."
}

func ExampleSource() {
	// The outlets that the article credits, and whom they have it from.
	doc := attribution.Parse(article)
	for _, q := range doc.Quotes {
		if q.Source == nil {
			continue
		}
		credit := q.Source.Name
		for s := q.Source.Citing; s != nil; s = s.Citing {
			credit += ", citing " + s.Name
		}
		fmt.Println(credit, "|", q.Text())
	}
	// Output:
	// Northern Post, citing Radio Arva | Engineers accuse the city of ignoring their warnings
	// Northern Post, citing Radio Arva | the city of ignoring their warnings
}

func ExampleNew() {
	// Without the rule for quotes that no cue announces.
	rules := slices.DeleteFunc(attribution.DefaultRules(), func(r attribution.Rule) bool {
		return r.Name == "carry-on"
	})
	parser, err := attribution.New(attribution.Config{Rules: rules})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	fmt.Println(len(parser.Parse(article).Quotes))
	// Output: 6
}

func ExampleSays() {
	parser, err := attribution.New(attribution.Config{
		Rules: append(attribution.DefaultRules(), attribution.Says("skeeted")),
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	for _, q := range parser.Parse("“The bridge is safe,” O’Neil skeeted.").Quotes {
		fmt.Println(q)
	}
	// Output: O’Neil skeeted: “The bridge is safe,”
}

func ExampleRule() {
	// A hashtag before a passage in marks names its speaker.
	hashtag := attribution.Rule{
		Name: "hashtag",
		Doc:  "#annoneil “We will not go.”",
		On:   token.Link,
		Match: func(c *rule.Context, cue int) {
			if quoted, ok := c.Quoted(cue + 1); ok {
				c.Propose(rule.Proposal{
					Content: []token.Range{quoted},
					Cue:     token.Range{First: cue, Last: cue + 1},
					Act:     attribution.Write,
					Score:   0.8,
				})
			}
		},
	}
	parser, err := attribution.New(attribution.Config{Rules: []attribution.Rule{hashtag}})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	for _, q := range parser.Parse("#annoneil “We will not go.”").Quotes {
		fmt.Println(q.Rule, q.Text())
	}
	// Output: hashtag “We will not go.”
}
