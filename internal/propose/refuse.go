package propose

import (
	"math"

	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
)

// Dropped is a proposal that was not taken.
type Dropped struct {
	Proposal
	After int // so many proposals that were
	Why   Reason
}

// Reason tells why a proposal was dropped.
type Reason string

// The reasons.
const (
	NoContent  Reason = "dropped: it has no content"
	BadContent Reason = "dropped: its content is empty, out of order or outside the article"
	BadRange   Reason = "dropped: its cue, speaker or source lies outside the article"
	BadScore   Reason = "dropped: its score is above 1 or no number"
	Unsaid     Reason = "dropped: its speaker is nobody, or a condition leaves it open"
	Title      Reason = "dropped: it is the title of a work"
	Credit     Reason = "dropped: it names whom something is cited from"
)

// refuses tells why a proposal is dropped, "" where it is not.
func (p *Proposer) refuses(q *rule.Proposal) Reason {
	s := p.syntax
	if len(q.Content) == 0 {
		return NoContent
	}
	at := 0
	for _, r := range q.Content {
		if r.First < at || r.Empty() || r.Last > s.Len() {
			return BadContent
		}
		at = r.Last
	}
	for _, r := range [...]token.Range{q.Cue, q.Speaker, q.Source, q.Citing} {
		if r.First < 0 || r.Last < r.First || r.Last > s.Len() {
			return BadRange
		}
	}
	if q.Score > 1 || math.IsNaN(q.Score) {
		return BadScore
	}
	if !q.Speaker.Empty() && p.unsaid(q.Speaker) {
		return Unsaid
	}
	first := q.Content[0].First
	if !q.Cue.Empty() && first == q.Cue.Last && s.Opens(first) && s.Titled(s.PassageAt(first)) &&
		!s.Is(first-1, token.Comma|token.Colon|token.Dash) {
		return Title // read “A History of Salt”
	}
	if !q.Cue.Empty() && first == q.Cue.Last && s.Is(q.Cue.Last-1, token.Gerund) {
		if outlet, ok := s.OutletAt(first, first, q.Content[0].Last); ok && outlet.Range == q.Content[0] {
			return Credit // citing AFP
		}
	}
	return ""
}

// unsaid reports whether what this party is said to say is denied or left open:
// "no one has claimed that", "if she says so".
func (p *Proposer) unsaid(party token.Range) bool {
	s, before := p.syntax, party.First-1
	return s.Is(party.First, token.Negation) || s.Is(before, token.Negation|token.Conditional) &&
		s.SameLevel(before, party.First)
}
