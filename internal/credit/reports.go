package credit

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// Reports reports whether the party of a proposal passes on what others have seen or said, as
// an outlet does that no list has: "The bridge is shut, Ferrynews.no reported."
func Reports(s *syntax.Syntax, p *propose.Proposal) bool {
	if !p.Source.Empty() || p.Speaker.Empty() || p.Act != verb.Report || p.Carried || s.Is(p.Cue.Last, token.Preposition) {
		return false
	}
	m := s.Describe(p.Speaker)
	if m.Kind != mention.Name || !m.Title.Empty() || m.Gender != 0 {
		return false
	}
	switch {
	case m.Type == mention.Outlet, s.Is(m.Head, token.Link) && !s.Is(m.Head, token.Upper):
		return true
	case m.Type != mention.Unknown || s.Is(m.Head, token.Place|token.Demonym) || !s.HasTrees():
		return false
	}
	t := s.TypeOf(m.Head)
	return t != tree.Person && t != tree.Place && m.Core.Len() > 1
}
