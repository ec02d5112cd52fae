package syntax

import "github.com/quoteattribution/attribution/lang"

// FrameAt reports whether token i is a preposition of the frames.
func (s *Syntax) FrameAt(i int, frames lang.Frame) bool {
	for _, p := range prepositions {
		if frames.Has(p.frame) && s.OneOf(i, p.word) {
			return true
		}
	}
	return false
}

func (s *Syntax) frameWithin(i, end int, frames lang.Frame) bool {
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
	frame lang.Frame
}{{"of", lang.Of}, {"for", lang.For}, {"over", lang.Over}, {"as", lang.As}, {"about", lang.About}, {"on", lang.On}, {"with", lang.With}}
