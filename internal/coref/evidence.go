package coref

import (
	"math"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/link"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// The templates of the evidence for an antecedent. Their numbers are part of what was
// learnt: new ones come last.
const (
	distanceOf uint32 = iota + 1
	placeOf
	rankOf
	paragraphOf
	mentionsOf
	subjectsOf
	spokenOf
	typeOf
	genderOf
	quotedOf
	latestForm
	contentOf
	shareOf
	parallelOf
	speakerOf
	fitOf
	fitDistance
	fitType
	headType
	headFit
	rankShare
	rankType
	besideOf
	nobodyKind
	nobodyHead
	nobodyWords
	nobodyCount
	nobodyVotes
	typeHead
	leaderOf
	askedDistance
	askedShare
	askedSpeaker
	askedType
	askedNobody
	phraseOf
	phraseFit
	ownerOf
)

// evidence collects the features of one option.
type evidence []uint32

func (v *evidence) add(template, a, b uint32) { *v = append(*v, link.Key(template, a, b)) }

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

// candidateEvidence is the features of candidate k of event i.
func (r *resolver) candidateEvidence(i, k int) []uint32 {
	e, x := &r.events[i], &r.candidates[k]
	p := &r.parties[x.party]
	v := evidence(r.features[:0])
	kind := r.kindOf(e)
	what := partyKind(p)
	far, place, paragraph, quoted, form := uint32(9), uint32(9), uint32(2), uint32(0), uint32(0)
	if c := x.latest; c != nil {
		far = bucket(e.sentence - int(c.sentence))
		place = uint32(c.place)
		paragraph = 1
		if r.Sentences[c.sentence].Paragraph == r.Sentences[e.sentence].Paragraph {
			paragraph = 0
		}
		quoted = flag(c.quoted)
		form = flag(c.pronoun)<<1 | flag(c.asked)
	}
	quoted = quoted<<1 | flag(e.quoted)
	rank := min(uint32(k), 6)
	share := r.shareOf(k)
	v.add(distanceOf, kind, far)
	v.add(placeOf, kind, place<<4|far)
	v.add(rankOf, kind, rank)
	v.add(paragraphOf, kind, paragraph<<4|far)
	v.add(mentionsOf, kind, bucket(x.mentions))
	v.add(subjectsOf, kind, bucket(x.subjects))
	v.add(spokenOf, kind, bucket(x.spoken)<<1|flag(x.party == r.lastSpeaker))
	v.add(typeOf, kind, what)
	if !r.blind {
		v.add(genderOf, kind, agreementOf(e, p))
	}
	v.add(quotedOf, kind, quoted<<4|place)
	v.add(latestForm, kind, form<<4|far)
	v.add(contentOf, kind, flag(x.inside)<<1|flag(x.called))
	v.add(shareOf, kind, share)
	v.add(parallelOf, kind, place<<4|uint32(e.place))
	v.add(speakerOf, kind, flag(x.party == r.lastSpeaker)<<8|far<<4|place)
	v.add(rankShare, kind, rank<<4|share)
	v.add(rankType, kind, rank<<8|what)
	v.add(besideOf, kind, flag(x.beside))
	if e.query != none {
		v.add(askedDistance, kind, far<<4|place)
		v.add(askedShare, kind, share)
		v.add(askedSpeaker, kind, flag(x.party == r.lastSpeaker)<<4|rank)
		v.add(askedType, kind, what)
	}
	v.add(leaderOf, kind, bucket(p.full)<<4|flag(p.first <= i)<<1|flag(len(p.words) > 1))
	if e.Kind != mention.Pronoun {
		fits := uint32(x.fit)<<3 | uint32(x.known)
		head := r.wordKey(e.Head)
		v.add(fitOf, kind, fits)
		v.add(fitDistance, fits, far)
		v.add(fitType, fits, what)
		v.add(headType, head, what)
		v.add(headFit, head, uint32(x.fit))
		v.add(typeHead, kind<<8|what, rank)
		phrase := r.phraseOverlap(e, p)
		v.add(phraseOf, kind, phrase<<1|flag(p.unnamed))
		v.add(phraseFit, fits, phrase<<4|far)
		v.add(ownerOf, r.owner(e), what<<3|uint32(x.fit))
	}
	r.features = v
	return v
}

// nobodyEvidence is the features of event i being nobody known.
func (r *resolver) nobodyEvidence(i int) []uint32 {
	e := &r.events[i]
	v := evidence(r.features[:0])
	kind := r.kindOf(e)
	votes, like := uint32(0), 0
	for k := range r.candidates {
		if r.candidates[k].votes > 0 {
			votes = 1
		}
		if r.candidates[k].fit > unlike {
			like++
		}
	}
	v.add(nobodyKind, kind, flag(e.quoted))
	v.add(nobodyCount, kind, bucket(len(r.candidates)))
	v.add(askedNobody, kind, flag(e.query != none))
	v.add(nobodyVotes, kind, votes<<4|bucket(like))
	if e.Kind != mention.Pronoun {
		words := bucket(len(r.modifiers(e)))
		v.add(nobodyHead, r.wordKey(e.Head), uint32(r.definite(e)))
		v.add(nobodyWords, kind, words<<1|flag(e.Last > e.Core.Last))
		v.add(ownerOf, r.owner(e), 99)
	}
	r.features = v
	return v
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
