package page

import (
	"strings"

	"github.com/quoteattribution/attribution/token"
)

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
