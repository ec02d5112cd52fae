// Package coref finds the one party behind the mentions of an article: Olga
// Tsukanova behind "she", "this woman" and "Tsukanova".
//
// Names come first, those of the whole article, because the full one may follow
// the short one. Then the article is read once more in its order, and each
// pronoun and description goes to the party that is most salient at its place
// and agrees with it. What a step looks back at is bounded, so the time is
// linear in the number of mentions.
package coref

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/marks"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/text"
)

// Query asks which party a quote's mention names. Queries come in the order of
// the text.
type Query struct {
	Mention mention.Mention // Kind None where no words name the party here
	Carried bool            // no words name it: the party of the query before, or the one its paragraph is about
	Cue     int             // the token that the quote is found by
	Content []text.Range    // what was said
}

// Entity is one party of the article.
type Entity struct {
	Name     text.Range   // the fullest form of its name, without title
	Type     mention.Type // what it is
	Unnamed  bool         // a description that the text never ties to a name
	Roles    []text.Range // what the article says it is
	Mentions []text.Range // the words that name it, in the order of the text
}

// Resolve returns the parties that the queries name, and for each query the
// index of its party (-1 where there is none) with how sure that is, 0 to 1.
func Resolve(f *mention.Finder, pairs []marks.Pair, queries []Query) (entities []Entity, of []int, sure []float64) {
	of, sure = make([]int, len(queries)), make([]float64, len(queries))
	for i := range of {
		of[i] = none
	}
	if len(queries) == 0 {
		return nil, of, sure
	}
	r := &resolver{
		Finder: f, queries: queries, of: of, sure: sure, words: newVocabulary(f.Layout),
		byName: map[string]int{}, byWord: map[int32][]int{}, byOutlet: map[string]int{}, byRole: map[int32][]int{},
	}
	r.collect(pairs)
	r.acronyms()
	r.fullNames()
	r.surnames()
	r.shortNames()
	r.genders()
	r.read()
	r.insideSpeech()
	return r.entities(), of, sure
}

const none = -1

// resolver is the state of one call of Resolve.
type resolver struct {
	*mention.Finder
	queries  []Query
	of       []int // the party of each query, by its number in parties until entities renumbers it
	sure     []float64
	words    vocabulary
	events   []event
	clock    []float64 // of each sentence: narration passed before it
	parties  []party
	byName   map[string]int  // by all words of a name
	byWord   map[int32][]int // by each word of a name, or the head of a description
	byOutlet map[string]int  // by canonical name of the language pack
	byRole   map[int32][]int // by each word of a title or an apposition
	scores   []float64       // of each party, scratch for one pronoun
	touched  []int           // the parties that have a score
}

func (r *resolver) is(i int, c text.Class) bool {
	return i >= 0 && i < len(r.Tokens) && r.Tokens[i].Class&c != 0
}

func (r *resolver) text(i int) string {
	if i < 0 || i >= len(r.Tokens) {
		return ""
	}
	return r.words.words[r.words.id(i)]
}

// entities numbers the parties that queries name, in the order of the queries.
func (r *resolver) entities() []Entity {
	var all []Entity
	number := make([]int, len(r.parties))
	for q, p := range r.of {
		if p == none {
			continue
		}
		if number[p] == 0 {
			x := &r.parties[p]
			all = append(all, Entity{Name: x.name, Type: x.kind, Unnamed: x.unnamed})
			number[p] = len(all)
		}
		r.of[q] = number[p] - 1
	}
	seen := map[string]bool{}
	for i := range r.events {
		e := &r.events[i]
		if e.party == none || number[e.party] == 0 {
			continue
		}
		x := &all[number[e.party]-1]
		if words := (text.Range{First: e.First, Last: max(e.Core.Last, e.Head+1)}); e.Kind != mention.None && !slices.Contains(x.Mentions[max(0, len(x.Mentions)-2):], words) {
			x.Mentions = append(x.Mentions, words)
		}
		for _, role := range []text.Range{e.Role, e.predicate} {
			if role.Empty() {
				continue
			}
			key := string(rune(number[e.party])) + r.in(role)
			if !seen[key] {
				seen[key] = true
				x.Roles = append(x.Roles, role)
			}
		}
	}
	return all
}

func (r *resolver) in(x text.Range) string {
	return r.Source[r.Tokens[x.First].Start:r.Tokens[x.Last-1].End]
}
