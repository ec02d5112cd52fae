package learn

// How many tokens are looked at, so that time stays linear in their number. The weights
// are learnt with these values: change one and they must be learnt anew.
const (
	inside       = 60 // of each piece of a content, and back from a cue to earlier verbs
	clauseReach  = 40 // from the beginning of a content or party to its finite verb
	paragraphEnd = 40 // from the end of a content to the end of its paragraph
	restReach    = 30 // from the end of a content over what its sentence goes on with
	nearCue      = 12 // from a cue to a clause that goes on with its content
	parties      = 8  // parties weighed for a proposal
)

// sentenceEnd stands for the class of a token after the end of the sentence.
const sentenceEnd = 60
