package coref

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// description finds whom event i, a phrase with a common noun at its head, means.
func (r *resolver) description(i int) (int, float64) {
	e := &r.events[i]
	r.how = ByItself
	head := r.words.id(e.Head)
	definite := r.definite(e)
	if definite == never {
		p := r.found(e, r.single(head))
		r.parties[p].loose = e.Plural
		return p, 0.9
	}
	words := r.modifiers(e)
	two := r.uses(e.Head, token.Twosome)
	back := r.back(i)
	for k := len(back) - 1; k >= 0; k-- {
		c := &back[k]
		if r.events[c.event].Contains(e.Range) || !two && e.Plural != c.plural || c.unnamed && c.head != head || definite == bare && !two && !c.unnamed {
			continue
		}
		if d := r.describes(e, head, words, c, &r.parties[c.party], definite, two); d > 0 {
			w := 0.3 + salience[c.place]
			if c.quoted && !e.quoted {
				w *= 0.3
			}
			r.vote(i, c, w*d)
		}
	}
	v := r.verdict()
	if v.best != none {
		r.how = ByVotes
		sure := 0.8 - 0.3*v.second/v.score
		if r.parties[v.best].unnamed {
			sure = 0.9
		}
		return v.best, sure
	}
	if p := r.distant(e, head, words); p != none {
		r.how = ByRole
		return p, 0.6
	}
	return r.found(e, r.single(head)), 0.9
}

// definiteness tells whether a description can mean a party known before.
type definiteness uint8

const (
	never  definiteness = iota // an official, another woman, three voters
	bare                       // officials
	always                     // the official, this woman, his spokesman
)

func (r *resolver) definite(e *event) definiteness {
	if r.is(e.First, token.Numeral|token.Number) {
		return never
	}
	if r.is(e.First, token.Determiner) {
		if r.uses(e.First, token.Definite) {
			return always
		}
		if !r.is(e.First, token.Possessive) {
			return never
		}
	}
	if r.is(e.First, token.Possessive) {
		return always
	}
	for k := e.First; k < e.Head; k++ {
		if r.is(k, token.Clitic) {
			return always // Lee's spokesman
		}
	}
	return bare
}

// modifiers are the words of a description but its head that say more than grammar.
func (r *resolver) modifiers(e *event) []int32 {
	words := r.modifying[:0]
	for k := e.Core.First; k < e.Core.Last; k++ {
		if k != e.Head && r.is(k, token.Word|token.Number) &&
			!r.is(k, token.Determiner|token.Possessive|token.Clitic|token.Preposition|token.Pronoun|token.Conjunction) {
			words = append(words, r.words.id(k))
		}
	}
	r.modifying = words
	return words
}

// describes is how well a description suits a party; 0 where it cannot be meant.
func (r *resolver) describes(e *event, head int32, words []int32, c *heard, x *party, definite definiteness, two bool) float64 {
	if !x.gender.Agrees(e.Gender) {
		return 0
	}
	switch {
	case c.unnamed && c.head == head:
		if definite == bare && x.loose {
			return 0 // "many experts" are not the "experts" of another sentence
		}
		return r.same(x, words)
	case two:
		if x.unnamed || !x.plural {
			return 0
		}
		return 1
	case definite == bare, x.unnamed:
		return 0
	case e.Type == mention.Person || e.Type == mention.Unknown && x.kind == mention.Person:
		if !x.personal() {
			return 0
		}
		return r.asRole(e, head, words, c, x)
	case e.Type == mention.Organization:
		return r.asOrganization(e, head, words, c, x)
	}
	return 0
}

// same is how well a description suits a party described by the same noun: the
// words beside it must not tell them apart.
func (r *resolver) same(x *party, words []int32) float64 {
	for _, w := range words {
		if !r.hasRole(x, w) && x.roles > 1 {
			return 0
		}
	}
	return 1
}

// distant looks for a person named further away, or only later, by the role itself.
func (r *resolver) distant(e *event, head int32, words []int32) int {
	if e.Plural || e.Type != mention.Person {
		return none
	}
	best, most := none, 0.0
	list := r.byRole.recent(&r.recent, head)
	for k := len(list) - 1; k >= 0; k-- {
		p := list[k]
		x := &r.parties[p]
		if x.unnamed || !x.personal() || !x.gender.Agrees(e.Gender) {
			continue
		}
		if s := r.compatible(x, words) * float64(1+x.full); s > most {
			best, most = p, s
		}
	}
	return best
}
