package mention

import (
	"strings"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/token"
)

// asOutlet fills in an outlet whose name begins with token first: one that the
// pack knows, or one with a word that many have in their names.
func (f *Finder) asOutlet(m *Mention, first int) bool {
	if phrase := f.outlet(first, m.Head+1); phrase != nil && first+1+len(phrase.Tail) == m.Head+1 {
		m.Outlet, m.Type = phrase, Outlet
		return true
	}
	if (f.masthead(first) || f.masthead(m.Head)) && !f.is(first, token.GivenName|token.Title) &&
		(first < m.Head || f.is(first-1, token.Determiner)) {
		m.Type = Outlet
		return true
	}
	return false
}

// OutletAt is the outlet whose name begins with token i, or has token i as one of
// the words that outlets bear, with its article.
func (f *Finder) OutletAt(i, low, high int) (Mention, bool) {
	phrase := f.outlet(i, high)
	if phrase == nil && !f.masthead(i) {
		return Mention{}, false
	}
	m := Mention{Range: token.Range{First: i, Last: i + 1}, Head: i, Kind: Name, Type: Outlet, Outlet: phrase}
	if phrase != nil {
		if m.Last += len(phrase.Tail); f.is(m.Last, token.Organization) && f.name(m.Last) && !f.masthead(m.Last) {
			return Mention{}, false // The European | Commission
		}
	} else {
		for m.First > low && f.name(m.First-1) {
			m.First--
		}
		for m.Last < high && f.name(m.Last) {
			m.Last++
		}
	}
	if f.is(m.Last-1, token.Organization) && f.Uses(m.Last, token.Genitive) && m.Last+1 < high && f.name(m.Last+1) {
		for m.Last += 2; m.Last < high && f.name(m.Last); m.Last++ { // the News Agency of Ostland
		}
		m.Outlet = nil
	}
	m.Core, m.Head = m.Range, m.Last-1
	if m.First > low && f.Uses(m.First-1, token.DefiniteArticle) {
		m.First--
	}
	return m, m.Outlet != nil || m.Len() > 1
}

// outlet is the longest name of an outlet that begins with token first and ends at or
// before token last. The name of a person is none: Ana, who has an agency's acronym.
func (f *Finder) outlet(first, last int) *lexicon.Phrase {
	p := f.longest(first, last, token.Outlet)
	if p != nil && p.Tail == nil && !f.is(first, token.Upper) &&
		(f.is(first, token.GivenName) && strings.ToUpper(p.Name) == p.Name || f.aged.has(f.Tokens[first].Word)) {
		return nil
	}
	return p
}

// isOutlet reports whether an outlet's name goes from token first to token last: the Guardian.
func (f *Finder) isOutlet(first, last int) bool {
	p := f.outlet(first, last+1)
	return p != nil && first+len(p.Tail) == last
}

// masthead reports whether token i is a word that many outlets bear in their
// names: Herald, Radio.
func (f *Finder) masthead(i int) bool {
	return f.is(i, token.Outlet) && f.is(i, token.Capital) && f.word(i).Masthead
}
