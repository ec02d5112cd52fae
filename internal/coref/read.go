package coref

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// What the resolver looks at, bounded so that time stays linear in the mentions.
const (
	look        = 100 // mentions that a pronoun or a description looks back at
	nearEvents  = 8   // mentions of its sentence that a relative pronoun looks back at
	nearQueries = 16  // quotes before and after one that may hold it
	roleWords   = 40  // words kept of what a party is called
	headline    = 25  // tokens of a line that may be a headline
)

// genders counts the pronouns that can mean only one person, for names that do
// not tell whether they are a woman's or a man's.
func (r *resolver) genders() {
	for i := range r.events {
		e := &r.events[i]
		if e.Kind != mention.Pronoun || e.quoted || e.Gender != lexicon.Feminine && e.Gender != lexicon.Masculine {
			continue
		}
		only := none
		for k := i - 1; k >= 0 && k > i-look; k-- {
			c := &r.events[k]
			if r.clock[e.sentence]-r.clock[c.sentence] > 1 {
				break
			}
			if c.party == none || c.quoted || c.party == only || !r.parties[c.party].personal() ||
				!r.parties[c.party].gender.Agrees(e.Gender) {
				continue
			}
			if c.Type != mention.Person && c.place < subject {
				continue // a place, most likely
			}
			if only != none {
				only = none
				break
			}
			only = c.party
		}
		if only == none {
			continue
		}
		if e.Gender == lexicon.Feminine {
			r.parties[only].votes[0]++
		} else {
			r.parties[only].votes[1]++
		}
	}
}

// read goes through the article and resolves all that is no name.
func (r *resolver) read(stopped func() bool) {
	for p := range r.parties {
		r.parties[p].seen = none
	}
	r.heard, r.old = r.heard[:0], 0
	before := none // the query before
	r.lastSpeaker = none
	for i := range r.events {
		if i%often == often-1 && stopped != nil && stopped() {
			return
		}
		e := &r.events[i]
		sure := 1.0
		r.how, r.told.last, r.told.doubted = ByName, nil, nil
		switch {
		case e.query != none && e.Kind == mention.None:
			e.party, sure = r.carried(i, before)
		case e.Kind == mention.Name:
			sure = r.nameSure(e)
		case e.Kind == mention.Pronoun:
			e.party, sure = r.pronoun(i)
		case e.Kind == mention.Coordinated:
			e.party = r.group(i)
			r.how = ByItself
		case i > 0 && !e.Core.Empty() && r.events[i-1].predicate == e.Core:
			e.party = r.events[i-1].party
			r.how = ByPredicate
		default:
			e.party, sure = r.description(i)
		}
		if e.party != none {
			r.hear(i)
			x := &r.parties[e.party]
			x.seen = i
			if x.unnamed && e.query != none && e.Kind == mention.Description && !x.asked {
				x.name, x.asked = r.phrase(e), true // the words of a quote's own speaker fit best
				r.nickname(e, x)
			}
			r.attach(i)
		}
		if e.query != none {
			r.of[e.query], r.sure[e.query] = e.party, sure
			r.named[e.query] = r.nameRight(e, sure)
			before, r.lastSpeaker = i, e.party
			r.tell(e)
		}
	}
}

// often is after how many mentions it is asked whether to give up.
const often = 1024

// tell notes how the party of a query was found.
func (r *resolver) tell(e *event) {
	if !r.telling {
		return
	}
	if e.party == none {
		r.how = Nobody
	}
	r.told.how[e.query], r.told.votes[e.query], r.told.doubts[e.query] = r.how, r.told.last, r.told.doubted
}

// nameSure is 1 for a full name, less for one that several parties share.
func (r *resolver) nameSure(e *event) float64 {
	if e.party == none {
		return 0
	}
	name := r.form(e)
	if len(name.words) >= len(r.parties[e.party].words) || len(name.words) == 0 {
		return 1
	}
	rivals := 0
	for _, p := range r.byWord.recent(&r.recent, name.last()) {
		if x := &r.parties[p]; p != e.party && x.kind == mention.Person && x.last() == name.last() {
			rivals++
		}
	}
	return 0.95 / float64(1+min(rivals, 1))
}

// attach ties "a sociologist" of "Lee is a sociologist" to Lee, event i.
func (r *resolver) attach(i int) {
	e := &r.events[i]
	if e.predicate.Empty() && e.Kind != mention.Description && r.is(e.Last, token.Auxiliary) &&
		r.uses(e.Last, token.Copula) && r.is(e.Last+1, token.Determiner) &&
		i+1 < len(r.events) && r.events[i+1].First == e.Last+1 && r.events[i+1].Kind == mention.Description &&
		r.events[i+1].query == none {
		e.predicate = r.events[i+1].Core
	}
	r.learnRole(e.party, e.predicate)
	if e.Kind != mention.Pronoun && e.Kind != mention.Name {
		r.means(i, e.party)
	}
}

// group is the party of "A and B", which is the same for the same words.
func (r *resolver) group(i int) int {
	e := &r.events[i]
	words, _ := r.nameWords(e.Core)
	if len(words) == 0 {
		return none
	}
	name := form{words, none}
	if p, ok := r.byName.party(name); ok {
		return p
	}
	p := r.found(e, nil)
	r.parties[p].words = words
	r.byName.set(name, p)
	return p
}

// carried finds the speaker of a quote that no words name: the one of the quote
// before it, if near, or whom its paragraph is about.
func (r *resolver) carried(i, before int) (int, float64) {
	e := &r.events[i]
	paragraph := r.Sentences[e.sentence].Paragraph
	if before != none {
		b := &r.events[before]
		if b.party != none && r.Sentences[b.sentence].Paragraph >= paragraph-1 {
			r.how = CarriedOn
			return b.party, 0.8
		}
	}
	back := r.back(i)
	r.begin()
	for k := len(back) - 1; k >= 0; k-- {
		if c := &back[k]; !c.quoted && r.parties[c.party].personal() &&
			r.Sentences[c.sentence].Paragraph >= paragraph-1 {
			if x := r.consider(int(c.party)); x != nil {
				r.voteFor(x, i, c, salience[c.place])
			}
		}
	}
	about, _ := r.byVotes()
	r.how = OfParagraph
	if about != none {
		return about, 0.5
	}
	if before != none && r.events[before].party != none {
		r.how = CarriedOn
		return r.events[before].party, 0.3
	}
	return none, 0
}
