// Package mention finds the words that name a party: names with their titles,
// pronouns, roles and descriptions, groups and organisations.
package mention

import (
	"slices"

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
	// Classes are those of the tokens, by themselves: all questions begin with them.
	Classes []text.Class
	known   []known
	// Rules ask again and again what stands before a verb.
	befores  []before
	beforeAt []int32 // for each token the answer for the token behind it, counted from 1
	// proper has a bit for each word of the pack that the article writes with a
	// capital where no sentence begins: Will, Rose.
	proper []uint64
}

// Reset readies a finder for another article.
func (f *Finder) Reset(l *scan.Layout, pack *lang.Pack) {
	f.Layout, f.Pack = l, pack
	f.Classes = slices.Grow(f.Classes[:0], len(l.Tokens))
	for i := range l.Tokens {
		f.Classes = append(f.Classes, l.Tokens[i].Class)
	}
	f.known = slices.Grow(f.known[:0], len(l.Tokens))[:len(l.Tokens)]
	clear(f.known)
	f.befores, f.beforeAt = f.befores[:0], slices.Grow(f.beforeAt[:0], len(l.Tokens))[:len(l.Tokens)]
	clear(f.beforeAt)
	f.findProper()
}

// Reclass changes the class of token i. It is for the time before the first question.
func (f *Finder) Reclass(i int, class text.Class) {
	f.Tokens[i].Class, f.Classes[i] = class, class
}

// findProper notes the words that the article writes with a capital where no
// sentence begins.
func (f *Finder) findProper() {
	n := (f.Pack.Len() + 63) / 64
	if cap(f.proper) < n {
		f.proper = make([]uint64, n)
	}
	f.proper = f.proper[:n]
	clear(f.proper)
	for _, s := range f.Sentences {
		words, capitals := 0, 0
		for _, class := range f.Classes[s.First:s.Last] {
			if class&text.Word != 0 {
				words++
				if class&text.Capital != 0 {
					capitals++
				}
			}
		}
		if 2*capitals > words {
			continue // a headline
		}
		for i := s.First + 1; i < s.Last; i++ {
			if !f.is(i, text.Capital) {
				continue
			}
			if w := f.Tokens[i].Word; w != 0 && !f.starts(i) {
				f.proper[w/64] |= 1 << (w % 64)
			}
		}
	}
}

// isProper reports whether the article shows elsewhere that the word of token i is a name.
func (f *Finder) isProper(i int) bool {
	w := f.Tokens[i].Word
	return int(w/64) < len(f.proper) && f.proper[w/64]&(1<<(w%64)) != 0
}

func (f *Finder) is(i int, c text.Class) bool {
	return uint(i) < uint(len(f.Classes)) && f.Classes[i]&c != 0
}

func (f *Finder) word(i int) *lang.Word { return f.Pack.Word(f.Tokens[i].Word) }

// folded is the token's word in lower case, empty where the pack does not know it.
func (f *Finder) folded(i int) string {
	if i < 0 || i >= len(f.Tokens) {
		return ""
	}
	return f.word(i).Text
}
