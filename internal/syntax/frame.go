package syntax

import "github.com/quoteattribution/attribution/verb"

// FrameAt reports whether token i is a preposition of the frames.
func (s *Syntax) FrameAt(i int, frames verb.Frame) bool {
	for _, p := range prepositions {
		if frames.Has(p.frame) && s.OneOf(i, p.word) {
			return true
		}
	}
	return false
}

func (s *Syntax) frameWithin(i, end int, frames verb.Frame) bool {
	for ; i < end; i++ {
		if s.FrameAt(i, frames) {
			return true
		}
	}
	return false
}

// prepositions are the words behind the frames of objects.
var prepositions = []struct {
	word  string
	frame verb.Frame
}{{"of", verb.Of}, {"for", verb.For}, {"over", verb.Over}, {"as", verb.As}, {"about", verb.About}, {"on", verb.On}, {"with", verb.With}}
