package beam

import (
	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/filter"

	"github.com/quoteattribution/attribution/corpus"
)

func init() {
	beam.RegisterDoFn(&bandsFn{})
	beam.RegisterDoFn(&sameFn{})
	beam.RegisterDoFn(&labelFn{})
	beam.RegisterDoFn(&joinFn{})
	beam.RegisterDoFn(&nameFn{})
	register.Emitter2[int64, wording]()
	register.Emitter2[string, string]()
	register.Iter1[wording]()
	register.Iter1[string]()
}

// wording is a quote as it is compared.
type wording struct{ ID, Text string }

// fullest is how many quotes of a band are compared at a time.
const fullest = 8192

// together is which quotes belong together: KV<string, string>, the ID of a quote and the smallest ID
// of those that it belongs with. Each band names its groups by their smallest ID; where bands do
// not agree on the name of a quote's group, the names are joined, all of them by one worker. Most
// quotes have one name, so these are few.
func together(s beam.Scope, quotes beam.PCollection) beam.PCollection {
	s = s.Scope("together")
	bands := beam.GroupByKey(s, beam.ParDo(s, &bandsFn{}, quotes))
	named := beam.GroupByKey(s, beam.ParDo(s, &sameFn{}, bands))
	members, links := beam.ParDo2(s, &labelFn{}, named)
	one := beam.GroupByKey(s, beam.AddFixedKey(s, filter.Distinct(s, links)))
	names := beam.ParDo(s, &joinFn{}, one)
	return beam.ParDo(s, &nameFn{}, beam.CoGroupByKey(s, names, members))
}

type bandsFn struct{}

// ProcessElement puts a quote into its bands.
func (*bandsFn) ProcessElement(q Quote, emit func(int64, wording)) {
	words := corpus.PrintOf(q.Text)
	for _, b := range words.Bands() {
		emit(int64(b), wording{q.ID, q.Text})
	}
}

type sameFn struct{}

// ProcessElement names the groups of a band: a quote's ID, and the smallest ID of its group.
func (*sameFn) ProcessElement(_ int64, next func(*wording) bool, emit func(id, name string)) {
	var part []corpus.Quote
	flush := func() {
		groups := sets{}
		for _, l := range corpus.Same(part) {
			groups.join(part[l[0]].ID, part[l[1]].ID)
		}
		for id := range groups {
			emit(id, groups.root(id))
		}
	}
	var w wording
	for next(&w) {
		if len(part) == fullest {
			flush()
			part = part[:1] // ties the parts of one band
		}
		part = append(part, corpus.Quote{ID: w.ID, Text: w.Text})
	}
	flush()
}

type labelFn struct{}

// ProcessElement gives a quote the smallest of its names, and links the others to it.
func (*labelFn) ProcessElement(id string, names func(*string) bool, member func(name, id string), link func(string)) {
	smallest, others := "", map[string]bool{}
	var name string
	for names(&name) {
		if smallest == "" || name < smallest {
			smallest = name
		}
		others[name] = true
	}
	delete(others, smallest)
	for name := range others {
		link(smallest + " " + name)
	}
	member(smallest, id)
}

type nameFn struct{}

// ProcessElement gives the members of a group its last name.
func (*nameFn) ProcessElement(name string, names, members func(*string) bool, emit func(id, name string)) {
	names(&name)
	var id string
	for members(&id) {
		emit(id, name)
	}
}
