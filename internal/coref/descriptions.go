package coref

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/text"
)

// description finds whom event i, a phrase with a common noun at its head, means.
func (r *resolver) description(i int) (int, float64) {
	e := &r.events[i]
	head := r.words.id(e.Head)
	definite := r.definite(e)
	if definite == never {
		return r.found(e, []int32{head}), 0.9
	}
	words := r.modifiers(e)
	v := r.most(i, func(c *event, x *party) float64 {
		w := 0.3 + salience[c.place]
		if c.quoted && !e.quoted {
			w *= 0.3
		}
		return w * r.describes(e, head, words, c, x, definite)
	})
	if v.best != none {
		sure := 0.8 - 0.3*v.second/v.score
		if r.parties[v.best].unnamed {
			sure = 0.9
		}
		return v.best, sure
	}
	if p := r.distant(e, head, words); p != none {
		return p, 0.6
	}
	return r.found(e, []int32{head}), 0.9
}

// definiteness tells whether a description can mean a party known before.
type definiteness uint8

const (
	never  definiteness = iota // an official, another woman, three voters
	bare                       // officials
	always                     // the official, this woman, his spokesman
)

func (r *resolver) definite(e *event) definiteness {
	if r.is(e.First, text.Numeral|text.Number) {
		return never
	}
	if r.is(e.First, text.Determiner) {
		switch r.text(e.First) {
		case "the", "this", "that", "these", "those", "both":
			return always
		}
		if !r.is(e.First, text.Possessive) {
			return never
		}
	}
	if r.is(e.First, text.Possessive) {
		return always
	}
	for k := e.First; k < e.Head; k++ {
		if r.is(k, text.Clitic) {
			return always // Lee's spokesman
		}
	}
	return bare
}

// modifiers are the words of a description but its head that say more than grammar.
func (r *resolver) modifiers(e *event) []int32 {
	var words []int32
	for k := e.Core.First; k < e.Core.Last; k++ {
		if k != e.Head && r.is(k, text.Word|text.Number) && !r.is(k, text.Determiner|text.Possessive|text.Clitic|text.Preposition|text.Pronoun|text.Conjunction) {
			words = append(words, r.words.id(k))
		}
	}
	return words
}

// describes is how well a description suits a party; 0 where it cannot be meant.
func (r *resolver) describes(e *event, head int32, words []int32, c *event, x *party, definite definiteness) float64 {
	if !x.gender.Agrees(e.Gender) || e.Plural != x.plural && (e.Plural || x.kind == mention.Group) {
		return 0
	}
	switch {
	case x.unnamed && len(x.words) > 0 && x.words[0] == head:
		if e.Kind != mention.Description || definite == bare && !e.Plural {
			return 0.5
		}
		return r.compatible(x, words)
	case definite == bare, x.unnamed:
		return 0
	case e.Type == mention.Person || e.Type == mention.Unknown && x.kind == mention.Person:
		if !x.personal() {
			return 0
		}
		return r.asRole(e, head, words, c, x)
	case e.Type == mention.Organization:
		if x.last() == head {
			return r.compatible(x, words)
		}
		if len(words) == 0 && (x.kind == mention.Organization || x.kind == mention.Outlet) {
			return 0.3
		}
	}
	return 0
}

// asRole is how well a role suits a person: by what the article calls the person
// elsewhere, by sex, by being the chief of something.
func (r *resolver) asRole(e *event, head int32, words []int32, c *event, x *party) float64 {
	noun, role := r.text(e.Head), r.Pack.Word(r.Tokens[e.Head].Word).Role
	switch {
	case r.called(x, head):
		return 2 * r.compatible(x, words)
	case chief(noun) && slices.ContainsFunc(x.roles, func(w int32) bool { return chief(r.words.words[w]) }):
		return r.compatible(x, words)
	case x.kind != mention.Person || role == nil:
		return 0
	case adult(noun) && len(words) < 2 && x.sex() == role.Gender:
		return 1
	case noun == "expert" && c.query != none && len(x.roles) > 0:
		return 0.5
	}
	return 0
}

// called reports whether the article gives the party this role or a title short for it.
func (r *resolver) called(x *party, head int32) bool {
	return slices.ContainsFunc(x.roles, func(w int32) bool {
		return w == head || contracts(r.words.words[w], r.words.words[head])
	})
}

// compatible is higher where the article uses more of the words of the party, and
// low where it is of another nation.
func (r *resolver) compatible(x *party, words []int32) float64 {
	n, nation, other := 0, false, false
	for _, w := range words {
		if slices.Contains(x.roles, w) || slices.Contains(x.words, w) {
			n++
		} else if r.demonym(w) {
			nation = true
		}
	}
	if nation {
		other = slices.ContainsFunc(x.roles, r.demonym)
	}
	switch {
	case other:
		return 0.05
	case n > 0:
		return 1 + 0.5*float64(n)
	case len(words) > 0:
		return 0.5
	}
	return 1
}

func (r *resolver) demonym(w int32) bool {
	return r.Pack.Word(r.Pack.Lookup(r.words.words[w])).Class&text.Demonym != 0
}

// distant looks for a person named further away, or only later, by the role itself.
func (r *resolver) distant(e *event, head int32, words []int32) int {
	if e.Plural || e.Kind != mention.Description {
		return none
	}
	best, most := none, 0.0
	for _, p := range recent(r.byRole[head]) {
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

// chief reports whether a word calls somebody the first of an organisation.
func chief(w string) bool {
	switch w {
	case "head", "leader", "chief", "boss", "president", "premier", "minister", "chancellor", "director",
		"chairman", "chairwoman", "chair", "governor", "mayor", "king", "queen", "ceo":
		return true
	}
	return false
}

// adult reports whether a noun says no more of a person than the sex.
func adult(w string) bool {
	switch w {
	case "woman", "man", "girl", "boy", "lady", "gentleman":
		return true
	}
	return false
}
