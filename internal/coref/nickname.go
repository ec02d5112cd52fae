package coref

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// nickname names a party that the article describes only by the nickname in marks
// after the description: a man who goes by the name “Salty Pete”.
func (r *resolver) nickname(e *event, x *party) {
	if e.Kind != mention.Description || !x.unnamed {
		return
	}
	naming := false
	for i := e.Head + 1; i < min(r.Sentences[e.sentence].Last, e.Head+10); i++ {
		switch {
		case r.is(i, token.Naming):
			naming = true
		case r.is(i, token.Mark):
			name := token.Range{First: i + 1, Last: i + 1}
			for r.is(name.Last, token.Capital) && name.Len() < 4 {
				name.Last++
			}
			if naming && !name.Empty() && r.is(name.Last, token.Mark|token.Stop) {
				x.name, x.unnamed = name, false
			}
			return
		case r.is(i, token.Stop|token.Semicolon|token.Colon):
			return
		}
	}
}
