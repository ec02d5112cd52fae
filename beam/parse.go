package beam

import (
	"context"
	"crypto/sha256"
	"fmt"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/corpus"
	"github.com/quoteattribution/attribution/lang/en"
)

func init() {
	beam.RegisterDoFn(&parseFn{})
	register.Emitter1[Quote]()
	register.Emitter1[Speaker]()
}

// Options tell how to parse: what of attribution.Config can be sent to workers. The zero value
// works. For rules in Go write a DoFn of your own around Rows.
type Options struct {
	Verbs     []string            `json:"verbs,omitempty"`
	RulesOnly bool                `json:"rules_only,omitempty"`
	Scope     attribution.Scope   `json:"scope,omitempty"`
	Known     []attribution.Known `json:"known,omitempty"`
}

func (o Options) config() attribution.Config {
	return attribution.Config{Verbs: o.Verbs, RulesOnly: o.RulesOnly, Scope: o.Scope, Known: o.Known}
}

// Parse finds the quotes (Quote) and the speakers (Speaker) of each article (Article). It panics
// where the options are wrong, as transforms do while a pipeline is built. Quotes are counted as
// attribution/quotes.
func Parse(s beam.Scope, articles beam.PCollection, o Options) (quotes, speakers beam.PCollection) {
	if _, err := attribution.New(o.config()); err != nil {
		panic(fmt.Errorf("beam.Parse: %w", err))
	}
	return beam.ParDo2(s.Scope("attribution.Parse"), &parseFn{Options: o}, articles)
}

var found = beam.NewCounter("attribution", "quotes")

type parseFn struct {
	Options Options

	parser *attribution.Parser
	reader *corpus.Reader
}

// Setup makes the parser, once for each copy that a worker has of the function.
func (fn *parseFn) Setup() (err error) {
	fn.parser, err = attribution.New(fn.Options.config())
	fn.reader = corpus.NewReader(en.Pack())
	return err
}

// ProcessElement parses an article.
func (fn *parseFn) ProcessElement(ctx context.Context, a Article, quote func(Quote), speaker func(Speaker)) error {
	d, err := fn.parser.ParseContext(ctx, a.Text)
	if err != nil {
		return fmt.Errorf("article %s: %w", a.ID, err)
	}
	d.ID = a.ID
	quotes, speakers := Rows(fn.reader, d, a)
	found.Inc(ctx, int64(len(quotes)))
	for _, q := range quotes {
		quote(q)
	}
	for _, x := range speakers {
		speaker(x)
	}
	return nil
}

// digest is a hash in 24 letters and digits.
func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return fmt.Sprintf("%x", sum[:12])
}
