package coref

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// party is a person, a group or an organisation of the article.
type party struct {
	kind    mention.Type
	gender  lexicon.Gender
	plural  bool
	unnamed bool
	loose   bool        // many experts, three voters
	asked   bool        // a query names it
	roled   bool        // a title or an apposition tells what it is
	votes   [2]int32    // pronouns that can mean nobody else: she, he
	places  int32       // mentions as a place: in Lisbon
	roles   int32       // number of the words of its titles and appositions, and of descriptions of it
	role    int32       // the first of them in the resolver's roles, counted from 1
	newest  int32       // the last of them
	form                // the fullest name, without article; the head of a description
	name    token.Range // as it is written
	poor    int         // how little fit the form of the name is: capitals of a headline, inside marks
	full    int         // mentions by full name
	first   int         // number of its first event by full name
	seen    int         // number of its last event read, none before the first
	author  int         // of a document: the number of its author's party, counted from 1
	types   [4]int8     // what trees take its first mentions for, see typed
}

// personal reports whether "he" or "she" may stand for it.
func (p *party) personal() bool {
	return !p.plural && (p.kind == mention.Person || p.kind == mention.Unknown && !p.unnamed && p.places == 0)
}

// sex is the party's gender: what its name, title or role tells, else what the
// pronouns of the article do.
func (p *party) sex() lexicon.Gender {
	if p.gender != lexicon.Unknown && p.gender != lexicon.Any {
		return p.gender
	}
	switch {
	case p.votes[0] > p.votes[1]:
		return lexicon.Feminine
	case p.votes[1] > p.votes[0]:
		return lexicon.Masculine
	}
	return lexicon.Unknown
}

// found adds a party first seen in e.
func (r *resolver) found(e *event, words []int32) int {
	p := party{
		form: form{words: words}, name: r.phrase(e), poor: r.poor(e), kind: e.Type, gender: e.Gender, plural: e.Plural,
		unnamed: e.Kind == mention.Description || e.Kind == mention.Pronoun, first: len(r.events), seen: none,
	}
	r.parties = append(r.parties, p)
	n := len(r.parties) - 1
	for _, w := range words {
		r.byWord.add(w, n)
	}
	return n
}

// means ties event i to party p and lets the party learn from it.
func (r *resolver) means(i, p int) {
	e, x := &r.events[i], &r.parties[p]
	e.party = p
	if e.Kind == mention.Pronoun || e.Kind == mention.None {
		return
	}
	if x.kind == mention.Unknown {
		x.kind = e.Type
	}
	if e.Kind == mention.Name && e.Core.Len() == 1 && r.is(e.Core.First, token.Place) &&
		!r.is(e.Core.First, token.GivenName) {
		x.places++
	}
	if r.is(e.First-1, token.Preposition) {
		if r.uses(e.First-1, token.Locative) {
			x.places++
		}
	}
	if x.gender == lexicon.Unknown || x.gender == lexicon.Any {
		x.gender = e.Gender
	}
	r.learnRole(p, e.Title)
	r.learnRole(p, e.Apposed)
	r.learnRole(p, e.predicate)
	if e.Kind != mention.Name {
		r.learnRole(p, e.Core)
	}
}

// learnRole keeps the words that tell what party p is.
func (r *resolver) learnRole(p int, role token.Range) {
	x := &r.parties[p]
	// Behind a preposition stands another: the state of "an architect hired by the state".
	own := true
	for k := role.First; k < role.Last && x.roles < roleWords; k++ {
		w := r.words.id(k)
		own = own && (k == role.First || !r.is(k, token.Preposition)) || k == role.Last-1 && r.is(k+1, token.Capital)
		if !r.is(k, token.Word|token.Number) || r.is(k, token.Determiner|token.Preposition|token.Clitic|token.Conjunction) ||
			r.hasRole(x, w) {
			continue
		}
		r.roles = append(r.roles, roleWord{word: w, own: own})
		n := int32(len(r.roles))
		if x.roles == 0 {
			x.role = n
		} else {
			r.roles[x.newest-1].next = n
		}
		x.newest = n
		x.roles++
		if own {
			r.byRole.add(w, p)
		}
	}
}

// roleWord is a word of what a party is.
type roleWord struct {
	word, next int32
	own        bool // it tells the party itself, not what stands behind a preposition
}

// hasRole reports whether a word tells what the party is.
func (r *resolver) hasRole(x *party, word int32) bool {
	for k := x.role; k != 0; k = r.roles[k-1].next {
		if r.roles[k-1].word == word {
			return true
		}
	}
	return false
}

// anyRole reports whether any of the words that tell what the party itself is fits.
func (r *resolver) anyRole(x *party, fits func(int32) bool) bool {
	for k := x.role; k != 0; k = r.roles[k-1].next {
		if r.roles[k-1].own && fits(r.roles[k-1].word) {
			return true
		}
	}
	return false
}

// poor is higher for forms of a name that are less fit to be shown.
func (r *resolver) poor(e *event) int {
	n := 0
	if e.place == heading {
		n++
	}
	if e.quoted {
		n++
	}
	if e.Core.Len() > 1 && r.is(e.Core.First, token.Upper) && r.is(e.Core.Last-1, token.Upper) ||
		e.Core.Len() == 1 && r.is(e.Core.First, token.Upper) {
		n += 2
	}
	return n
}
