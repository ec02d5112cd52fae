package beam

import (
	"cmp"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/quoteattribution/attribution/corpus"
)

func init() {
	beam.RegisterDoFn(&byIDFn{})
	beam.RegisterDoFn(&groupFn{})
	beam.RegisterDoFn(&statementFn{})
	register.Emitter1[Statement]()
}

// Statement is a quote that several documents have. The names are those of the table that
// "attribution corpus" writes, but for ID, which is a number there.
type Statement struct {
	ID          string `json:"id"`   // the smallest ID of its quotes
	Text        string `json:"text"` // the longest wording
	Quotes      int    `json:"quotes"`
	Documents   int    `json:"documents"`
	Outlets     int    `json:"outlets"`
	People      int    `json:"people"` // more than 1: not all name the same speaker
	First       string `json:"first"`
	FirstOutlet string `json:"first_outlet"` // several of one day are parted by semicolons
	Cut         int    `json:"cut"`          // quotes that have less of it
}

// Statements finds what several documents have (Statement) among the quotes (Quote), and returns
// the quotes with what they are in these. Identify comes before it, or Statement.People is 0. One
// worker holds one statement, and one the links between wordings of which groups of a band differ.
func Statements(s beam.Scope, quotes beam.PCollection) (statements, related beam.PCollection) {
	s = s.Scope("attribution.Statements")
	byID := beam.ParDo(s, &byIDFn{}, quotes)
	shared, alone := beam.ParDo2(s, &groupFn{}, beam.CoGroupByKey(s, together(s, quotes), byID))
	statements, related = beam.ParDo2(s, &statementFn{}, beam.GroupByKey(s, shared))
	return statements, beam.Flatten(s, related, alone)
}

type byIDFn struct{}

// ProcessElement keys a quote by its ID.
func (*byIDFn) ProcessElement(q Quote, emit func(string, Quote)) { emit(q.ID, q) }

type groupFn struct{}

// ProcessElement parts quotes that belong with others from the rest.
func (*groupFn) ProcessElement(_ string, names func(*string) bool, quotes func(*Quote) bool, shared func(string, Quote), alone func(Quote)) {
	var name string
	named := names(&name)
	var q Quote
	for quotes(&q) {
		if named {
			shared(name, q)
		} else {
			alone(q)
		}
	}
}

type statementFn struct{}

// ProcessElement tells what the quotes of a group have in common, if it is of several documents.
func (*statementFn) ProcessElement(id string, next func(*Quote) bool, statement func(Statement), quote func(Quote)) {
	var all []Quote
	var q Quote
	for next(&q) {
		all = append(all, q)
	}
	x, of := statementOf(id, all)
	if x.Documents < 2 {
		for _, q := range all {
			quote(q)
		}
		return
	}
	for _, q := range all {
		r := of.Relation(q.Words, timeOf(q.Date))
		if r == corpus.Cut {
			x.Cut++
		}
		q.Statement, q.Relation = id, string(r)
		quote(q)
	}
	statement(x)
}

func statementOf(id string, all []Quote) (Statement, corpus.Statement) {
	slices.SortFunc(all, func(a, b Quote) int {
		return cmp.Or(cmp.Compare(b.Words, a.Words), strings.Compare(a.Date, b.Date), strings.Compare(a.ID, b.ID))
	})
	x := Statement{ID: id, Text: all[0].Text, Quotes: len(all)}
	var of corpus.Statement
	documents, outlets, people := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, q := range all {
		documents[q.Document], outlets[q.Outlet], people[q.Person] = true, true, true
		of.Add(q.Words, timeOf(q.Date))
	}
	delete(outlets, "")
	delete(people, "")
	x.Documents, x.Outlets, x.People, x.First = len(documents), len(outlets), len(people), dayOf(of.First)
	var first []string
	for _, q := range all {
		if x.First != "" && q.Date == x.First && q.Outlet != "" && !slices.Contains(first, q.Outlet) {
			first = append(first, q.Outlet)
		}
	}
	slices.Sort(first)
	x.FirstOutlet = strings.Join(first, "; ")
	return x, of
}
