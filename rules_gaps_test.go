package attribution

// knownGaps are rows whose expectation is right and not met yet, with the rule
// that is tested alone; without one the whole parser is.
var knownGaps = []struct {
	rule string
	row  row
}{}
