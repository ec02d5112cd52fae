// Package lexicon looks up words and phrases of a language. It reads them from plain text
// files or from the binary form of what they hold; package lang has both for users.
package lexicon

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// Lexicon is the words of a language. It does not change once loaded and is safe for
// concurrent use.
type Lexicon struct {
	Tag      language.Tag
	words    []Word
	index    index
	plain    []plainForm // of the words that are not in plain letters, by word
	unplain  bitset      // those words
	phrases  phrases
	suffixes []suffix
	lists    [lists][]string
	lones    []lone // words that have uses and nothing else, by word
}

// Word is all that a pack knows of one folded word.
type Word struct {
	Text     string      // lower case
	Class    token.Class // all classes that it may have
	Hash     uint32      // of Text, never below 64; the same in every build
	Gender   Gender      // as a given name, or as a title
	Uses     token.Use   // what it does in the grammar
	Masthead bool        // part of many outlets' names: Herald
	*Senses              // never nil in a Pack
}

// Senses is what only some words have.
type Senses struct {
	Noun    *Noun // as a noun that reports speech
	Pronoun *Pronoun
	Role    *Role  // as a noun for a person or a group
	Verbs   []Verb // its readings as a cue verb, the longest phrase first
}

// noSenses is what most words have; nothing may be written there.
var noSenses Senses

// senses is where to write senses of the word.
func (w *Word) senses() *Senses {
	if w.Senses == &noSenses {
		w.Senses = new(Senses)
	}
	return w.Senses
}

// Verb is a verb, or a phrase with a verb at its head, that reports speech.
type Verb struct {
	Lemma  string // "say", "express regret"
	Act    string
	Frames verb.Frame
	Tail   []uint32 // the words of the phrase after its head
}

// Noun is a noun that reports speech: "claim", or a document that says something.
type Noun struct {
	Lemma    string
	Act      string
	Document bool
}

// Pronoun tells whom a pronoun can stand for.
type Pronoun struct {
	Person int  // 1, 2 or 3
	Number byte // 's', 'p' or 'u'
	Gender Gender
	Kind   PronounKind
}

// PronounKind is the part that a pronoun has in its clause.
type PronounKind string

// The kinds of pronouns, as pronouns.txt has them.
const (
	SubjectPronoun       PronounKind = "subject"
	ObjectPronoun        PronounKind = "object"
	PossessivePronoun    PronounKind = "possessive"
	ReflexivePronoun     PronounKind = "reflexive"
	IndefinitePronoun    PronounKind = "indefinite"
	DemonstrativePronoun PronounKind = "demonstrative"
	RelativePronoun      PronounKind = "relative"
)

// Role tells whom a role noun can stand for.
type Role struct {
	Lemma  string
	Plural bool
	Gender Gender
	Kind   RoleKind
}

// RoleKind is whom a role noun names.
type RoleKind string

// The kinds of role nouns, as roles.txt has them.
const (
	PersonRole RoleKind = "person"
	FamilyRole RoleKind = "family"
	GroupRole  RoleKind = "group"  // one word for several: crew
	PeopleRole RoleKind = "people" // only in the plural
)

// Phrase is a name of an outlet or an organisation, or a title, which Phrases finds
// by its first words; Tail is the words after the first.
type Phrase struct {
	Tail  []uint32
	Name  string // canonical: "AFP" for "Agence France-Presse"
	Class token.Class
	Kind  string // of an outlet: agency, newspaper, …
}

// Gender is what is usual for a name, or fixed for a word.
type Gender byte

// Genders. Unknown and Any both agree with every other.
const (
	Unknown   Gender = 0
	Feminine  Gender = 'f'
	Masculine Gender = 'm'
	Neuter    Gender = 'n'
	Any       Gender = 'u'
)

// Agrees reports whether the two can be of one party.
func (g Gender) Agrees(h Gender) bool {
	return g == h || g == Unknown || h == Unknown || g == Any || h == Any
}

// Lookup returns the number of a word in the vocabulary, whatever its case and
// the shape of its apostrophe, and 0 where the pack does not know it.
func (p *Lexicon) Lookup(word string) uint32 {
	id, _ := p.Known(word)
	return id
}

// Known is Lookup with the classes of the word.
func (p *Lexicon) Known(word string) (uint32, token.Class) {
	if !ascii(word) {
		word = Fold(word)
	}
	return p.LookupKey(word, keyOf(word))
}

// LookupKey is Known for a word of ASCII whose key Letters has told.
func (p *Lexicon) LookupKey(word string, key uint64) (uint32, token.Class) {
	return find(p, word, key)
}

// Guess returns the classes that the ending of a lower-case word tells, for words
// that the pack does not know.
func (p *Lexicon) Guess(word string) token.Class {
	for i := range p.suffixes {
		if s := &p.suffixes[i]; len(word) > len(s.text)+2 && strings.HasSuffix(word, s.text) {
			return s.class
		}
	}
	return 0
}

type suffix struct {
	text  string
	class token.Class
}

// Word returns what the pack knows of word number id. Number 0 is the word that
// it does not know: all its fields are zero.
func (p *Lexicon) Word(id uint32) *Word { return &p.words[id] }

// Len is the number of words in the vocabulary, the unknown one included.
func (p *Lexicon) Len() int { return len(p.words) }

// Fold is the form that words are looked up by: lower case, with ’ as '.
func Fold(word string) string {
	return strings.ReplaceAll(strings.ToLower(word), "’", "'")
}
