package coref

import (
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
