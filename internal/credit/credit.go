// Package credit finds the outlets that an article credits with its quotes.
package credit

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/token"
)

// Credits is the words that name the outlets of one quote; empty where none do.
type Credits struct{ Source, Citing token.Range }

// How many tokens the outlet to which it was said stands from its cue, and the party
// at most between them.
const (
	toldReach  = 16
	partyReach = 12
)

// Find finds the outlet that the text credits with a quote, and the one that this one
// cites.
func Find(s *syntax.Syntax, p *propose.Proposal) Credits {
	if p.Source.Empty() {
		return Credits{Source: told(s, p)}
	}
	if !p.Citing.Empty() {
		return Credits{p.Source, p.Citing}
	}
	return Credits{p.Source, cited(s, p)}
}

// told finds the outlet to which a speaker said it: "told Reuters", "in an
// interview with Northern Radio", "wrote on Facebook".
func told(s *syntax.Syntax, p *propose.Proposal) token.Range {
	if p.Cue.Empty() || !p.Source.Empty() || p.Speaker.Empty() {
		return token.Range{}
	}
	from := max(p.Cue.Last, p.Speaker.Last)
	high := min(s.Highest(p.Cue.First), from+toldReach)
	if from == p.Speaker.Last && from > p.Cue.Last+partyReach {
		from = p.Cue.Last
	}
	for i := from; i < high; i++ {
		switch {
		case s.Is(i, token.Outlet) && credits(s, i, p):
			if m, ok := s.OutletAt(i, from, high); ok {
				return m.Range
			}
		case s.Is(i, token.Stop|token.Colon|token.Semicolon), s.Opens(i), p.Has(i):
			return token.Range{}
		}
	}
	return token.Range{}
}

// cited finds the outlet that the source of a proposal cites: "reports AFP, citing Agerpres".
func cited(s *syntax.Syntax, p *propose.Proposal) token.Range {
	i := max(p.Cue.Last, p.Source.Last)
	if s.Is(i, token.Comma) || s.Closes(i) {
		i++
	}
	if i >= s.Len() || !s.Is(i, token.Linking) {
		return token.Range{}
	}
	high := s.Highest(i)
	if m, ok := s.OutletAt(i+1, i+1, high); ok {
		return m.Core
	}
	m, ok := s.After(i+1, high)
	if !ok || m.Kind != mention.Name {
		return token.Range{}
	}
	return m.Core
}

// credits reports whether an outlet's name at token i is after a word that
// hands it the quote.
func credits(s *syntax.Syntax, i int, p *propose.Proposal) bool {
	before := i - 1
	for before > p.Cue.Last && s.Is(before, token.Capital) {
		before-- // the words before Herald
	}
	if s.Uses(before, token.DefiniteArticle) {
		before--
	}
	if before == p.Cue.Last-1 {
		return true // told Reuters
	}
	return s.Uses(before, token.Credit)
}
