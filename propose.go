package attribution

import (
	"math"

	"github.com/quoteattribution/attribution/text"
)

// unsaid reports whether what this party is said to say is denied or left open:
// "no one has claimed that", "if she says so".
func (c *Context) unsaid(party text.Range) bool {
	return c.Is(party.First, text.Negation) || c.Is(party.First-1, text.Negation|text.Conditional) && c.level(party.First-1) == c.level(party.First)
}

// Propose hands in a quote. It is dropped where it has no content, a range outside
// the article or out of order, or a score above 1; where its speaker is nobody or a
// condition leaves it open; and where it is the title of a work. Explain tells of
// each that was dropped.
func (c *Context) Propose(p Proposal) {
	p.rule = c.rule
	if why := c.refuses(&p); why == "" {
		c.proposals = push(c.proposals, p)
	} else if c.telling {
		c.dropped = append(c.dropped, dropped{p, len(c.proposals), why})
	}
}

// dropped is a proposal that was not taken, behind so many that were.
type dropped struct {
	Proposal
	behind int
	why    outcome
}

// refuses tells why a proposal is dropped, "" where it is not.
func (c *Context) refuses(p *Proposal) outcome {
	if len(p.Content) == 0 {
		return noContent
	}
	at := 0
	for _, r := range p.Content {
		if r.First < at || r.Empty() || r.Last > c.Len() {
			return badContent
		}
		at = r.Last
	}
	for _, r := range [...]text.Range{p.Cue, p.Speaker, p.Source, p.Citing} {
		if r.First < 0 || r.Last < r.First || r.Last > c.Len() {
			return badRange
		}
	}
	if p.Score > 1 || math.IsNaN(p.Score) {
		return badScore
	}
	if !p.Speaker.Empty() && c.unsaid(p.Speaker) {
		return unsaid
	}
	if first := p.Content[0].First; first == p.Cue.Last && c.opening(first) && !p.Cue.Empty() && c.titled(c.passage(int(c.opens[first]))) && !c.Is(first-1, text.Comma|text.Colon|text.Dash) {
		return title // read “A History of Salt”
	}
	return ""
}
