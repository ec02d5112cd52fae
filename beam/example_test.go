package beam_test

import (
	"context"
	"fmt"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/filter"

	quotes "github.com/quoteattribution/attribution/beam"
)

// Articles of a pipeline of one's own, and what becomes of a part of the quotes.
func ExampleParse() {
	p, s := beam.NewPipelineWithRoot()
	articles := beam.Create(s,
		quotes.Article{ID: "a", Text: "“It will open,” said Marta Silva, deputy mayor of Arva."},
		quotes.Article{ID: "b", Text: "Olof Berg denied that the pillars had moved."},
	)
	found, speakers := quotes.Parse(s, articles, quotes.Options{})
	_, identities := quotes.People(s, speakers)
	denials := filter.Include(s, quotes.Identify(s, found, identities), isDenial)
	beam.ParDo0(s, printQuote, denials)
	if _, err := prism.Execute(context.Background(), p); err != nil {
		fmt.Println(err)
	}
	// Output:
	// b: Olof Berg (alone): that the pillars had moved
}

func isDenial(q quotes.Quote) bool { return q.Act == "deny" }

func printQuote(q quotes.Quote) {
	fmt.Printf("%s: %s (%s): %s\n", q.Document, q.Speaker, q.Reason, q.Text)
}

func init() {
	beam.RegisterFunction(isDenial)
	beam.RegisterFunction(printQuote)
}
