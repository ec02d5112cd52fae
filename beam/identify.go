package beam

import (
	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	beam.RegisterDoFn(&speakingFn{})
	beam.RegisterDoFn(&identifyFn{})
	register.Emitter2[string, Quote]()
	register.Iter1[Identity]()
	register.Iter1[Quote]()
}

// Identify fills in who says each quote (Quote), by the identities of People. Quotes of groups, and
// of those without a name, stay as they are.
func Identify(s beam.Scope, quotes, identities beam.PCollection) beam.PCollection {
	s = s.Scope("attribution.Identify")
	speaking, others := beam.ParDo2(s, &speakingFn{}, quotes)
	known := beam.ParDo(s, &identifyFn{}, beam.CoGroupByKey(s, identities, speaking))
	return beam.Flatten(s, known, others)
}

type speakingFn struct{}

// ProcessElement parts quotes of those who may be one with others from the rest.
func (*speakingFn) ProcessElement(q Quote, speaking func(string, Quote), other func(Quote)) {
	if q.Profile == "" {
		other(q)
		return
	}
	speaking(q.Profile, q)
}

type identifyFn struct{}

// ProcessElement fills in who the speakers of a profile are.
func (*identifyFn) ProcessElement(_ string, identities func(*Identity) bool, quotes func(*Quote) bool, emit func(Quote)) {
	var who Identity
	identities(&who)
	var q Quote
	for quotes(&q) {
		q.Profile, q.Person, q.Reason = "", who.Person, who.Reason
		if q.Gender == "" {
			q.Gender = who.Gender
		}
		emit(q)
	}
}
