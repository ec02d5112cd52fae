// Package lang holds what the library knows of a language: a Pack, read from
// plain text files or from the binary form of what they hold. Rules work from the classes of its words and the frames of
// its verbs, so that a verb is added to a file and not to code.
package lang

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/quoteattribution/attribution/internal/tag"
	"github.com/quoteattribution/attribution/internal/weigh"
	"github.com/quoteattribution/attribution/text"
)

// Pack is a language as data. It does not change once loaded and is safe for
// concurrent use.
type Pack struct {
	Tag      language.Tag
	words    []Word
	index    index
	plain    []plainForm // of the words that are not in plain letters, by word
	unplain  bitset      // those words
	phrases  phrases
	suffixes []suffix
	// Weights are learned evidence for the choice among proposals, nil where there is none.
	Weights *weigh.Model
	// Tagger tells what the tokens are part of, as evidence for the Weights, nil where there is none.
	Tagger *tag.Model
}

// Word is all that a pack knows of one folded word.
type Word struct {
	Text     string     // lower case
	Class    text.Class // all classes that it may have
	Hash     uint32     // of Text, never below 64; the same in every build
	Gender   Gender     // as a given name, or as a title
	Masthead bool       // part of many outlets' names: Herald
	*Senses             // never nil in a Pack
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
	Frames Frame
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
	Kind   string // subject, object, possessive, reflexive, indefinite, demonstrative, relative
}

// Role tells whom a role noun can stand for.
type Role struct {
	Lemma  string
	Plural bool
	Gender Gender
	Kind   string // person, family, group, people
}

// Phrase is a name of an outlet or an organisation, or a title, which Pack.Phrases
// finds by its first words; Tail is the words behind the first.
type Phrase struct {
	Tail  []uint32
	Name  string // canonical: "AFP" for "Agence France-Presse"
	Class text.Class
	Kind  string // as in the file: agency, newspaper, …
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
func (p *Pack) Lookup(word string) uint32 {
	id, _ := p.Known(word)
	return id
}

// Known is Lookup with the classes of the word.
func (p *Pack) Known(word string) (uint32, text.Class) {
	if !ascii(word) {
		word = Fold(word)
	}
	return p.LookupKey(word, keyOf(word))
}

// LookupKey is Known for a word of ASCII whose key Letters has told.
func (p *Pack) LookupKey(word string, key uint64) (uint32, text.Class) {
	return find(p, word, key)
}

// Guess returns the classes that the ending of a lower-case word tells, for words
// that the pack does not know.
func (p *Pack) Guess(word string) text.Class {
	for i := range p.suffixes {
		if s := &p.suffixes[i]; len(word) > len(s.text)+2 && strings.HasSuffix(word, s.text) {
			return s.class
		}
	}
	return 0
}

type suffix struct {
	text  string
	class text.Class
}

// Word returns what the pack knows of word number id. Number 0 is the word that
// it does not know: all its fields are zero.
func (p *Pack) Word(id uint32) *Word { return &p.words[id] }

// Len is the number of words in the vocabulary, the unknown one included.
func (p *Pack) Len() int { return len(p.words) }

// Fold is the form that words are looked up by: lower case, with ’ as '.
func Fold(word string) string {
	return strings.ReplaceAll(strings.ToLower(word), "’", "'")
}
