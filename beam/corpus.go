package beam

import "github.com/apache/beam/sdks/v2/go/pkg/beam"

// Result is what Corpus makes of articles.
type Result struct {
	Quotes     beam.PCollection // of Quote
	People     beam.PCollection // of Person
	Statements beam.PCollection // of Statement
}

// Corpus finds the quotes of articles (Article), who says them, and what several articles have:
// Parse, People, Identify and Statements, one after the other.
func Corpus(s beam.Scope, articles beam.PCollection, o Options) Result {
	quotes, speakers := Parse(s, articles, o)
	people, identities := People(s, speakers)
	statements, quotes := Statements(s, Identify(s, quotes, identities))
	return Result{Quotes: quotes, People: people, Statements: statements}
}
