package coref

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
)

// roleKind is the kind of role that the phrase x with this head tells of the party of e; not
// ok where it tells none.
func (r *resolver) roleKind(e *event, x token.Range, head int) (kind RoleKind, ok bool) {
	if r.asserts(x) {
		return 0, false
	}
	word := r.Lexicon.Word(r.Tokens[head].Word)
	before := e.Title.Has(head) && x.Last == head+1 // a title, not an apposition
	switch {
	case e.Type == mention.Person && !e.Plural && r.several(head), before && r.HasTrees() && !r.is(head, token.Capital) && r.Tag(head).Verb():
		return 0, false // the questions | Ann Lee will ask, must press | Iraq
	case r.is(head, token.Role) && word.Role != nil && word.Role.Kind == lexicon.FamilyRole:
		return Relation, true
	case r.is(head, token.Title), r.uses(head, token.Chief):
		return Office, true
	case r.is(head, token.Role):
		return Occupation, true
	case before && r.HasTrees() && !e.Core.Has(r.Head(head)):
		return 0, false // in the election | Comey announced
	case !r.adult(e) && !before || x.Len() == 1 && r.is(head, token.Capital) && !r.startsSentence(head):
		return 0, false
	case r.is(x.First, token.Determiner|token.Possessive|token.Numeral) && x.Len() > 1 && r.noun(head),
		r.noun(head) && !r.is(head, token.Time|token.Place|token.Gerund) && r.is(e.Core.First, token.Capital) && before:
		return Depiction, true
	}
	return 0, false
}

// several reports whether the noun at token i means more than one.
func (r *resolver) several(i int) bool {
	if role := r.Lexicon.Word(r.Tokens[i].Word).Role; role != nil {
		return role.Plural
	}
	return r.HasTrees() && r.Tag(i) == tree.NNS
}

// roleHead is the noun of the phrase x: the last word before a preposition, a comma or a
// relative clause.
func (r *resolver) roleHead(x token.Range) int {
	i := x.First + 1
	for i < x.Last && !r.is(i, token.Preposition|token.Wh|token.Comma|token.Opening) && !r.uses(i, token.Complementizer) {
		i++
	}
	for k := i - 1; k > x.First; k-- {
		if r.is(k, token.Role|token.Title) {
			return k
		}
		if !r.is(k, token.Adverb|token.Number|token.Closing) {
			break
		}
	}
	return i - 1
}

// noun reports whether token i is a common noun rather than an adjective.
func (r *resolver) noun(i int) bool {
	if r.HasTrees() {
		return r.Tag(i).Noun()
	}
	return r.is(i, token.Noun) && !r.is(i, token.Adjective)
}

// asserts reports whether the phrase x has a finite verb before any relative clause.
func (r *resolver) asserts(x token.Range) bool {
	for i := x.First; i < x.Last && !r.is(i, token.Wh) && !r.relativePronoun(i); i++ {
		if r.HasTrees() && r.Tag(i).Finite() && r.is(i, token.Verb|token.Auxiliary|token.Modal) && !r.is(i, token.Participle) ||
			!r.HasTrees() && r.is(i, token.Auxiliary|token.Modal) && !r.is(i, token.Clitic) {
			return true
		}
	}
	return false
}

// partyTag reports whether token i tells party and region: D-Mich.
func (r *resolver) partyTag(i int) bool {
	w := r.Tokens[i].In(r.Source)
	return len(w) > 2 && w[1] == '-' && r.is(i, token.Capital)
}

func (r *resolver) relativePronoun(i int) bool {
	p := r.Lexicon.Word(r.Tokens[i].Word).Pronoun
	return p != nil && p.Kind == lexicon.RelativePronoun
}

// adult reports whether a mention may be a person's.
func (r *resolver) adult(e *event) bool {
	return e.Type == mention.Person || e.Type == mention.Unknown
}

func (r *resolver) startsSentence(i int) bool { return i == r.Sentences[r.SentenceNumber(i)].First }
