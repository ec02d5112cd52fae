package attribution_test

import (
	"fmt"
	"strings"
	"sync"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

func Example_whoSaidIt() {
	doc := attribution.Parse("Mayor Ann O’Neil came late. “We will not go,” she told reporters. “Not today.”")
	for _, q := range doc.Quotes {
		fmt.Println("who: ", q.Speaker.Name, "–", q.Speaker.Role())
		fmt.Println("as:  ", q.Mention.Text)
		fmt.Println("cue: ", q.Cue.Text)
		fmt.Println("what:", q.Text())
	}
	// Output:
	// who:  Ann O’Neil – Mayor
	// as:   she
	// cue:  told
	// what: “We will not go,” “Not today.”
}

// The article of the package's tour.
func ExampleQuote() {
	doc := attribution.Parse("Mayor Ann O’Neil came late. “We will not go,” she told reporters. “Not today.”\n" +
		"Engineers accuse the city of neglect, reports Northern Post, citing Radio Arva.")
	for _, q := range doc.Quotes {
		fmt.Printf("%s, %s, %s\n", q.Text(), q.Kind, q.Cue.Lemma)
		if q.Speaker != nil {
			fmt.Printf("  said by %s (%q)\n", q.Speaker.Name, q.Mention.Text)
		}
		if q.Source != nil {
			fmt.Printf("  according to %s, citing %s\n", q.Source.Name, q.Source.Citing.Name)
		}
		if q.Parent != nil {
			fmt.Printf("  within: %s\n", q.Parent.Text())
		}
	}
	// Output:
	// “We will not go,” “Not today.”, direct, tell
	//   said by Ann O’Neil ("she")
	// Engineers accuse the city of neglect, indirect, report
	//   according to Northern Post, citing Radio Arva
	// the city of neglect, indirect, accuse
	//   said by Engineers ("Engineers")
	//   according to Northern Post, citing Radio Arva
	//   within: Engineers accuse the city of neglect
}

func Example_speakersByNumberOfQuotes() {
	doc := attribution.Parse(article)
	number := map[*attribution.Speaker]int{}
	for _, q := range doc.Quotes {
		number[q.Speaker]++
	}
	for _, s := range doc.MostQuoted() {
		fmt.Println(number[s], s.Name, s.Type)
	}
	// Output:
	// 2 Ann O’Neil person
	// 2 Tom Brandt person
	// 1 Engineers group
}

func Example_quoteAtAnOffset() {
	// What is under the pointer of a reader?
	doc := attribution.Parse(article)
	for _, words := range []string{"single bus", "Radio Arva"} {
		if q := doc.At(strings.Index(article, words)); q != nil {
			fmt.Printf("%s: said by %s\n", words, q.Speaker.Name)
		} else {
			fmt.Printf("%s: no quote\n", words)
		}
	}
	// Output:
	// single bus: said by Ann O’Neil
	// Radio Arva: no quote
}

func Example_whereThingsStand() {
	// All spans are byte offsets into the article.
	doc := attribution.Parse("“We will not go,” said Ann O’Neil. “Not today.”")
	q := doc.Quotes[0]
	for _, s := range q.Spans {
		fmt.Println(s.Start, s.End, s.In(doc.Text))
	}
	fmt.Println(q.Cue.Start, q.Cue.End, q.Cue.Text)
	fmt.Println(q.Mention.Start, q.Mention.End, q.Mention.Text)
	// Output:
	// 0 21 “We will not go,”
	// 41 57 “Not today.”
	// 22 26 said
	// 27 39 Ann O’Neil
}

func Example_offsetsInUTF16AndRunes() {
	// JavaScript and Java count UTF-16 units, Python and brat count code points.
	doc := attribution.Parse("🚧 “We will not go,” said Ann O’Neil.")
	index := text.NewIndex(doc.Text)
	who := doc.Quotes[0].Mention
	line, column := index.Position(who.Start)
	fmt.Println("bytes", who.Start, "runes", index.Rune(who.Start), "UTF-16", index.UTF16(who.Start), "line", line, "column", column)
	// Output:
	// bytes 32 runes 25 UTF-16 26 line 1 column 26
}

func Example_quoteWithinAQuote() {
	doc := attribution.Parse("Engineers accuse the city of ignoring their warnings, reports Northern Post.")
	for _, q := range doc.Quotes {
		depth := 0
		for p := q.Parent; p != nil; p = p.Parent {
			depth++
		}
		fmt.Printf("%s%s: %s\n", strings.Repeat("  ", depth), q.Cue.Text, q.Text())
	}
	// Output:
	// reports: Engineers accuse the city of ignoring their warnings
	//   accuse: the city of ignoring their warnings
}

func Example_nobodyNamed() {
	// Speaker, Mention, Cue and Source are nil where the text has none.
	doc := attribution.Parse("The mine is flooded, the BBC reports. It was announced on Monday that the ferry would sail. Marta Silva replied that it was too small.")
	for _, q := range doc.Quotes {
		switch {
		case q.Speaker != nil:
			fmt.Println(q.Speaker.Name, "|", q.Text())
		case q.Source != nil:
			fmt.Println("according to", q.Source.Name, "|", q.Text())
		default:
			fmt.Println("nobody named |", q.Text())
		}
	}
	// Output:
	// according to BBC | The mine is flooded
	// nobody named | that the ferry would sail
	// Marta Silva | that it was too small
}

func Example_onlyWhatIsSure() {
	doc := attribution.Parse(article)
	for _, q := range doc.Quotes {
		if q.Kind == attribution.Direct && q.Confidence >= 0.5 {
			fmt.Println(q)
		}
	}
	// Output:
	// Ann O’Neil told: “We will not send a single bus across it,” “Not one.”
	// Tom Brandt added: “Nobody listened,”
}

func Example_whoDeniesWhat() {
	doc := attribution.Parse("The company denied that the dam was unsafe. Tom Brandt promised to measure it again. “It is safe,” said the mayor.")
	for _, q := range doc.Quotes {
		switch q.Act() {
		case attribution.Deny, attribution.Promise:
			fmt.Println(q.Speaker.Name, q.Act(), "|", q.Text())
		}
	}
	// Output:
	// The company deny | that the dam was unsafe
	// Tom Brandt promise | to measure it again
}

func ExampleSpeaker() {
	doc := attribution.Parse(article)
	for _, s := range doc.Speakers {
		fmt.Printf("%s, %s", s.Name, s.Type)
		if s.Role() != "" {
			fmt.Printf(", %s", s.Role())
		}
		for _, m := range s.Mentions {
			fmt.Printf(" | %s", m.In(doc.Text))
		}
		fmt.Println()
	}
	// Output:
	// Ann O’Neil, person, Mayor | Mayor Ann O’Neil | she
	// Engineers, group | Engineers | their
	// Tom Brandt, person, a geologist at Arva University | Tom Brandt | the geologist
}

func ExampleDocument_Speaker() {
	doc := attribution.Parse(article)
	fmt.Println(doc.Speaker("O’Neil").Role())
	fmt.Println(doc.Speaker("Nobody") == nil)
	// Output:
	// Mayor
	// true
}

func Example_manyGoroutines() {
	parser, err := attribution.New(attribution.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	articles := []string{
		"“We will not go,” said Ann O’Neil.",
		"Tom Brandt said that the pillars had moved.",
		"According to Marta Silva, the ferry is too small.",
	}
	docs := make([]*attribution.Document, len(articles))
	var wait sync.WaitGroup
	for i, article := range articles {
		wait.Go(func() { docs[i] = parser.Parse(article) })
	}
	wait.Wait()
	for _, doc := range docs {
		fmt.Println(doc.Quotes[0])
	}
	// Output:
	// Ann O’Neil said: “We will not go,”
	// Tom Brandt said: that the pillars had moved
	// Marta Silva According to: the ferry is too small
}

func ExampleConfig_scope() {
	const article = "Ann O’Neil hopes that the bridge will be built."
	fmt.Println(len(attribution.Parse(article).Quotes))
	parser, err := attribution.New(attribution.Config{Scope: attribution.Everything})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, q := range parser.Parse(article).Quotes {
		fmt.Println(q, "|", q.Act())
	}
	// Output:
	// 0
	// Ann O’Neil hopes: that the bridge will be built | hope
}

func ExampleConfig_rulesOnly() {
	parser, err := attribution.New(attribution.Config{RulesOnly: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	q := parser.Parse("“We will not go,” said Ann O’Neil.").Quotes[0]
	fmt.Println(q.Rule, q)
	// Output:
	// quote-cue Ann O’Neil said: “We will not go,”
}

func Example_whyNot() {
	// What was proposed about a sentence, and why it was kept or not.
	parser, err := attribution.New(attribution.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	const article = "“We will not go,” said Ann O’Neil."
	for _, e := range parser.Explain(article).Proposals {
		fmt.Println(e.Rule, "|", e.Content[0].In(article), "|", e.Why)
	}
	// Output:
	// quote-cue | “We will not go,” | kept
	// learned | “We will not go,” | its cue announces a better quote
	// learned | “We will not go,” | below the threshold
}

func Example_whySpeaker() {
	// Whom "she" may be, and what speaks for each.
	parser, err := attribution.New(attribution.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	const article = "Ann O’Neil met Marta Silva on Monday. “We will not go,” she said."
	for _, r := range parser.Explain(article).Speakers {
		fmt.Printf("%s: %s\n", r.Quote.Mention.Text, r.How)
		for _, c := range r.Candidates {
			fmt.Printf("  %s %.2f as %s\n", c.Name, c.Weight, c.For[0].Place)
		}
	}
	// Output:
	// she: who is spoken of before it
	//   Ann O’Neil 0.80 as subject
	//   Marta Silva 0.35 as object
}
