package coref

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// party is a person, a group or an organisation of the article.
type party struct {
	words   []int32    // of the fullest name, without article and suffix; the head of a description
	suffix  int32      // Jr, III
	name    text.Range // as it is written
	poor    int        // how little fit the form of the name is: capitals of a headline, inside marks
	kind    mention.Type
	gender  lang.Gender
	votes   [2]int // pronouns that can mean nobody else: she, he
	plural  bool
	unnamed bool
	places  int     // mentions as a place: in Lisbon
	loose   bool    // many experts, three voters
	asked   bool    // a query names it
	full    int     // mentions by full name
	roles   []int32 // words of its titles and appositions, and of descriptions of it
	seen    int     // number of its last event read, none before the first
}

func (p *party) last() int32 { return p.words[len(p.words)-1] }

// personal reports whether "he" or "she" may stand for it.
func (p *party) personal() bool {
	return !p.plural && (p.kind == mention.Person || p.kind == mention.Unknown && !p.unnamed && p.places == 0)
}

// sex is the party's gender: what its name, title or role tells, else what the
// pronouns of the article do.
func (p *party) sex() lang.Gender {
	if p.gender != lang.Unknown && p.gender != lang.Any {
		return p.gender
	}
	switch {
	case p.votes[0] > p.votes[1]:
		return lang.Feminine
	case p.votes[1] > p.votes[0]:
		return lang.Masculine
	}
	return lang.Unknown
}

// found adds a party first seen in e.
func (r *resolver) found(e *event, words []int32) int {
	p := party{
		words: words, name: e.phrase(), poor: r.poor(e), kind: e.Type, gender: e.Gender, plural: e.Plural,
		unnamed: e.Kind == mention.Description || e.Kind == mention.Pronoun, seen: none,
	}
	r.parties = append(r.parties, p)
	n := len(r.parties) - 1
	for _, w := range words {
		r.index(r.byWord, w, n)
	}
	return n
}

// index adds party p under the word unless it was the last one added there.
func (r *resolver) index(m map[int32][]int, word int32, p int) {
	list := m[word]
	if word != 0 && (len(list) == 0 || list[len(list)-1] != p) {
		m[word] = append(list, p)
	}
}

// recent is the part of a list of parties that is looked at: the last ones.
func recent(list []int) []int { return list[max(0, len(list)-64):] }

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
	switch r.text(e.First - 1) {
	case "in", "at", "near", "across", "outside":
		x.places++
	}
	if x.gender == lang.Unknown || x.gender == lang.Any {
		x.gender = e.Gender
	}
	r.learnRole(p, e.Role)
	r.learnRole(p, e.predicate)
	if e.Kind != mention.Name {
		r.learnRole(p, e.Core)
	}
}

// learnRole keeps the words that tell what party p is.
func (r *resolver) learnRole(p int, role text.Range) {
	x := &r.parties[p]
	for k := role.First; k < role.Last && len(x.roles) < 40; k++ {
		w := r.words.id(k)
		if !r.is(k, text.Word) || r.is(k, text.Determiner|text.Preposition|text.Clitic|text.Conjunction) || slices.Contains(x.roles, w) {
			continue
		}
		x.roles = append(x.roles, w)
		r.index(r.byRole, w, p)
	}
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
	if e.Core.Len() > 1 && r.is(e.Core.First, text.Upper) && r.is(e.Core.Last-1, text.Upper) || e.Core.Len() == 1 && r.is(e.Core.First, text.Upper) {
		n += 2
	}
	return n
}
