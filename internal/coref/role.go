package coref

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
)

// Role is what the article says that a party is.
type Role struct {
	token.Range
	Kind         RoleKind
	Organization token.Range // that it names, empty where it names none
}

// RoleKind is what a role tells.
type RoleKind uint8

// The kinds of roles.
const (
	Office      RoleKind = iota // Foreign Minister, head of the union
	Occupation                  // a sociologist
	Relation                    // her brother
	Depiction                   // the man who built the bridge
	Affiliation                 // of the Levada Center, Labour's
	Title                       // Sen., QC
	Membership                  // of a party: D-Mich.
	Age                         // 41
)

// weight is how much a reader wants to be told a role of this kind, the most 0.
func (k RoleKind) weight() int {
	return [...]int{Office: 0, Occupation: 0, Relation: 0, Depiction: 0, Title: 1, Affiliation: 2, Membership: 3, Age: 4}[k]
}

// rolesOf appends what event e tells its party to be, in the order of the text.
func (r *resolver) rolesOf(dst []Role, e *event) []Role {
	if x, ok := r.titleRole(e); ok {
		dst = append(dst, x)
	}
	if x := e.Affiliation; !x.Empty() && x.First >= e.Core.Last && r.adult(e) && r.affiliates(x) {
		dst = append(dst, Role{x, Affiliation, r.namedIn(x)})
	}
	dst = r.apposedRoles(dst, e)
	if x := e.predicate; !x.Empty() {
		dst = r.phraseRole(dst, e, x)
	}
	return dst
}

// phraseRole appends what the phrase x tells the party of e to be.
func (r *resolver) phraseRole(dst []Role, e *event, x token.Range) []Role {
	if kind, ok := r.roleKind(e, x, r.roleHead(x)); ok {
		dst = append(dst, Role{x, kind, r.namedIn(x)})
	}
	return dst
}

// courtesy splits a title into what it tells and the words that only show respect:
// Labour's | Mr.
func (r *resolver) courtesy(title token.Range) (rest, courtesy token.Range) {
	rest = title
	for !rest.Empty() && r.uses(rest.Last-1, token.Courtesy) {
		rest.Last--
	}
	courtesy = token.Range{First: rest.Last, Last: title.Last}
	if rest.Len() > 1 && r.uses(rest.First, token.Courtesy) {
		courtesy = token.Range{First: rest.First, Last: rest.First + 1}
		rest.First++
	}
	return rest, courtesy
}

// titleRole is what stands before a name.
func (r *resolver) titleRole(e *event) (role Role, ok bool) {
	x, _ := r.courtesy(e.Title)
	switch {
	case x.Empty():
		return role, false
	case r.is(x.Last-1, token.Clitic) && r.is(x.Last-1, token.Possessive):
		org := token.Range{First: x.First, Last: x.Last - 1}
		return Role{x, Affiliation, org}, !org.Empty() && r.is(org.Last-1, token.Capital) && r.adult(e)
	case x.Len() == 1 && r.is(x.First, token.Title) && r.is(x.First, token.Abbreviated):
		return Role{x, Title, token.Range{}}, true
	}
	head := r.roleHead(x)
	if x.Last == e.Core.First && r.is(x.Last-1, token.Title|token.Role) && !r.is(head, token.Title|token.Role) {
		head = x.Last - 1 // University of Orsa | physicist
	}
	if r.is(x.First-1, token.Preposition) && !r.is(head, token.Title|token.Role) {
		return role, false // in the kitchen | Varga
	}
	kind, ok := r.roleKind(e, x, head)
	if !ok && x.Last < e.Core.First && r.is(x.First, token.Determiner|token.Possessive) && r.noun(head) {
		kind, ok = Depiction, true // The operator, | Sunmar
	}
	return Role{x, kind, r.namedIn(x)}, ok
}

// apposedRoles appends what is set beside a party, piece by piece.
func (r *resolver) apposedRoles(dst []Role, e *event) []Role {
	a := e.Apposed
	for first := a.First; first < a.Last; {
		last := first
		for last < a.Last && !r.is(last, token.Comma) {
			last++
		}
		x := token.Range{First: first, Last: last}
		first = last + 1
		switch {
		case x.Empty() || r.is(x.First, token.Link) || r.is(x.First, token.Opening):
		case r.is(x.First, token.Wh) || r.relativePronoun(x.First):
			return dst // what follows belongs to the clause
		case x.Len() == 1 && r.is(x.First, token.Number|token.Numeral):
			dst = append(dst, Role{x, Age, token.Range{}})
		case x.Len() == 1 && r.uses(x.First, token.PostNominal):
			dst = append(dst, Role{x, Title, token.Range{}})
		case x.Len() == 1 && r.partyTag(x.First):
			dst = append(dst, Role{x, Membership, token.Range{}})
		case r.is(x.First, token.Preposition):
			if r.affiliates(x) {
				dst = append(dst, Role{x, Affiliation, r.namedIn(x)})
			}
		default:
			dst = r.phraseRole(dst, e, x)
		}
	}
	return dst
}

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

// affiliates reports whether a phrase that begins with a preposition names an organisation:
// of the Levada Center.
func (r *resolver) affiliates(x token.Range) bool {
	if !r.uses(x.First, token.NameAttacher|token.FrameWith|token.FrameFor) {
		return false
	}
	org := r.namedIn(x)
	if org.Empty() {
		return r.is(x.Last-1, token.Organization) // of the state energy commission
	}
	return !(org.Len() == 1 && (r.is(org.First, token.Place) || r.HasTrees() && r.TypeOf(org.First) == tree.Place)) && !r.is(org.First, token.Time)
}

// namedIn is the organisation, or the place that one speaks for, that a role names: behind
// its preposition, or before its noun; empty where it names none.
func (r *resolver) namedIn(x token.Range) token.Range {
	head := r.roleHead(x)
	if r.is(x.First, token.Preposition) {
		return r.firstName(x.First+1, x.Last)
	}
	if behind := r.firstName(min(head+1, x.Last), x.Last); !behind.Empty() {
		return behind
	}
	name := r.firstName(x.First, head)
	if name.Empty() || r.is(name.First, token.Upper) || r.is(name.Last, token.Clitic) {
		return name
	}
	if r.is(head, token.Capital) || r.startsSentence(name.First) && r.is(name.First, token.Noun|token.Adjective) || r.compound(name.First) {
		return token.Range{} // Foreign Minister, Union leader, Lisbon-based
	}
	return name
}

// firstName is the first name in [i, end) that is no title and no nation's, before a comma or
// a relative clause.
func (r *resolver) firstName(i, end int) (name token.Range) {
	const own = token.Title | token.Role | token.Demonym | token.Determiner | token.Possessive | token.Time
	for i < end && (!r.is(i, token.Capital) || r.is(i, own) || r.is(i, token.Adjective) && r.startsSentence(i)) {
		if r.is(i, token.Comma|token.Wh) {
			return name
		}
		i++
	}
	name = token.Range{First: i, Last: i}
	for ; i < end; i++ {
		switch {
		case r.is(i, token.Capital) && !r.is(i, token.Clitic):
			name.Last = i + 1
		case r.is(i, token.Clitic) && r.is(i, token.Possessive) && r.is(i+1, token.Capital):
		case !r.uses(i, token.AcronymGap) && !r.is(i, token.Symbol):
			return name
		}
	}
	return name
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
