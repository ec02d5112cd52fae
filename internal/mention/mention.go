// Package mention finds the words that name a party: names with their titles,
// pronouns, roles and descriptions, groups and organisations.
package mention

import (
	"github.com/quoteattribution/attribution/internal/scan"
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// Mention is a noun phrase that names a party.
type Mention struct {
	text.Range            // the whole phrase with its title and its apposition
	Core       text.Range // a name without title, or the phrase without apposition
	Role       text.Range // the title or apposition that says what the party is; empty where there is none
	Head       int        // the token that tells most of the party: the last one of a name, the noun of a description
	Kind       Kind
	Type       Type
	Gender     lang.Gender
	Plural     bool
	Outlet     *lang.Phrase // the outlet or agency that it names, nil otherwise
}

// Kind is the way in which a mention names its party.
type Kind uint8

// The kinds of mentions.
const (
	None        Kind = iota
	Name             // Olga Tsukanova, the Levada Center
	Pronoun          // he, who, everyone
	Description      // the head of the Kremlin, some mothers
	Coordinated      // A and B
)

// Type is what kind of party a mention can name.
type Type uint8

// The types of parties.
const (
	Unknown Type = iota
	Person
	Group
	Organization
	Outlet
	Work // a document that says something
)

// Finder finds the mentions of one article.
type Finder struct {
	*scan.Layout
	Pack *lang.Pack
}

func (f *Finder) is(i int, c text.Class) bool {
	return i >= 0 && i < len(f.Tokens) && f.Tokens[i].Class&c != 0
}

func (f *Finder) word(i int) *lang.Word { return f.Pack.Word(f.Tokens[i].Word) }

// folded is the token's word in lower case, empty where the pack does not know it.
func (f *Finder) folded(i int) string {
	if i < 0 || i >= len(f.Tokens) {
		return ""
	}
	return f.word(i).Text
}
