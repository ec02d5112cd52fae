package attribution_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
)

func ExamplePattern() {
	per, err := attribution.Pattern("per", "Two ships have sunk, per the Northern Herald.",
		"( CLAUSE | QUOTE ) , per ( SPEAKER | SOURCE )")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	parser, err := attribution.New(attribution.Config{
		Rules: append(attribution.DefaultRules(), per),
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	for _, q := range parser.Parse("Two ships have sunk, per the Northern Herald.").Quotes {
		fmt.Println(q.Source.Name, q.Cue.Text, "|", q.Text())
	}
	// Output: the Northern Herald per | Two ships have sunk
}

func ExamplePattern_source() {
	// An outlet that speaks through somebody: who said it, and according to whom.
	cited, err := attribution.Pattern("quote-cue-cited", "“No,” says Ann, citing AFP.",
		"QUOTE , CUE SPEAKER , citing SOURCE")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	parser, err := attribution.New(attribution.Config{Rules: []attribution.Rule{cited}, RulesOnly: true})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	for _, q := range parser.Parse("“The dam will hold,” says Ann O’Neil, citing AFP.").Quotes {
		fmt.Println(q.Speaker.Name, "|", q.Source.Name, "|", q.Text())
	}
	// Output: Ann O’Neil | AFP | “The dam will hold,”
}

func ExamplePattern_error() {
	_, err := attribution.Pattern("signs", "A sign reads “Mind the pike”.", "a sign reads QUOT")
	fmt.Println(err)
	// Output:
	// attribution: pattern "signs", column 14: unknown element "QUOT"; use QUOTE, CLAUSE, CUE, SPEAKER, SOURCE, CITED, a lower-case word, or , : — . … \( \)
}

// letter finds the letters on a letters page: all between the salutation and the
// closing formula is said by the one who signs.
var letter = attribution.Rule{
	Name:  "letter",
	Doc:   "Dear Editor,\n\nThe bridge is safe.\n\nYours faithfully,\nAnn O’Neil",
	Words: []string{"yours"},
	Match: matchLetter,
}

func matchLetter(c *rule.Context, yours int) {
	closing := c.Paragraph(yours)
	if closing.First != yours || closing.Len() > 4 {
		return // “the town is yours” is no closing formula
	}
	signed, ok := c.PartyAfter(closing.Last, c.Bounds(closing.Last).Last)
	if !ok {
		return
	}
	first, ok := afterSalutation(c, closing.First)
	if !ok {
		return
	}
	c.Propose(rule.Proposal{
		Content: []token.Range{{First: first, Last: closing.First}},
		Cue:     closing,
		Speaker: signed.Range,
		Lemma:   "yours",
		Act:     attribution.Write,
		Score:   0.8,
	})
}

// afterSalutation returns the first token after “Dear Editor,”, at most twelve
// paragraphs before token i: a rule must not walk through the whole article.
func afterSalutation(c *rule.Context, i int) (int, bool) {
	body := i
	for n := 0; i > 0 && n < 12; n++ {
		p := c.Paragraph(i - 1)
		if strings.EqualFold(c.Text(p.First), "dear") {
			return p.Last, p.Last < body
		}
		i = p.First
	}
	return 0, false
}

func TestLetter(t *testing.T) {
	parser, err := attribution.New(attribution.Config{
		Rules: append(attribution.DefaultRules(), letter),
	})
	require.NoError(t, err)
	for _, c := range []struct{ article, speaker, words string }{
		{"Dear Editor,\n\nThe bridge is safe.\n\nYours faithfully,\nAnn O’Neil", "Ann O’Neil", "The bridge is safe."},
		{"Dear Sir,\n\nIt rains.\n\nIt snows.\n\nYours,\nTom Brandt\nOrsa", "Tom Brandt", "It rains.\n\nIt snows."},
		// must not match
		{"Dear Editor,\n\nThe bridge is safe.", "", ""},
		{"The bridge is safe.\n\nYours faithfully,\nAnn O’Neil", "", ""},
		{"Dear Editor,\n\nYours faithfully,\nAnn O’Neil", "", ""},
		{"Dear Ann O’Neil,\n\nThe town is yours.", "", ""},
	} {
		quotes := parser.Parse(c.article).Quotes
		if c.words == "" {
			require.Empty(t, quotes, c.article)
			continue
		}
		require.Len(t, quotes, 1, c.article)
		require.Equal(t, "letter", quotes[0].Rule)
		require.Equal(t, c.speaker, quotes[0].Speaker.Name)
		require.Equal(t, c.words, quotes[0].Text())
	}
}

// TestPatternMatchesBuiltIn: two built-in rules, written as patterns, find the same in
// the sentences that the rules were made for, and in those that they must not match.
func TestPatternMatchesBuiltIn(t *testing.T) {
	for _, c := range []struct {
		rule, pattern string
		sentences     []string
	}{
		{"outlet", "( CLAUSE | QUOTE ) , ( CUE SOURCE | SOURCE CUE ) [ … , ( citing | quoting ) CITED ]", []string{
			`The villagers refuse to move, reports AFP, citing Agerpres.`,
			`Two ships have sunk, Reuters reported on Monday.`,
			`Two ships have sunk, reports Reuters.`,
			`“The bridge is gone”, writes The Guardian.`,
			`The dam has broken, AFP said.`,
			`Widows accuse the company of fraud, reports France Presse.`,
			`The mine is flooded, the BBC reports.`,
			`“The bridge is gone,” writes The Guardian.`,
			`The pianos were insured twice, reported Der Spiegel, quoting dpa.`,
			// must not match
			`AFP hired nine reporters in May.`,
			`Reuters did not report the flood.`,
			`The owner of Reuters, a bank, was sold.`,
			`She reads The Guardian, feeds the cat and lives alone.`,
			`The flood is over, but Reuters has not reported it.`,
		}},
		{"quote-cue", "( CLAUSE , ( CUE SPEAKER | SPEAKER CUE ) [ , CLAUSE ] | QUOTE ( , | — ) ( CUE SPEAKER | SPEAKER CUE ) [ … ( . | , | — ) QUOTE ] )", []string{
			`“We will not go,” said Ann O’Neil.`,
			`“We will not go,” said Ann O’Neil. “Not today.”`,
			`“The dam will hold,” Mayor Bruno Keller told reporters on Tuesday.`,
			`“Where did the money go?” asked Lena Fisk.`,
			`“Never again!” she shouted.`,
			`“If the ice melts,” warned Tove Lund, “the road will sink.”`,
			`“The bridge was shut. Then it was opened. Nobody told us why,” said Marek Dolny.`,
			`The bridge was never tested, engineers said.`,
			`The harvest, said Ida Brandt, would be the worst in forty years.`,
			`"We counted twice," Chief Inspector Rolf Aune has said.`,
			`‘We don’t sell to strangers,’ replied the baker.`,
			`“Our members are tired” — said Petra Vogt — “and they want to go home.”`,
			`“I was asleep,” Novak later admitted.`,
			`The plan is “a gift to the banks”, said Olof Berg.`,
			`“We are closing the mine”, announced Kurt Weiss on Monday.`,
			`“It sank,” said Lars Eide. “It sank twice,” said Berta Eide.`,
			// must not match
			`The shop sold “miracle” soap to tourists who said little.`,
			`“Nine Doors” is a thriller, and its author said nothing.`,
			`She did not say “never”.`,
			`She never said “all clear”, and he was not asked.`,
			`Asked about the mill, Dahl declined to say more.`,
			`“Eat Like a Pike” sold out in a week.`,
			`The word “detox” makes her laugh, and so the report was shelved.`,
			`The “experts” whom the mayor hired left in May.`,
			`“Fraud” was a word that he avoided.`,
			`“The Long Night”, a report on the flood, was published in May.`,
			`The “Queen Ingeborg” left port as the claims mounted.`,
		}},
	} {
		like, err := attribution.Pattern(c.rule, "An example.", c.pattern)
		require.NoError(t, err)
		builtIn := slices.DeleteFunc(attribution.DefaultRules(), func(r attribution.Rule) bool { return r.Name != c.rule })
		require.Len(t, builtIn, 1)
		quotes := 0
		for _, s := range c.sentences {
			want := found(t, builtIn[0], s)
			require.Equal(t, want, found(t, like, s), s)
			quotes += len(want)
		}
		require.Greater(t, quotes, len(c.sentences)/2, "both find something")
		require.Contains(t, read(t, "docs/rules.md"), "\n"+c.pattern+"\n")
	}
}

// found is what a rule finds alone: party, cue and words of each quote.
func found(t *testing.T, r attribution.Rule, article string) (quotes []string) {
	t.Helper()
	parser, err := attribution.New(attribution.Config{Rules: []attribution.Rule{r}, RulesOnly: true})
	require.NoError(t, err)
	for _, q := range parser.Parse(article).Quotes {
		quotes = append(quotes, party(q)+" | "+q.Cue.Text+" | "+q.Text())
	}
	return quotes
}

// The steps of docs/rules.md, in its order.
func Example_rulesOfYourOwn() {
	// a word, with the constructions of say
	parser, err := attribution.New(attribution.Config{
		Rules: append(attribution.DefaultRules(), attribution.Says("skeet", "skeets", "skeeted", "skeeting")),
	})
	must(err)
	fmt.Println(parser.Parse("“The bridge is safe,” O’Neil skeeted.").Quotes[0])

	// a verb, with its constructions
	parser, err = attribution.New(attribution.Config{
		Verbs: []string{"skeet | skeets skeeted skeeted skeeting | write | quote invert that bare"},
	})
	must(err)
	fmt.Println(parser.Parse("O’Neil skeeted that the bridge was safe.").Quotes[0])

	// a pattern
	per, err := attribution.Pattern("per", "Two ships have sunk, per the Northern Herald.",
		"( CLAUSE | QUOTE ) , per ( SPEAKER | SOURCE )")
	must(err)
	parser, err = attribution.New(attribution.Config{
		Rules: append(attribution.DefaultRules(), per),
	})
	must(err)
	fmt.Println(parser.Parse("Two ships have sunk, per the Northern Herald.").Quotes[0])

	// only rules of one’s own
	parser, err = attribution.New(attribution.Config{
		Rules:     []attribution.Rule{per, letter},
		RulesOnly: true,
	})
	must(err)

	// why, and why not
	article := "Two ships have sunk, per AFP, said Ann O’Neil."
	parser, err = attribution.New(attribution.Config{
		Rules: append(attribution.DefaultRules(), per),
	})
	must(err)
	for _, e := range parser.Explain(article).Proposals {
		fmt.Printf("%s %.2f %s\n", e.Rule, e.Score, e.Why)
	}

	// beliefs and wishes too
	parser, err = attribution.New(attribution.Config{Scope: attribution.Everything})
	must(err)
	fmt.Println(parser.Parse("Ann O’Neil hopes that the bridge will be built.").Quotes[0])

	// Output:
	// O’Neil skeeted: “The bridge is safe,”
	// O’Neil skeeted: that the bridge was safe
	// the Northern Herald per: Two ships have sunk
	// per 0.80 kept
	// quote-cue 0.80 kept
	// learned 0.10 below the threshold
	// Ann O’Neil hopes: that the bridge will be built
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
