package beam

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/quoteattribution/attribution/corpus"
)

func init() {
	beam.RegisterDoFn(&byProfileFn{})
	beam.RegisterDoFn(&profileFn{})
	beam.RegisterDoFn(&mergeFn{})
	register.Emitter2[string, Speaker]()
	register.Emitter2[string, profile]()
	register.Emitter2[string, Identity]()
	register.Emitter1[Person]()
	register.Iter1[Speaker]()
	register.Iter1[profile]()
}

// Person is a person, an organisation or an outlet over all articles. The names are those of the
// table that "attribution corpus" writes.
type Person struct {
	ID        string `json:"id"` // the same whatever the order of the articles
	Name      string `json:"name"`
	Names     string `json:"names"` // parted by semicolons
	Type      string `json:"type"`
	Gender    string `json:"gender"`
	Role      string `json:"role"` // the most frequent one
	KnownID   string `json:"known_id"`
	Documents int    `json:"documents"`
	Quotes    int    `json:"quotes"`
	Outlets   int    `json:"outlets"`
	First     string `json:"first"` // dates of documents
	Last      string `json:"last"`
	Namesakes int    `json:"namesakes"` // others who are kept apart and have the name
}

// Identity is who the speakers of a profile are.
type Identity struct {
	Person string `json:"person"` // Person.ID
	Reason string `json:"reason"` // a corpus.Reason
	Gender string `json:"gender"` // the person's
}

// profile is speakers that tell the same, on their way to be merged.
type profile struct {
	Key       string
	Evidence  string // as of Speaker
	Role      string
	Smallest  string // of the IDs of the speakers
	First     string
	Last      string
	Documents int
	Quotes    int
}

// largest is how many profiles of a block are merged together; more are taken in parts, by the
// order of their names, so that a part of a name may stay by itself.
const largest = 1 << 17

// People merges the speakers (Speaker) of all articles into people and organisations (Person).
// identities (KV<string, Identity>) tell by Speaker.Profile who is who, for Identify. One worker
// holds one block: the profiles of a last name, each once however many articles have it.
func People(s beam.Scope, speakers beam.PCollection) (people, identities beam.PCollection) {
	s = s.Scope("attribution.People")
	byProfile := beam.GroupByKey(s, beam.ParDo(s, &byProfileFn{}, speakers))
	blocks := beam.GroupByKey(s, beam.ParDo(s, &profileFn{}, byProfile))
	return beam.ParDo2(s, &mergeFn{}, blocks)
}

type byProfileFn struct{}

// ProcessElement leaves out those who are one with nobody.
func (*byProfileFn) ProcessElement(x Speaker, emit func(string, Speaker)) {
	if x.Profile != "" {
		emit(x.Profile, x)
	}
}

type profileFn struct{}

// ProcessElement counts what a profile has in common.
func (*profileFn) ProcessElement(key string, next func(*Speaker) bool, emit func(string, profile)) {
	var p profile
	var block string
	var x Speaker
	for next(&x) {
		if p.Documents == 0 {
			block = x.Block
			p = profile{Key: key, Evidence: x.Evidence, Role: x.Role, Smallest: x.ID}
		}
		p.Documents++
		p.Quotes += x.Quotes
		p.Smallest = min(p.Smallest, x.ID)
		p.Role = min(p.Role, x.Role)
		p.Last = max(p.Last, x.Date)
		if x.Date != "" && (p.First == "" || x.Date < p.First) {
			p.First = x.Date
		}
	}
	emit(block, p)
}

type mergeFn struct{}

// ProcessElement merges a block.
func (*mergeFn) ProcessElement(name string, next func(*profile) bool, person func(Person), identity func(string, Identity)) error {
	var block []corpus.Profile
	var p profile
	for next(&p) {
		x := corpus.Profile{Role: p.Role, Quotes: p.Quotes, Smallest: p.Smallest}
		if err := json.Unmarshal([]byte(p.Evidence), &x.Speaker); err != nil {
			return fmt.Errorf("block %s, profile %s: %w", name, p.Key, err)
		}
		x.ID, x.First, x.Last, x.Documents = p.Key, timeOf(p.First), timeOf(p.Last), p.Documents
		block = append(block, x)
	}
	slices.SortFunc(block, func(a, b corpus.Profile) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID))
	})
	for part := range slices.Chunk(block, largest) {
		for _, x := range corpus.People(part) {
			person(Person{ID: x.ID, Name: x.Name, Names: strings.Join(x.Names, "; "), Type: x.Type, Gender: x.Gender, Role: x.Role,
				KnownID: x.KnownID, Documents: x.Documents, Quotes: x.Quotes, Outlets: x.Outlets, First: dayOf(x.First), Last: dayOf(x.Last),
				Namesakes: x.Namesakes})
			for _, m := range x.Members {
				identity(part[m.Speaker].ID, Identity{Person: x.ID, Reason: string(m.Reason), Gender: x.Gender})
			}
		}
	}
	return nil
}
