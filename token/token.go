// Package token has what an article is cut into: tokens with their classes, and ranges of
// them. A [Class] tells what a word may be, a noun or a form of a verb, and a [Use] what
// it does in the grammar of its language. Both are sets: join them with |.
package token

import "github.com/quoteattribution/attribution/text"

// Token is a word, a number, a mark or another piece of an article; its Span is in bytes.
type Token struct {
	text.Span
	Class Class // all that it may be
	// Word is the number of the folded word in the language pack's vocabulary,
	// 0 where the pack does not know it.
	Word uint32
}

// Is reports whether the token has any of the classes in c.
func (t *Token) Is(c Class) bool { return t.Class&c != 0 }

// Class is a set of things a token can be: the first ones are read off its
// characters, the others are what the language pack knows of the word. A word
// has all classes that it may have in any sentence ("report" is Noun, Verb and
// Cue). The numbers of classes may change with the version of the library.
type Class uint64

// Classes that the scanner reads off the characters.
const (
	Word        Class = 1 << iota // letters, also with digits, hyphens and apostrophes inside
	Capital                       // a word that begins with an upper-case or title-case letter
	Upper                         // a word of two or more letters, all upper-case
	Initial                       // a single capital letter with its full stop: the J. of J. Doe
	Number                        // digits, also 3.5, 1,000, 20th, $5
	Clitic                        // 's, 'll, n't and the like, cut off their word
	Abbreviated                   // ends in a full stop that belongs to it
	Comma                         // ,
	Colon                         // :
	Semicolon                     // ;
	Stop                          // . ? ! … that may end a sentence
	Dash                          // – — -- and a hyphen between spaces
	Mark                          // a quotation mark, or an apostrophe that may be one
	Opening                       // ( [ {
	Closing                       // ) ] }
	Link                          // URL, e-mail address, @handle, #hashtag
	Symbol                        // anything else: bullets, emoji, signs
	Label                         // the first token of a label that tells who speaks: ANN O’NEIL: No.
)

// Classes that a language pack gives to words.
const (
	Determiner   Class = 1 << (iota + 20) // a, the, this, some
	Possessive                            // my, his, their, 's
	Pronoun                               // he, them, who, everyone
	Preposition                           // of, in, with
	Conjunction                           // and, or, but
	Subordinator                          // because, while, if
	Wh                                    // what, why, how, whether, who
	Auxiliary                             // forms of be, have, do
	Modal                                 // will, would, can
	Negation                              // not, n't, never
	Adverb                                // also, then, later
	Time                                  // Monday, January, yesterday, week
	Numeral                               // one, twenty, first, dozens
	Adjective                             // senior, former
	Noun                                  // a common noun, also a role or an organisation word
	Base                                  // a verb in its base form: go
	Third                                 // third person singular: goes
	Past                                  // past tense: went
	Participle                            // past participle: gone
	Gerund                                // -ing form: going
	Cue                                   // a form of a verb of the pack's verbs.txt
	CueNoun                               // a noun that reports speech: claim, statement
	Title                                 // Mr., Sen., President
	GivenName                             // Olga
	Role                                  // a noun that names a person or a group: spokesman
	Organization                          // a word or name of an organisation: Party, Kremlin
	Demonym                               // Ukrainian, Texans
	Outlet                                // the first word of an outlet's name, or one that many have: Herald
	Withheld                              // tells that nothing was said: declined, unable, without
	Conditional                           // leaves open whether it was said: if, unless
	Linking                               // ties an outlet to the one that it cites: citing
	Naming                                // tells what somebody is called: named, nickname
	Place                                 // a country, a state or a big city that no person is named after
)

// Verb is any form of a verb.
const Verb = Base | Third | Past | Participle | Gerund
