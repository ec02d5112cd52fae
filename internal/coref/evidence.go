package coref

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/weigh"
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

func (v *evidence) add(template, a, b uint32) { *v = append(*v, weigh.Key(template, a, b)) }

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
	v.add(genderOf, kind, agreementOf(e, p))
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
