package recipes

import (
	"github.com/quoteattribution/attribution"
)

// Rules is the built-in rules and two of a minutes-taker: a word that says, and a line that
// shows how a motion is noted.
func Rules() ([]attribution.Rule, error) {
	moved, err := attribution.Pattern("moved",
		"Moved by Ann O’Neil: the bridge is to be closed.",
		"moved by SPEAKER : CLAUSE")
	if err != nil {
		return nil, err
	}
	return append(attribution.DefaultRules(), attribution.Says("minuted"), moved), nil
}
