package lexicon

import (
	"fmt"
	"maps"
	"slices"
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
			if near := nearest(name, slices.Sorted(maps.Keys(frameNames))); near != "" {
				return 0, fmt.Errorf("unknown frame %q; did you mean %q?", name, near)
			}
			return 0, fmt.Errorf("unknown frame %q; want some of %s", name, namesOf(^verb.Frame(0)))
		}
		frames |= f
	}
	return frames, nil
}

// namesOf is the names of the frames, sorted.
func namesOf(frames verb.Frame) string {
	var names []string
	for name, f := range frameNames {
		if frames.Has(f) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}
