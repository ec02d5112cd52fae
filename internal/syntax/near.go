package syntax

// How many tokens away what belongs together is looked for, so that time stays linear
// in the number of tokens. Each is well over what occurs in print.
const (
	nearHeads    = 4  // from a verb up to the one that it shares its subject with
	nearPhrase   = 8  // from a verb to its auxiliaries, from a comma to the one that closes an adverbial
	nearDateline = 12 // places and agencies from the beginning of a paragraph to the dash
	nearSaying   = 12 // from "quoted" to "as saying", over the one who quotes
	nearThat     = 22 // from a cue to "that", over whom it is said to
	nearClause   = 25 // from a cue to the marks, from a subject over its parts to the verb
	nearRelative = 30 // from "who" to the verb after the relative clause
	nearMarks    = 40 // from a cue to the colon that announces marks
)
