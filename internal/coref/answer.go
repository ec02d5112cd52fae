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
	aliases  []part
	roles    []rolePart
	ranges   []token.Range // of all entities
	told     []Role        // of all entities
	saying   []Role        // of one event
}

// part is a piece of what is told of an entity.
type part struct {
	entity int
	token.Range
}

// rolePart is a role of an entity.
type rolePart struct {
	entity int
	Role
	guessed bool // a description that was given to the entity
}

// entities numbers the parties that queries name, in the order of the queries.
func (r *resolver) entities() []Entity {
	a := &r.answer
	a.entities, a.last = a.entities[:0], a.last[:0]
	a.number = memory.Cleared(a.number, len(r.parties))
	for q, p := range r.of {
		if p == none {
			continue
		}
		if a.number[p] == 0 {
			x := &r.parties[p]
			e := Entity{Name: x.name, Type: x.kind, Unnamed: x.unnamed}
			switch {
			case x.personal():
				e.Gender = x.sex()
			case x.kind == mention.Unknown && !x.unnamed && x.sex() == lexicon.Unknown:
				e.Type = mention.Organization // a place speaks as a country or a town does
			}
			a.entities = append(a.entities, e)
			a.last = append(a.last, [2]int{none, none})
			a.number[p] = len(a.entities)
		}
		r.of[q] = a.number[p] - 1
	}
	if r.telling {
		r.told.entity = slices.Clone(a.number)
	}
	r.gather(a)
	a.hand()
	return a.entities
}

// gather collects what the events tell of the entities, in the order of the text.
func (r *resolver) gather(a *answer) {
	a.mentions, a.aliases, a.roles = a.mentions[:0], a.aliases[:0], a.roles[:0]
	for i := range r.events {
		e := &r.events[i]
		if e.party == none || a.number[e.party] == 0 {
			continue
		}
		n := a.number[e.party] - 1
		x := &a.entities[n]
		if e.Kind != mention.None {
			a.mentioned(n, token.Range{First: e.First, Last: max(e.Core.Last, e.Head+1)})
		}
		if _, courtesy := r.courtesy(e.Title); x.Courtesy.Empty() && !courtesy.Empty() {
			x.Courtesy = courtesy
		}
		a.saying = r.rolesOf(a.saying[:0], e)
		for _, role := range a.saying {
			r.parties[e.party].roled = r.parties[e.party].roled || role.Kind.weight() == 0
			r.learnt(a, rolePart{n, role, false})
		}
		switch e.Kind {
		case mention.Name:
			if form := r.bareName(e.Core); !form.Empty() {
				r.alsoCalled(a, n, form)
			}
		case mention.Description:
			if kind, ok := r.describing(e, x); ok {
				r.learnt(a, rolePart{n, Role{e.Core, kind, r.namedIn(e.Core)}, true})
			}
		}
	}
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

// bareName is a name without a determiner that is no article: that | Wolf.
func (r *resolver) bareName(core token.Range) token.Range {
	if r.is(core.First, token.Determiner) && !r.is(core.First, token.GivenName) && !r.uses(core.First, token.DefiniteArticle) {
		core.First++
	}
	return core
}

// alsoCalled adds a form of the name of entity n unless it has that one.
func (r *resolver) alsoCalled(a *answer, n int, form token.Range) {
	if r.Words(a.entities[n].Name) == r.Words(form) {
		return
	}
	seen := 0
	for k := len(a.aliases) - 1; k >= 0 && seen < mostRoles; k-- {
		if old := &a.aliases[k]; old.entity == n {
			if r.Words(old.Range) == r.Words(form) {
				return
			}
			seen++
		}
	}
	if seen < mostRoles {
		a.aliases = append(a.aliases, part{n, form})
	}
}

// hand gives each entity its mentions, its names and its roles.
func (a *answer) hand() {
	a.ranges = memory.Sized(a.ranges, len(a.mentions)+len(a.aliases))
	rest := a.share(a.ranges, a.mentions, func(e *Entity) *[]token.Range { return &e.Mentions })
	a.share(rest, a.aliases, func(e *Entity) *[]token.Range { return &e.Aliases })
	a.shareRoles()
}

// share gives each entity its parts, in a field, and returns the room that is left.
func (a *answer) share(room []token.Range, parts []part, field func(*Entity) *[]token.Range) []token.Range {
	counts := memory.Cleared(a.number, len(a.entities))
	for i := range parts {
		counts[parts[i].entity]++
	}
	for n, size := range counts {
		*field(&a.entities[n]), room = room[:0:size], room[size:]
	}
	for i := range parts {
		x := field(&a.entities[parts[i].entity])
		*x = append(*x, parts[i].Range)
	}
	return room
}
