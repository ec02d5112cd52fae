package coref

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// description finds whom event i, a phrase with a common noun at its head, means.
func (r *resolver) description(i int) (int, float64) {
	e := &r.events[i]
	r.how = ByItself
	if p := r.ofPair(i); p != none {
		r.how = ByRelative
		return p, 0.9
	}
	head := r.words.id(e.Head)
	definite := r.definite(e)
	if definite == never {
		p := r.found(e, r.single(head))
		r.parties[p].loose = e.Plural
		return p, 0.9
	}
	r.descriptionCandidates(i, head, definite)
	r.how = ByVotes
	if party, sure := r.antecedent(i); party != none {
		if r.learned {
			r.how = ByEvidence
		}
		if r.model == nil && r.parties[party].unnamed {
			sure = 0.9
		}
		return party, sure
	}
	r.how = ByItself
	return r.found(e, r.single(head)), 0.9
}

// descriptionCandidates collects whom event i, a description, may mean.
func (r *resolver) descriptionCandidates(i int, head int32, definite definiteness) {
	e := &r.events[i]
	words := r.modifiers(e)
	two := r.uses(e.Head, token.Twosome)
	back := r.back(i)
	r.begin()
	for k := len(back) - 1; k >= 0; k-- {
		c := &back[k]
		if r.events[c.event].Contains(e.Range) || !two && e.Plural != c.plural ||
			c.unnamed && c.head != head || definite == bare && !two && !c.unnamed {
			continue
		}
		p := &r.parties[c.party]
		if !p.gender.Agrees(e.Gender) || !r.suits(e, p) {
			continue
		}
		d := r.describes(e, head, words, c, p, definite, two)
		if d == 0 && c.unnamed {
			continue // the young guard and the old guard
		}
		x := r.consider(int(c.party))
		if x == nil {
			continue
		}
		if x.latest == nil {
			x.fit, x.known = r.fitting(e, head, p), r.knownWords(p, words)
		}
		x.see(c)
		if d > 0 {
			w := 0.3 + salience[c.place]
			if c.quoted && !e.quoted {
				w *= 0.3
			} else if c.reported && !e.reported {
				w *= 0.5
			}
			r.voteFor(x, i, c, w*d)
		}
	}
	r.distant(e, head, words)
}

// suits reports whether a description can mean a party of this kind at all.
func (r *resolver) suits(e *event, p *party) bool {
	switch {
	case p.unnamed || e.Plural:
		return true
	case e.Type == mention.Person:
		return p.personal()
	case e.Type == mention.Organization:
		return p.kind != mention.Person && p.kind != mention.Group
	case e.Type == mention.Work:
		return p.kind == mention.Work
	}
	return true
}

// fit is how the noun of a description is tied to a party.
type fit uint8

const (
	unlike   fit = iota
	sameNoun     // a party without a name that has the same noun
	ownRole      // what the article calls it
	ownName      // a word of its name
	chief        // the first of something, as its role is
	sameSex      // the woman
	expert       // the expert
	anyOne       // the company
)

// fitting tells how the noun of e is tied to a party.
func (r *resolver) fitting(e *event, head int32, p *party) fit {
	switch {
	case p.unnamed:
		return sameNoun
	case r.called(p, head):
		return ownRole
	case p.kind != mention.Person && slices.Contains(p.words, head):
		return ownName
	case r.wordUses(head, token.Chief) && r.anyRole(p, func(w int32) bool { return r.wordUses(w, token.Chief) }):
		return chief
	case r.wordUses(head, token.Adult):
		return sameSex
	case r.wordUses(head, token.Expert):
		return expert
	case r.wordUses(head, token.AnyOrganization):
		return anyOne
	}
	return unlike
}

// knowledge is how many of the other words of a description the article has of a party.
type knowledge uint8

const (
	noWords knowledge = iota // it has no other words
	allKnown
	someKnown
	noneKnown
	otherNation
)

// knownWords tells how many of the words the article has of a party.
func (r *resolver) knownWords(p *party, words []int32) knowledge {
	n, nation := 0, false
	for _, w := range words {
		if r.hasRole(p, w) || slices.Contains(p.words, w) {
			n++
		} else if r.demonym(w) {
			nation = true
		}
	}
	switch {
	case len(words) == 0:
		return noWords
	case nation && r.anyRole(p, r.demonym):
		return otherNation
	case n == len(words):
		return allKnown
	case n > 0:
		return someKnown
	}
	return noneKnown
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
		if definite == bare && (x.loose || int(x.roles) != len(words)+1) {
			return 0 // "many experts", or "experts at Norvo", are not the "experts" of another sentence
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

// distant adds the person named further away, or only later, whom the role fits best, where
// nobody in view fits.
func (r *resolver) distant(e *event, head int32, words []int32) {
	if e.Plural || e.Type != mention.Person {
		return
	}
	for k := range r.candidates {
		if r.candidates[k].votes > 0 {
			return
		}
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
	if best == none {
		return
	}
	if x := r.consider(best); x != nil {
		x.fit, x.known = r.fitting(e, head, &r.parties[best]), r.knownWords(&r.parties[best], words)
		x.votes = faint
	}
}

// faint is the vote for somebody who is not in view.
const faint = 0.01
