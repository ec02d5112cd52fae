package page

import "github.com/quoteattribution/attribution/token"

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
	words, aside := 0, false
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
			x.ends(i)
			if p.Is(first, token.Determiner) && p.allCapital(i+1, end) {
				x.name = token.Range{First: i + 1, Last: end} // The Minister for Ports (Tomas Reyk):
			}
			aside, i = true, end
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
			x.ends(i)
		case p.Is(i, token.Comma|token.Dash):
			x.ends(i)
			aside = true // what she is may follow in any words
		case p.Is(i, token.Mark):
			if !p.marked(first - 1) {
				return x, false
			}
			x.ends(i)
		case p.Is(i, token.Capital|token.Initial|token.Title|token.Abbreviated|token.Number|token.Link):
			words++
		case p.Is(i, token.Symbol) && p.Text(i) == "&":
		case p.Is(i, token.Preposition|token.Determiner|token.Conjunction|token.Possessive|token.Clitic) && words > 0:
		case aside && p.Is(i, token.Word) && !p.Is(i, token.Auxiliary|token.Modal|token.Pronoun|token.Cue|token.Wh) &&
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
