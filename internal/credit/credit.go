// Package credit finds the outlets that an article credits with its quotes, and the
// documents.
package credit

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/token"
)

// Credits is the words that name the outlets of one quote; empty where none do.
type Credits struct {
	Source, Citing token.Range
	Document       bool        // the source is a document
	Meant          token.Range // the outlet's name, where the source is a noun for outlets: the paper
}

// Finder finds the credits of the quotes of one article.
type Finder struct {
	*syntax.Syntax
	// Speaks reports whether words name a speaker of the article.
	Speaks func(token.Range) bool
}

// Find finds the outlet that the text credits with a quote, and the one that this one
// cites.
func (f *Finder) Find(p *propose.Proposal) Credits {
	if p.Source.Empty() {
		if p.Cue.Empty() || p.Speaker.Empty() {
			return Credits{}
		}
		if told := f.told(p); !told.Empty() {
			return Credits{Source: told, Meant: f.meant(told)}
		}
		document := f.document(p)
		return Credits{Source: document, Document: !document.Empty()}
	}
	if !p.Citing.Empty() {
		return Credits{Source: p.Source, Citing: p.Citing}
	}
	return Credits{Source: p.Source, Citing: f.cited(p)}
}

// meant is the name of the outlet that "the paper" means, the last one before it; empty where
// the source is a name.
func (f *Finder) meant(source token.Range) token.Range {
	if noun := source.Last - 1; !f.Uses(noun, token.OutletNoun) || f.Is(noun, token.Capital) || !f.Uses(source.First, token.Definite) {
		return token.Range{}
	}
	for i := source.First + 1; i < source.Last; i++ {
		if f.Is(i, token.Capital) {
			return token.Range{} // the Arva News website
		}
	}
	for i := source.First - 1; i >= max(0, source.First-meantReach); i-- {
		if f.Is(i, token.Outlet) && f.Is(i, token.Capital) {
			if m, ok := f.OutletAt(i, f.Lowest(i), f.Highest(i)); ok {
				return m.Core
			}
		}
	}
	return token.Range{}
}

// meantReach is how many tokens back the name of "the paper" stands.
const meantReach = 300

// cited finds the outlet that the source of a proposal cites: "reports AFP, citing Agerpres".
func (f *Finder) cited(p *propose.Proposal) token.Range {
	i := max(p.Cue.Last, p.Source.Last)
	if f.Is(i, token.Comma) || f.Closes(i) {
		i++
	}
	if i >= f.Len() || !f.Is(i, token.Linking) {
		return token.Range{}
	}
	high := f.Highest(i)
	if m, ok := f.OutletAt(i+1, i+1, high); ok {
		return m.Core
	}
	m, ok := f.After(i+1, high)
	if !ok || m.Kind != mention.Name {
		return token.Range{}
	}
	return m.Core
}
