package attribution

import (
	"github.com/quoteattribution/attribution/internal/coref"
	"github.com/quoteattribution/attribution/text"
)

// room is the memory of a document: one piece for all that is of one kind.
type room struct {
	spans    []text.Span
	cues     []Cue
	mentions []Mention
	roles    []string
}

// roomFor makes room for what was chosen and the parties behind it.
func roomFor(chosen []choice, entities []coref.Entity) room {
	spans, cues, mentions, roles := 0, 0, 0, 0
	for i := range chosen {
		p := &chosen[i].Proposal
		spans += len(p.Content)
		if !p.Cue.Empty() {
			cues++
		}
		if !p.Speaker.Empty() {
			mentions++
		}
	}
	for i := range entities {
		spans += len(entities[i].Mentions)
		roles += len(entities[i].Roles)
	}
	return room{make([]text.Span, spans), make([]Cue, cues), make([]Mention, mentions), make([]string, roles)}
}

// take cuts n elements off what is left, nil for none.
func take[T any](left *[]T, n int) []T {
	if n == 0 {
		return nil
	}
	taken := (*left)[:n:n]
	*left = (*left)[n:]
	return taken
}
