package lexicon

import (
	"fmt"
	"strings"

	"github.com/quoteattribution/attribution/verb"
)

var frameNames = map[string]verb.Frame{
	"quote": verb.Quote, "invert": verb.Invert, "that": verb.That, "bare": verb.Bare, "wh": verb.Wh, "to": verb.To, "obj": verb.Object,
	"to-obj": verb.ObjectTo, "np": verb.NounPhrase, "manner": verb.Manner, "weak": verb.Weak, "attitude": verb.Attitude,
	"of": verb.Of, "for": verb.For, "over": verb.Over, "as": verb.As, "about": verb.About, "on": verb.On, "with": verb.With, "told": verb.Told,
}

func parseFrames(field string) (verb.Frame, error) {
	var frames verb.Frame
	for _, name := range strings.Fields(field) {
		f, ok := frameNames[name]
		if !ok {
			return 0, fmt.Errorf("unknown frame %q", name)
		}
		frames |= f
	}
	return frames, nil
}
