package page

import "github.com/quoteattribution/attribution/token"

// named completes a label whose words end before token end, and the label with token
// last-1. It returns false where it is none.
func (p *Page) named(x label, end, last int, f form) (label, bool) {
	if x.name.Last == 0 {
		x.name.Last = end
	}
	for x.name.Last > x.name.First && p.Is(x.name.Last-1, token.Comma|token.Dash|token.Mark) {
		x.name.Last--
	}
	if x.name.Empty() {
		return x, false
	}
	x.form = f
	x.whole = token.Range{First: p.Blocks[x.block].First, Last: last}
	head := x.name.Last - 1
	x.sure = x.sure || f == stop || p.Is(head, token.Number) && x.name.Len() > 1 || p.numbered(head)
	x.nameless = !p.NamesSomebody(x.name)
	x.spoken = p.spoken(x.block, last)
	x.upper = true
	for i := x.name.First; i < x.name.Last; i++ {
		if !p.Is(i, token.Upper|token.Title|token.Initial|token.Number|token.Symbol|token.Preposition|token.Determiner) && !p.letter(i) && !p.numbered(i) {
			x.upper = false
		}
	}
	return x, true
}

// spoken reports whether what follows token first-1 in block k, or the next block where
// nothing does, may be said: it ends with a stop, or a verb is in it.
func (p *Page) spoken(k, first int) bool {
	words := token.Range{First: first, Last: p.Blocks[k].Last}
	if words.Empty() {
		if k+1 >= len(p.Blocks) {
			return false
		}
		words = p.Blocks[k+1].Range
	}
	said := false
	for i := words.First; i < min(words.Last, words.First+longestLabel); i++ {
		said = said || p.Is(i, token.Word)
		if p.Is(i, token.Verb|token.Auxiliary|token.Modal) && !p.Is(i, token.Capital) {
			return true
		}
	}
	return said && p.Is(words.Last-1, token.Stop|token.Mark|token.Dash)
}

const common = token.Noun | token.Verb | token.Adjective | token.Adverb | token.Preposition | token.Pronoun |
	token.Determiner | token.Time | token.Numeral | token.Outlet

// person reports whether a label has the name, the title or the role of a person, or a word
// that the pack does not know and that is no acronym: the headings of a column have none.
func (p *Page) person(name token.Range) bool {
	for i := name.First; i < name.Last; i++ {
		if p.Is(i, token.GivenName|token.Title|token.Role|token.Link) || p.letter(i) || p.numbered(i) ||
			p.Tokens[i].Word == 0 && p.Tokens[i].Len() > longestAcronym && p.Is(i, token.Capital) {
			return true
		}
	}
	return false
}

// longestAcronym is how many letters an acronym has at most.
const longestAcronym = 3

// NamesSomebody reports whether a label names somebody: its last word is a name or a role, and no
// common word as in READ MORE.
func (p *Page) NamesSomebody(name token.Range) bool {
	last := name.Last - 1
	switch {
	case name.Len() == 1 && p.letter(last), p.numbered(last), p.Is(last, token.Link):
		return true
	case p.Is(last, token.Number):
		return name.Len() > 1 && p.Is(last-1, token.Role|token.Capital)
	case p.Is(last, token.Role|token.GivenName):
		return true
	case name.Len() > 1 && p.Is(name.First, token.Title|token.GivenName):
		return true
	}
	for i := name.First; i < last; i++ {
		if p.Is(i, token.Capital) && !p.Is(i, common) {
			return true // Maren Toll
		}
	}
	return !p.Is(last, common)
}
