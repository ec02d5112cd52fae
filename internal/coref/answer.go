package coref

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// answer is what the entities are put together from.
type answer struct {
	entities []Entity
	number   []int    // for each party its entity, counted from 1
	last     [][2]int // for each entity its last two mentions, by their numbers in mentions
	mentions []part
	roles    []part
	seen     map[role]struct{}
	ranges   []token.Range // of all entities
}

// part is a piece of what is told of an entity.
type part struct {
	entity int
	token.Range
}

// role is what the article says an entity is.
type role struct {
	entity int
	words  string
}

// entities numbers the parties that queries name, in the order of the queries.
func (r *resolver) entities(f *mention.Finder) []Entity {
	a := &r.answer
	a.entities, a.last = a.entities[:0], a.last[:0]
	a.number = memory.Cleared(a.number, len(r.parties))
	for q, p := range r.of {
		if p == none {
			continue
		}
		if a.number[p] == 0 {
			x := &r.parties[p]
			a.entities = append(a.entities, Entity{Name: x.name, Type: x.kind, Unnamed: x.unnamed})
			a.last = append(a.last, [2]int{none, none})
			a.number[p] = len(a.entities)
		}
		r.of[q] = a.number[p] - 1
	}
	if r.telling {
		r.told.entity = slices.Clone(a.number)
	}
	a.tell(f, r.events)
	a.hand()
	return a.entities
}

// tell collects the mentions and roles of the entities in the order of the text.
func (a *answer) tell(f *mention.Finder, events []event) {
	if a.seen == nil {
		a.seen = map[role]struct{}{}
	}
	a.mentions, a.roles = a.mentions[:0], a.roles[:0]
	for i := range events {
		e := &events[i]
		if e.party == none || a.number[e.party] == 0 {
			continue
		}
		n := a.number[e.party] - 1
		if e.Kind != mention.None {
			a.mentioned(n, token.Range{First: e.First, Last: max(e.Core.Last, e.Head+1)})
		}
		for _, x := range [2]token.Range{e.Role, e.predicate} {
			if x.Empty() || !tells(f, x) {
				continue
			}
			words := role{n, f.Source[f.Tokens[x.First].Start:f.Tokens[x.Last-1].End]}
			if _, ok := a.seen[words]; !ok {
				a.seen[words] = struct{}{}
				a.roles = append(a.roles, part{n, x})
			}
		}
	}
	clear(a.seen) // it holds on to the article
}

// tells reports whether an apposition says what a party is: a relative clause and an
// age do not.
func tells(f *mention.Finder, x token.Range) bool {
	if p := f.Lexicon.Word(f.Tokens[x.First].Word).Pronoun; p != nil && p.Kind == lexicon.RelativePronoun {
		return false
	}
	return x.Len() > 1 || f.Classes[x.First]&token.Number == 0
}

// mentioned adds a mention of entity n unless it is one of its last two.
func (a *answer) mentioned(n int, words token.Range) {
	for _, k := range a.last[n] {
		if k != none && a.mentions[k].Range == words {
			return
		}
	}
	a.last[n] = [2]int{a.last[n][1], len(a.mentions)}
	a.mentions = append(a.mentions, part{n, words})
}

// hand gives each entity its mentions and roles.
func (a *answer) hand() {
	a.ranges = memory.Sized(a.ranges, len(a.mentions)+len(a.roles))
	rest := a.ranges
	cut := func(n int) (piece []token.Range) {
		piece, rest = rest[:0:n], rest[n:]
		return piece
	}
	count := func(parts []part) []int {
		counts := memory.Cleared(a.number, len(a.entities))
		for i := range parts {
			counts[parts[i].entity]++
		}
		return counts
	}
	for n, size := range count(a.mentions) {
		a.entities[n].Mentions = cut(size)
	}
	for n, size := range count(a.roles) {
		a.entities[n].Roles = cut(size)
	}
	for i := range a.mentions {
		x := &a.entities[a.mentions[i].entity]
		x.Mentions = append(x.Mentions, a.mentions[i].Range)
	}
	for i := range a.roles {
		x := &a.entities[a.roles[i].entity]
		x.Roles = append(x.Roles, a.roles[i].Range)
	}
}
