// Package verb has what the verbs that announce quotes do, and which constructions they
// take.
package verb

// Frame is the set of constructions that a cue verb takes. docs/rules.md has a table of
// them with examples. The numbers may change with the version of the library.
type Frame uint32

// The constructions, with the names they bear in verbs.txt.
const (
	Quote      Frame = 1 << iota // quote: goes with words in quotation marks
	Invert                       // invert: its subject may follow it, after the quote
	That                         // that: takes a that-clause
	Bare                         // bare: takes a that-clause without "that"
	Wh                           // wh: takes whether, if, how, what, why
	To                           // to: takes a to-infinitive about its subject
	Object                       // obj: takes an addressee or an object before what is said
	ObjectTo                     // to-obj: takes an object and a to-infinitive
	NounPhrase                   // np: what is said may be a noun phrase
	Manner                       // manner: tells how it was uttered; only beside a marked quote
	Weak                         // weak: has other senses; only with a marked quote or a that-clause
	Attitude                     // attitude: a belief or a wish rather than an utterance
	Of                           // of: begins what is said: accused them of lying
	For                          // for: praised them for their work
	Over                         // over: attacked the mayor over the delay
	As                           // as: described it as a gift
	About                        // about: complained about the noise
	On                           // on: called on them to leave
	With                         // with: agreed with the plan
	Told                         // told: only its addressee may stand before a clause without "that"
)

// Prepositions is the frames of the prepositions that begin what is said, right after the
// verb or after its object.
const Prepositions = Of | For | Over | As | About | On | With

// Has reports whether f has any of the frames of g.
func (f Frame) Has(g Frame) bool { return f&g != 0 }
