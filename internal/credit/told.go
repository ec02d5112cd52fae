package credit

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// How many tokens the outlet to which it was said stands from its cue, and the party
// at most between them.
const (
	toldReach  = 16
	partyReach = 12
)

// told finds the outlet to which a speaker said it: "told Reuters", "in an interview with
// Northern Radio", "wrote on Facebook", "speaking to the BBC".
func (f *Finder) told(p *propose.Proposal) token.Range {
	from := max(p.Cue.Last, p.Speaker.Last)
	high := min(f.Highest(p.Cue.First), from+toldReach)
	if from == p.Speaker.Last && from > p.Cue.Last+partyReach {
		from = p.Cue.Last
	}
	if r := f.between(from, high, p); !r.Empty() {
		return r
	}
	if r := f.unlisted(p); !r.Empty() {
		return r
	}
	if r := f.employer(p); !r.Empty() {
		return r
	}
	if begin := f.Lowest(p.Cue.First); f.Is(p.Speaker.First-1, token.Comma) && p.Speaker.First-begin < toldReach &&
		f.Is(begin, token.Gerund|token.Preposition) && !f.Uses(begin, token.According) {
		return f.between(begin+1, p.Speaker.First-1, p)
	}
	return token.Range{}
}

// employer is the outlet that stands before the name of one who reports for it: NPR's Ann
// Lee reports.
func (f *Finder) employer(p *propose.Proposal) token.Range {
	m, ok := f.OutletAt(p.Speaker.First, p.Speaker.First, p.Speaker.Last)
	if !ok || p.Act != verb.Report || !f.Is(m.Last, token.Possessive) || !f.Is(m.Last, token.Clitic) {
		return token.Range{}
	}
	return m.Range
}

// between is the outlet in [from, high) to which something hands the quote, before anything
// that was said.
func (f *Finder) between(from, high int, p *propose.Proposal) token.Range {
	for i := from; i < high; i++ {
		switch {
		case f.Is(i, token.Outlet) && f.credits(i, from, p):
			if m, ok := f.OutletAt(i, from, high); ok {
				return f.whole(m)
			}
		case f.Is(i, token.Stop|token.Colon|token.Semicolon), f.Opens(i), p.Has(i):
			return token.Range{}
		}
	}
	return token.Range{}
}

// whole is an outlet's name with its programme or its kind: the BBC | 's Westminster Hour, the
// BBC News | website.
func (f *Finder) whole(m mention.Mention) token.Range {
	i := m.Last
	for f.Is(m.First, token.Determiner) && f.Is(i, token.Capital) {
		i++ // the BBC | News
	}
	if f.Is(m.First, token.Determiner) && f.Uses(i, token.OutletNoun) {
		return token.Range{First: m.First, Last: i + 1}
	}
	i = m.Last
	if !f.Is(i, token.Possessive) || !f.Is(i, token.Clitic) {
		return m.Range
	}
	for i++; f.Is(i, token.Capital); i++ {
	}
	if i == m.Last+1 || f.HasTrees() && f.TypeOf(i-1) == tree.Person {
		return m.Range // CNN's Anna Lee
	}
	return token.Range{First: m.First, Last: i}
}

// credits reports whether an outlet's name at token i is after a word that
// hands it the quote.
func (f *Finder) credits(i, low int, p *propose.Proposal) bool {
	before := i - 1
	for before >= low && f.Is(before, token.Capital) {
		before-- // the words before Herald
	}
	if f.Uses(before, token.DefiniteArticle) {
		before--
	}
	if before == p.Cue.Last-1 {
		return true // told Reuters
	}
	return f.Uses(before, token.Credit)
}

// unlisted is an outlet that no list has: whom a speaker told it, where that is a name, no
// person's, no place's and no speaker's, or a noun for outlets.
func (f *Finder) unlisted(p *propose.Proposal) token.Range {
	if !f.Uses(p.Cue.Last-1, token.Credit) {
		return token.Range{}
	}
	m, ok := f.Addressee(p.Cue, p.Content)
	if !ok || m.First < p.Cue.Last {
		return token.Range{}
	}
	correspondent := false
	if m.Kind == mention.Description {
		if f.Uses(m.Head, token.OutletNoun) {
			if name := f.titled(m.Head + 1); !name.Empty() {
				return name
			}
			return token.Range{First: m.First, Last: m.Head + 1}
		}
		if i := m.Head + 1; f.Is(m.Head, token.Role) && f.Is(i, token.Preposition) && f.Uses(i, token.NameAttacher|token.FrameFor|token.FrameWith) {
			if m, ok = f.After(i+1, f.Highest(i)); !ok { // a reporter from | the Northern Star
				return token.Range{}
			}
			correspondent = true
		}
	}
	if m.Kind != mention.Name || m.Type == mention.Person || m.Gender != 0 || f.Is(m.Head, token.Place|token.Demonym) ||
		!correspondent && f.HasTrees() && f.isKnown(&m) || f.Speaks(m.Core) {
		return token.Range{}
	}
	name := m.Core
	if f.Is(name.Last-1, token.Organization) && f.Uses(name.Last, token.Genitive) && f.Is(name.Last+1, token.Capital) {
		for name.Last += 2; f.Is(name.Last, token.Capital); name.Last++ { // the News Agency of Ostland
		}
	}
	return name
}

// titled is the name in marks that begins with token i: the programme | “Good Morning Arva”.
func (f *Finder) titled(i int) token.Range {
	if !f.Opens(i) {
		return token.Range{}
	}
	name := token.Range{First: i + 1, Last: i + 1}
	for f.Is(name.Last, token.Capital) {
		name.Last++
	}
	if !f.Closes(name.Last) {
		return token.Range{}
	}
	return name
}

// isKnown reports whether a name is that of a person, a place or an organisation that is no
// outlet.
func (f *Finder) isKnown(m *mention.Mention) bool {
	if f.Is(m.Head, token.Link) || m.Type == mention.Outlet {
		return false
	}
	if m.Type == mention.Organization {
		return true
	}
	t := f.TypeOf(m.Head)
	return t == tree.Person && !f.Is(m.Core.First, token.Determiner) || t == tree.Place
}
