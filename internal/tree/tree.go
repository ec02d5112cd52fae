package tree

// Node is what a parser tells of a token.
type Node struct {
	Head     int32 // the token that it hangs on, counted from 0 in its sentence; -1 the root
	Tag      Tag
	Type     Type
	Relation Relation
}

// Tag is a part of speech: those of the Penn Treebank with the rare ones folded. NNP is
// plural names too, JJ and RB are comparatives too.
type Tag uint8

// The tags.
const (
	NN Tag = iota
	NNS
	NNP
	PRP
	PRPS // possessive pronouns
	DT
	IN
	TO
	CC
	CD
	JJ
	RB
	RP
	MD
	VB
	VBD
	VBG
	VBN
	VBP
	VBZ
	WP
	WDT
	WRB
	EX
	POS
	Comma
	Stop
	Colon // also semicolons, dashes and dots that leave something out
	Open  // a quotation mark that opens
	Close
	Bracket
	X // anything else
	tags
)

// Verb reports whether the tag is a form of a verb, modals included.
func (t Tag) Verb() bool { return t >= MD && t <= VBZ }

// Finite reports whether a verb of this tag may stand alone with a subject.
func (t Tag) Finite() bool { return t == MD || t == VBD || t == VBP || t == VBZ }

// Noun reports whether the tag is a noun or a name.
func (t Tag) Noun() bool { return t <= NNP }

// Sign reports whether the tag is one of marks and signs, no word.
func (t Tag) Sign() bool { return t >= Comma && t <= Bracket }

// Relation is what a token is to its head: Universal Dependencies, folded.
type Relation uint8

// The relations. What the tags of a token and its head tell is Other: determiners,
// adjectives, adverbs, auxiliaries, copulas, coordinators, signs.
const (
	Other            Relation = iota
	Subject                   // also a clause that is one
	PassiveSubject            //
	Object                    // direct and indirect
	Complement                // a clause with a subject of its own that completes its verb: ccomp
	OpenComplement            // a clause that borrows its subject: xcomp
	Parataxis                 // a clause beside another
	AdverbialClause           //
	RelativeClause            // a clause that tells of a noun, also one without a finite verb: acl
	Apposition                //
	Conjunct                  // the second and later of a coordination, on the first
	Marker                    // what opens a clause: mark
	Case                      // prepositions and the clitic of owners, on their noun
	Modifier                  // a noun in a phrase on its verb or noun: obl, nmod
	PossessiveOwner           // a noun or pronoun that owns: nmod:poss
	NamePart                  // a part of a name, on its last word
	learnedRelations          // up to here a classifier tells them

	Root Relation = learnedRelations
)

// Type is what a name names.
type Type uint8

// The types of names.
const (
	NoName Type = iota
	Person
	Organization
	Place
	OtherName
	types
)

var tagNames = [tags]string{"NN", "NNS", "NNP", "PRP", "PRP$", "DT", "IN", "TO", "CC", "CD", "JJ", "RB", "RP", "MD",
	"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WP", "WDT", "WRB", "EX", "POS", ",", ".", ":", "``", "''", "()", "X"}

// String is the tag's name in the Penn Treebank.
func (t Tag) String() string { return name(tagNames[:], int(t)) }

var relationNames = [learnedRelations + 1]string{"dep", "nsubj", "nsubj:pass", "obj", "ccomp", "xcomp", "parataxis",
	"advcl", "acl", "appos", "conj", "mark", "case", "obl", "nmod:poss", "flat", "root"}

// String is the relation's name in Universal Dependencies, that of the widest of those
// which it folds.
func (r Relation) String() string { return name(relationNames[:], int(r)) }

var typeNames = [types]string{"O", "PER", "ORG", "LOC", "MISC"}

// String is the short name that annotated text has for the type.
func (t Type) String() string { return name(typeNames[:], int(t)) }

func name(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return "?"
}
