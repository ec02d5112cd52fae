package coref

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// asOrganization is how well a noun suits an organisation or a group: as a word of
// its name, as what the article calls it, or as the general noun for such a thing.
func (r *resolver) asOrganization(e *event, head int32, words []int32, c *heard, x *party) float64 {
	noun := r.words.id(e.Head)
	switch {
	case x.kind == mention.Person || x.kind == mention.Group:
		return 0
	case slices.Contains(x.words, head) || r.hasRole(x, head):
		return r.compatible(x, words)
	case r.wordUses(noun, token.AnyOrganization) && len(words) == 0 &&
		(x.kind != mention.Unknown || c.place >= subject):
		return 0.2
	}
	return 0
}

// asRole is how well a role suits a person: by what the article calls the person
// elsewhere, by sex, by being the chief of something.
func (r *resolver) asRole(e *event, head int32, words []int32, c *heard, x *party) float64 {
	noun, role := r.words.id(e.Head), r.Lexicon.Word(r.Tokens[e.Head].Word).Role
	any := r.wordUses(noun, token.AnyChief)
	switch {
	case r.called(x, head):
		return 2 * r.compatible(x, words)
	case r.wordUses(noun, token.Chief) && r.anyRole(x, func(w int32) bool {
		return any && r.wordUses(w, token.Chief) || r.wordUses(w, token.AnyChief)
	}):
		return r.compatible(x, words)
	case x.kind != mention.Person || role == nil:
		return 0
	case r.wordUses(noun, token.Adult) && len(words) < 2 && x.sex() == role.Gender:
		return 1
	case r.wordUses(noun, token.Expert) && c.asked && x.roles > 0:
		return 0.5
	}
	return 0
}

// called reports whether the article gives the party this role or a title short for it.
func (r *resolver) called(x *party, head int32) bool {
	role := r.words.word(head)
	stem, age := r.Lexicon.Stem(role, lexicon.PersonEnding), r.Lexicon.Stem(role, lexicon.AgeEnding)
	return r.anyRole(x, func(w int32) bool {
		word := r.words.word(w)
		return w == head || age != role && word == age || contracts(word, role) && !r.sexed(w) || stem != role && r.Lexicon.Stem(word, lexicon.PersonEnding) == stem
	})
}

// sexed reports whether a word is a title of courtesy for a woman or a man, which tells no
// role: Mr is short for no minister.
func (r *resolver) sexed(w int32) bool {
	if int(w) >= r.Lexicon.Len() {
		return false
	}
	word := r.Lexicon.Word(uint32(w))
	return word.Uses&token.Courtesy != 0 && (word.Gender == lexicon.Feminine || word.Gender == lexicon.Masculine)
}

// compatible is higher where the article uses more of the words of the party, and
// low where it is of another nation.
func (r *resolver) compatible(x *party, words []int32) float64 {
	n, nation, other := 0, false, false
	for _, w := range words {
		if r.hasRole(x, w) || slices.Contains(x.words, w) {
			n++
		} else if r.demonym(w) {
			nation = true
		}
	}
	if nation {
		other = r.anyRole(x, r.demonym)
	}
	switch {
	case other:
		return 0
	case n > 0:
		return 1 + 0.5*float64(n)
	case len(words) > 0:
		return 0.5
	}
	return 1
}

func (r *resolver) demonym(w int32) bool {
	return r.Lexicon.Word(r.Lexicon.Lookup(r.words.word(w))).Class&token.Demonym != 0
}
