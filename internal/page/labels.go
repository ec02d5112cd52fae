package page

import (
	"strings"

	"github.com/quoteattribution/attribution/token"
)

// longestLabel is how many tokens a label has at most.
const longestLabel = 24

// labelOf returns the label that the paragraph of block k may begin with.
func (p *Page) labelOf(k int) (label, bool) {
	b := &p.Blocks[k]
	x := label{block: k}
	i := p.beforeName(b.Range, &x)
	first := i
	if !p.Is(i, token.Capital|token.Link) && !p.marked(i) || p.Is(i, token.Symbol|token.Preposition|token.Conjunction) {
		return x, false
	}
	if p.marked(i) {
		i++
		first++
	}
	x.name.First = first
	words, brackets := 0, false
	for ; i < b.Last && i-b.First < longestLabel; i++ {
		switch {
		case p.Is(i, token.Colon):
			if i+1 < b.Last && p.Tokens[i].End == p.Tokens[i+1].Start && p.Is(i+1, token.Word|token.Number) {
				return x, false // 9:30, a:b
			}
			x.bare = i+1 == b.Last
			return p.named(x, i, i+1, colon)
		case p.Is(i, token.Opening):
			end := p.closing(i, b.Last)
			if end < 0 {
				return x, false
			}
			if p.time(i + 1) {
				x.timed = true
			} else if p.Is(i+1, token.Capital|token.Number) {
				x.sure = true
			}
			if x.name.Last == 0 {
				x.name.Last = i
			}
			if p.Is(first, token.Determiner) && p.allCapital(i+1, end) {
				x.name = token.Range{First: i + 1, Last: end} // The Minister for Ports (Tomas Reyk):
			}
			brackets, i = true, end
		case p.Is(i, token.Stop):
			if p.Is(first, token.Title) && words > 1 && i+1 < b.Last && x.name.Last == 0 && p.congress(first, i) {
				return p.named(x, i, i+1, stop)
			}
			if p.letter(first) && i == first+1 && i+1 < b.Last {
				return p.named(x, i, i+1, colon)
			}
			return x, false
		case p.time(i):
			x.timed = true
			if x.name.Last == 0 {
				x.name.Last = i
			}
		case p.Is(i, token.Comma|token.Dash):
			if x.name.Last == 0 {
				x.name.Last = i
			}
			brackets = true // what he is may follow in any words
		case p.Is(i, token.Mark):
			if !p.marked(first - 1) {
				return x, false
			}
			if x.name.Last == 0 {
				x.name.Last = i
			}
		case p.Is(i, token.Capital|token.Initial|token.Title|token.Abbreviated|token.Number|token.Link):
			words++
		case p.Is(i, token.Symbol) && p.Text(i) == "&":
		case p.Is(i, token.Preposition|token.Determiner|token.Conjunction|token.Possessive|token.Clitic) && words > 0:
		case brackets && p.Is(i, token.Word) && !p.Is(i, token.Auxiliary|token.Modal|token.Pronoun|token.Cue|token.Wh) &&
			(p.Is(i, token.Noun|token.Adjective|token.Role) || !p.Is(i, token.Verb)):
		default:
			return x, false
		}
	}
	if i < b.Last || words == 0 || k+1 >= len(p.Blocks) || p.Is(b.Last-1, token.Stop|token.Comma|token.Semicolon) {
		return x, false
	}
	x.bare = true
	x.sure = x.sure || p.dashed(b.Range)
	return p.named(x, b.Last, b.Last, line)
}

// beforeName returns the first token of a paragraph after what may stand before a label: a
// time, a number, an arrow.
func (p *Page) beforeName(r token.Range, x *label) int {
	i := r.First
	for i < r.Last-1 {
		switch {
		case p.Is(i, token.Opening) && p.time(i+1) && p.Is(i+2, token.Closing):
			i, x.timed = i+3, true
		case p.time(i):
			i, x.timed = i+1, true
		case p.Is(i, token.Symbol), p.Is(i, token.Number) && p.Is(i-1, token.Symbol) && i > r.First:
			i++
		case p.numbered(i) && p.Is(i+1, token.Capital):
			i++
		default:
			return i
		}
	}
	return i
}

// time reports whether token i is a time of day or of a recording: 00:12, 1:02:03.
func (p *Page) time(i int) bool {
	return p.Is(i, token.Number) && strings.IndexByte(p.Text(i), ':') > 0
}

// numbered reports whether token i is a letter and a number: Q1, P12.
func (p *Page) numbered(i int) bool {
	s := p.Text(i)
	return p.Is(i, token.Word|token.Capital) && len(s) > 1 && len(s) < 5 && s[0]-'A' < 26 && strings.Trim(s[1:], "0123456789") == ""
}

// letter reports whether token i is the letter of a label: Q, A.
func (p *Page) letter(i int) bool { return p.Tokens[i].Len() == 1 && p.Uses(i, token.LabelLetter) }

// marked reports whether token i is a quotation mark.
func (p *Page) marked(i int) bool { return p.Is(i, token.Mark) }

// closing returns the token that closes the bracket at token i, -1 where none does soon.
func (p *Page) closing(i, limit int) int {
	for k := i + 1; k < min(limit, i+longestLabel); k++ {
		if p.Is(k, token.Closing) {
			return k
		}
		if p.Is(k, token.Opening) {
			return -1
		}
	}
	return -1
}

// allCapital reports whether tokens [first, end) are two words or more, each with a capital.
func (p *Page) allCapital(first, end int) bool {
	for i := first; i < end; i++ {
		if !p.Is(i, token.Capital|token.Initial|token.Abbreviated) {
			return false
		}
	}
	return end > first+1
}

// congress reports whether the words [first, end) are a label as of the Congressional
// Record: a title, a name in capitals, and a state.
func (p *Page) congress(first, end int) bool {
	for i := first + 1; i < end; i++ {
		if s := p.Text(i); p.Is(i, token.Capital) && len(s) > 3 && strings.ToUpper(s[2:]) == s[2:] {
			return true
		}
	}
	return false
}

// dashed reports whether dashes part who speaks from whom she speaks for.
func (p *Page) dashed(r token.Range) bool {
	n := 0
	for i := r.First; i < r.Last; i++ {
		if p.Is(i, token.Dash) && p.Is(i+1, token.Capital) {
			n++
		}
	}
	return n > 0 && p.Is(r.First, token.Capital)
}

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
	x.nameless = !p.names(x.name)
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

// names reports whether a label names somebody: its last word is a name or a role, and no
// common word as in READ MORE.
func (p *Page) names(name token.Range) bool {
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
