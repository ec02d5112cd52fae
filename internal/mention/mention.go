// Package mention finds the words that name a party: names with their titles,
// pronouns, roles and descriptions, groups and organisations.
package mention

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/internal/parse"
	"github.com/quoteattribution/attribution/token"
)

// Mention is a noun phrase that names a party.
type Mention struct {
	token.Range             // the whole phrase with its title and its apposition
	Core        token.Range // a name without title, or the phrase without apposition
	Title       token.Range // what stands before a name: Foreign Minister; the parts are empty where there are none
	Apposed     token.Range // what is set beside it: ", a sociologist at the Levada Center"
	Affiliation token.Range // what belongs to a name behind it: of the Levada Center
	Head        int         // the token that tells most of the party: the last one of a name, the noun of a description
	Kind        Kind
	Type        Type
	Gender      lexicon.Gender
	Plural      bool
	Outlet      *lexicon.Phrase // the outlet or agency that it names, nil otherwise
}

// Role is the part that says what the party is: the apposition, or else the title.
func (m *Mention) Role() token.Range {
	if !m.Apposed.Empty() {
		return m.Apposed
	}
	return m.Title
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
	*parse.Trees
	known []known
	// Rules ask again and again what stands before a verb.
	befores  []before
	beforeAt []int32 // for each token the answer for the token after it, counted from 1
	proper   words   // that the article writes with a capital where no sentence begins: Will, Rose
	aged     words   // of outlets that the article gives an age: Ana, nine,
}

// Read readies a finder for the mentions of a page and its trees. Buffers are reused.
func (f *Finder) Read(t *parse.Trees) {
	f.Trees = t
	n := len(t.Tokens)
	f.known, f.beforeAt = memory.Cleared(f.known, n), memory.Cleared(f.beforeAt, n)
	f.befores = f.befores[:0]
	f.findProper()
}

// words is a set of words of the pack, a bit each.
type words []uint64

func (w words) add(word uint32) { w[word/64] |= 1 << (word % 64) }

func (w words) has(word uint32) bool { return int(word/64) < len(w) && w[word/64]&(1<<(word%64)) != 0 }

// findProper notes what the article shows of words with a capital.
func (f *Finder) findProper() {
	n := (f.Lexicon.Len() + 63) / 64
	f.proper, f.aged = memory.Cleared(f.proper, n), memory.Cleared(f.aged, n)
	for _, s := range f.Sentences {
		words, capitals := 0, 0
		for i, class := range f.Classes[s.First:s.Last] {
			if class&token.Word != 0 {
				words++
				if class&token.Capital != 0 {
					capitals++
				}
			}
			if i += s.First; class&token.Outlet != 0 && f.is(i+1, token.Comma) && f.is(i+2, token.Number|token.Numeral) && f.is(i+3, token.Comma) {
				f.aged.add(f.Tokens[i].Word)
			}
		}
		if 2*capitals > words {
			continue // a headline
		}
		for i := s.First + 1; i < s.Last; i++ {
			if !f.is(i, token.Capital) {
				continue
			}
			if w := f.Tokens[i].Word; w != 0 && !f.starts(i) {
				f.proper.add(w)
			}
		}
	}
}

// isProper reports whether the article shows elsewhere that the word of token i is a name.
func (f *Finder) isProper(i int) bool { return f.proper.has(f.Tokens[i].Word) }

func (f *Finder) is(i int, c token.Class) bool { return f.Is(i, c) }

func (f *Finder) word(i int) *lexicon.Word { return f.Lexicon.Word(f.Tokens[i].Word) }
