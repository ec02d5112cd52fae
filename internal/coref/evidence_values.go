package coref

import (
	"math"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// kindOf tells what kind of mention an event is: which pronoun, or what a description can
// mean.
func (r *resolver) kindOf(e *event) uint32 {
	if e.Kind == mention.Pronoun {
		p := r.Lexicon.Word(r.Tokens[e.First].Word).Pronoun
		class := uint32(1)
		switch {
		case p == nil:
		case p.Number == 'p':
			class = 2
		case p.Gender == lexicon.Neuter:
			class = 3
		case p.Number != 's':
			class = 4
		}
		form := uint32(0)
		switch {
		case r.is(e.First, token.Possessive):
			form = 1
		case p != nil && p.Kind == lexicon.ObjectPronoun:
			form = 2
		}
		return class<<2 | form
	}
	class := 8 + uint32(e.Type)<<1
	if e.Plural {
		class++
	}
	return class<<2 | uint32(r.definite(e))
}

// phraseOverlap tells how the words of a description and those that name a party overlap.
func (r *resolver) phraseOverlap(e *event, p *party) uint32 {
	x, y := r.phrase(e), p.name
	switch in, back := r.saysNoMore(x, y), r.saysNoMore(y, x); {
	case in && back:
		return 1
	case in:
		return 2
	case back:
		return 3
	}
	return 0
}

// owner tells whose a description is: a pronoun's, a name's, nobody's.
func (r *resolver) owner(e *event) uint32 {
	for k := e.First; k < e.Head; k++ {
		if r.is(k, token.Possessive) {
			return 1 + flag(r.is(k, token.Clitic))
		}
	}
	return 0
}

// partyKind tells what a party is: its type, and whether it has a name.
func partyKind(p *party) uint32 {
	return uint32(p.kind)<<3 | flag(p.unnamed)<<2 | flag(p.plural)<<1 | flag(p.places > 0)
}

// agreementOf tells how an event and a party agree in gender.
func agreementOf(e *event, p *party) uint32 {
	switch sex := p.sex(); {
	case e.Gender == lexicon.Unknown || e.Gender == lexicon.Any:
		return 0
	case sex == lexicon.Unknown || sex == lexicon.Any:
		return 1
	case sex == e.Gender:
		return 2
	}
	return 3
}

// shareOf is a bucket of the share that candidate k has of all votes.
func (r *resolver) shareOf(k int) uint32 {
	sum := 0.0
	for n := range r.candidates {
		sum += r.candidates[n].votes
	}
	if r.candidates[k].votes == 0 {
		return 0
	}
	return 1 + uint32(math.Min(9, 10*r.candidates[k].votes/sum))
}

// wordKey is a hash of the word of token i that is the same in all articles.
func (r *resolver) wordKey(i int) uint32 {
	h := uint32(2166136261)
	for _, c := range []byte(r.text(i)) {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

func bucket(n int) uint32 {
	switch {
	case n < 4:
		return uint32(max(n, 0))
	case n < 6:
		return 4
	case n < 10:
		return 5
	}
	return 6
}

func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}
