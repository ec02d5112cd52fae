package syntax

import (
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// prepositions are the frames that a preposition begins, and the uses of those.
var prepositions = [...]struct {
	frame verb.Frame
	use   token.Use
}{
	{verb.Of, token.FrameOf}, {verb.For, token.FrameFor}, {verb.Over, token.FrameOver}, {verb.As, token.FrameAs},
	{verb.About, token.FrameAbout}, {verb.On, token.FrameOn}, {verb.With, token.FrameWith},
}

// FrameAt reports whether token i is a preposition of the frames.
func (s *Syntax) FrameAt(i int, frames verb.Frame) bool {
	uses := s.Word(i).Uses
	for _, p := range prepositions {
		if frames.Has(p.frame) && uses&p.use != 0 {
			return true
		}
	}
	return false
}
