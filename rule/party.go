package rule

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// Party is words that name who speaks, or an outlet. The zero value is that of no party:
// it has no words.
type Party struct {
	token.Range             // all of them, with title and apposition
	Core        token.Range // the name without title, or the phrase without apposition
	Role        token.Range // the title or the apposition; empty where there is none
	Head        int         // the token that tells most: the last one of a name, the noun of a description
	Form        Form        // the way in which they name it
	Kind        Kind        // what they can name
}

// Form is the way in which words name a party.
type Form uint8

// The forms. The zero value is that of no party.
const (
	Name        Form = iota + 1 // Olga Tsukanova, the Levada Center
	Pronoun                     // he, who, everyone
	Description                 // the head of the Kremlin, some mothers
	Coordinated                 // A and B
)

// Kind is what kind of party the words by themselves can name.
type Kind uint8

// The kinds of parties.
const (
	Unknown      Kind = iota // the words do not tell: Silva, she, the bridge
	Person                   // Ann, the mayor
	Group                    // some mothers, Tom and Ann, the company
	Organization             // the Kremlin
	Outlet                   // AFP, the Northern Herald
	Document                 // a report, a letter
)

func partyOf(m *mention.Mention) Party {
	return Party{Range: m.Range, Core: m.Core, Role: m.Role(), Head: m.Head, Form: Form(m.Kind), Kind: Kind(m.Type)}
}

func found(m mention.Mention, ok bool) (p Party, _ bool) {
	if ok {
		p = partyOf(&m)
	}
	return p, ok
}

// PartyBefore returns the words that name a party and end right before token i,
// apposition included. They begin at token limit at the earliest.
func (c *Context) PartyBefore(i, limit int) (Party, bool) {
	if i <= 0 || i > c.Len() {
		return Party{}, false
	}
	return found(c.syntax.Before(i, c.end(limit)))
}

// PartyAfter returns the words that name a party and begin with token i. They end before
// token limit at the latest.
func (c *Context) PartyAfter(i, limit int) (Party, bool) {
	if !c.inside(i) {
		return Party{}, false
	}
	return found(c.syntax.After(i, c.end(limit)))
}

// PartyPhrase is PartyAfter with all that prepositions and relative clauses add to it up
// to the next comma: according to | a report published on Wednesday |,
func (c *Context) PartyPhrase(i, limit int) (Party, bool) {
	if !c.inside(i) {
		return Party{}, false
	}
	return found(c.syntax.PartyAfter(i, c.end(limit)))
}

// PartyOf takes all words of r for a party's, and tells what they can name.
func (c *Context) PartyOf(r token.Range) Party {
	m := c.syntax.Describe(c.cut(r))
	return partyOf(&m)
}

// Subject returns the party that a verb belongs to where it stands before the verb: its
// own subject, or that of the clause around it.
func (c *Context) Subject(v Verb) (Party, bool) {
	if v.verb == nil {
		return Party{}, false
	}
	return found(c.syntax.Subject(v.verb))
}

// SubjectBefore returns the party right before token i, over "also", "on Tuesday" and ",
// however,". It begins at token limit at the earliest.
func (c *Context) SubjectBefore(i, limit int) (Party, bool) {
	if i <= 0 || i > c.Len() {
		return Party{}, false
	}
	return found(c.syntax.SubjectBefore(i, c.end(limit)))
}

// MainSubject returns the subject of the clause that token i stands in: the first party
// from token limit on that a finite verb follows.
func (c *Context) MainSubject(i, limit int) (Party, bool) {
	if !c.inside(i) {
		return Party{}, false
	}
	return found(c.syntax.MainSubject(i, c.end(limit)))
}

// OutletAt returns the outlet that has token i as the first word of its name, or as a
// word that many outlets bear, within [first, last).
func (c *Context) OutletAt(i, first, last int) (Party, bool) {
	if !c.inside(i) {
		return Party{}, false
	}
	return found(c.syntax.OutletAt(i, c.end(first), c.end(last)))
}

// By returns the party after token i where that is "by", a word with the use token.Agent:
// was told | by Ann |.
func (c *Context) By(i, limit int) (Party, bool) {
	if !c.inside(i) {
		return Party{}, false
	}
	r, ok := c.syntax.By(i, c.end(limit))
	if !ok {
		return Party{}, false
	}
	return c.PartyOf(r), true
}

// NounPhrase returns the token after the noun phrase that begins with token i, with all
// that prepositions tie to it: slammed | the plan for a toll | on Monday. It is i where
// there is none.
func (c *Context) NounPhrase(i, limit int) int {
	if !c.inside(i) {
		return i
	}
	return c.syntax.Tail(i, c.end(limit))
}

// AfterCitation returns the token after whom an outlet that ends before token i cites,
// between commas, or after a participle that tells of the party: "according to AFP, |
// citing two officials|, the village", "according to a letter, | seen by AFP|, the".
func (c *Context) AfterCitation(i, limit int) int {
	if !c.inside(i) {
		return i
	}
	return c.syntax.BehindCitation(i, c.end(limit))
}

// IsMeasure reports whether a party is a bare noun that nobody speaks through: according
// to size, according to plan.
func (c *Context) IsMeasure(p Party) bool {
	return p.Form == Description && p.Len() == 1 && p.Kind == Unknown && !c.Is(p.Head, token.CueNoun) &&
		!c.syntax.Plural(p.Head)
}

// NamesSomebody reports whether a label can be a party's: its last word is a name or a
// role, and no common word as in READ MORE.
func (c *Context) NamesSomebody(label token.Range) bool {
	label = c.cut(label)
	return !label.Empty() && c.syntax.NamesSomebody(label)
}

// Inverts reports whether a party may stand after its verb: pronouns rarely do.
func (c *Context) Inverts(p Party) bool {
	return p.Form != Pronoun || c.Uses(p.Head, token.Inverting)
}

// IsSubject reports whether token i is a pronoun that begins a clause: he, they.
func (c *Context) IsSubject(i int) bool {
	p := c.syntax.Word(i).Pronoun
	return p != nil && p.Kind == lexicon.SubjectPronoun
}

// IsObject reports whether token i is a pronoun for whom something is told: him, them.
func (c *Context) IsObject(i int) bool {
	p := c.syntax.Word(i).Pronoun
	return c.Is(i, token.Pronoun) && p != nil && p.Kind == lexicon.ObjectPronoun
}
