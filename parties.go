package attribution

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/text"
)

// isOutlet reports whether a mention names an outlet that passes quotes on
// rather than a party that speaks.
func isOutlet(m mention.Mention) bool { return m.Type == mention.Outlet }

// attribute puts the party where it belongs: an outlet is a source, anybody else
// a speaker.
func (p *Proposal) attribute(m mention.Mention) {
	if m.Range.Empty() {
		return
	}
	if isOutlet(m) {
		p.Source = m.Range
	} else {
		p.Speaker = m.Range
	}
}

func ranges(r ...text.Range) []text.Range { return r }
