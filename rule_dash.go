package attribution

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/text"
)

// dashRule: a quote, a dash or a colon, and a name, without a verb.
var dashRule = Rule{
	Name:  "dash",
	Doc:   "“We will not go.” — Ann O’Neil",
	On:    text.Dash | text.Colon,
	Match: matchDash,
}

func matchDash(c *Context, dash int) {
	pair := c.closesBefore(dash + 1)
	if pair < 0 || !c.closing(dash-1) {
		return
	}
	if c.interrupted(dash, pair) {
		return
	}
	paragraph := c.Paragraph(dash)
	who, ok := c.finder.After(dash+1, paragraph.Last)
	if !ok || who.Kind != mention.Name || who.Type != mention.Person && who.Type != mention.Unknown {
		return
	}
	if who.Last < paragraph.Last && !c.Is(who.Last, text.Stop|text.Comma) {
		return
	}
	if c.finite(min(who.Last, c.Len()-1)) {
		return
	}
	p := Proposal{Content: c.piecesBefore(pair), Cue: text.Range{First: dash, Last: dash + 1}, Lemma: c.Text(dash), Act: Say, Score: 0.75}
	p.attribute(who)
	c.Propose(p)
}

// interrupted proposes a quote that dashes interrupt with what its speaker does:
// “It will be our”—she leaned over—“secret.”
func (c *Context) interrupted(dash, pair int) bool {
	high := c.highest(dash)
	who, ok := c.finder.After(dash+1, high)
	if !ok || c.endsInside(dash-1) || who.Last >= high || !c.finite(who.Last) {
		return false
	}
	for i := who.Last; i < high-1; i++ {
		if c.level(i) == c.level(dash) && c.Is(i, text.Dash) {
			if !c.opening(i + 1) {
				return false
			}
			p := Proposal{Content: c.contentOf(c.passage(pair), c.passage(int(c.opens[i+1]))), Carried: true, Act: Say, Score: 0.7}
			p.attribute(who)
			c.Propose(p)
			return true
		}
	}
	return false
}
