package coref

import (
	"cmp"
	"slices"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// learnt adds a role of an entity, unless one that it has says as much.
func (r *resolver) learnt(a *answer, role rolePart) {
	seen := 0
	for k := len(a.roles) - 1; k >= 0 && seen < mostRoles; k-- {
		if old := &a.roles[k]; old.entity == role.entity {
			if r.saysNoMore(role.Range, old.Range) {
				if old.guessed && !role.guessed {
					*old = role
				}
				return
			}
			seen++
		}
	}
	if seen < mostRoles {
		a.roles = append(a.roles, role)
	}
}

// mostRoles is how many roles of an entity are told at most.
const mostRoles = 16

// saysNoMore reports whether all words of x that tell something stand in y.
func (r *resolver) saysNoMore(x, y token.Range) bool {
	for i := x.First; i < x.Last; i++ {
		if r.is(i, token.Determiner|token.Preposition|token.Possessive|token.Conjunction) || !r.is(i, token.Word|token.Number) {
			continue
		}
		found := false
		for k := y.First; k < y.Last && !found; k++ {
			found = r.words.id(k) == r.words.id(i)
		}
		if !found {
			return false
		}
	}
	return true
}

// describing is the kind of role that a description is which was given to a party with a
// name; not ok where it tells no more than that it is one.
func (r *resolver) describing(e *event, x *Entity) (kind RoleKind, ok bool) {
	noun := r.words.id(e.Head)
	const general = token.Expert | token.AnyChief | token.AnyOrganization
	bare := len(r.modifiers(e)) == 0
	if x.Unnamed || x.Type != mention.Person || e.Type != mention.Person || !r.is(e.Head, token.Role) || r.is(e.First, token.Pronoun) && r.is(e.First, token.Possessive) ||
		r.wordUses(noun, token.Adult) || bare && (r.wordUses(noun, general) || r.parties[e.party].roled) {
		return 0, false
	}
	return r.roleKind(e, e.Core, e.Head)
}

// shareRoles gives each entity its roles: first the one that a reader wants to be told, then
// the others in the order of the text.
func (a *answer) shareRoles() {
	slices.SortStableFunc(a.roles, func(x, y rolePart) int { return cmp.Compare(x.entity, y.entity) })
	a.told = a.told[:0]
	for i := range a.roles {
		a.told = append(a.told, a.roles[i].Role)
	}
	for first := 0; first < len(a.roles); {
		last, main := first, first
		for ; last < len(a.roles) && a.roles[last].entity == a.roles[first].entity; last++ {
			if a.roles[last].before(&a.roles[main]) {
				main = last
			}
		}
		own := a.told[first:last:last]
		best := own[main-first]
		copy(own[1:], own[:main-first])
		own[0] = best
		a.entities[a.roles[first].entity].Roles = own
		first = last
	}
}

// before reports whether a reader wants x rather than y.
func (x *rolePart) before(y *rolePart) bool {
	if x.Kind.weight() != y.Kind.weight() {
		return x.Kind.weight() < y.Kind.weight()
	}
	return !x.guessed && y.guessed
}
