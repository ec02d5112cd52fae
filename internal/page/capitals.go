package page

import "github.com/quoteattribution/attribution/token"

// A paragraph is in capitals, or has one at each word as a headline has, where it has so
// many words and nearly all are.
const (
	leastWords = 5
	nearlyAll  = 0.85
)

// named are the classes of words that are written with a capital anywhere.
const named = token.GivenName | token.Place | token.Demonym | token.Outlet | token.Title | token.Initial

// finite are the forms of a verb that has a subject: SAID is rarely a name.
const finite = token.Past | token.Third

// ordinary are the classes of words that are not.
const ordinary = token.Noun | token.Verb | token.Adjective | token.Adverb | token.Preposition | token.Conjunction |
	token.Determiner | token.Pronoun | token.Auxiliary | token.Modal | token.Negation | token.Wh | token.Subordinator | token.Numeral

// readCapitals takes the capitals from the common words of paragraphs in which capitals
// tell nothing.
func (p *Page) readCapitals() {
	for k := range p.Blocks {
		r := p.Blocks[k].Range
		words, upper, capital, small := 0, 0, 0, 0
		for i := r.First; i < r.Last; i++ {
			if !p.Is(i, token.Word) || p.Is(i, token.Clitic) {
				continue
			}
			words++
			switch {
			case p.Is(i, token.Upper) || p.Is(i, token.Capital) && p.Tokens[i].Len() == 1:
				upper++
				capital++
			case p.Is(i, token.Capital):
				capital++
			case p.Is(i, token.Preposition|token.Determiner|token.Conjunction):
				small++
			}
		}
		if words < leastWords {
			continue
		}
		shouted := float64(upper) >= nearlyAll*float64(words)
		headline := !p.Is(r.Last-1, token.Stop) && float64(capital+small) >= nearlyAll*float64(words) && capital > small
		if shouted || headline && !p.labelled(r) {
			p.lower(r, shouted)
		}
	}
}

// labelled reports whether a colon stands in r: what stands before it is a label.
func (p *Page) labelled(r token.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if p.Is(i, token.Colon) {
			return true
		}
	}
	return false
}

// lower takes the capitals from the common words of r, but the first.
func (p *Page) lower(r token.Range, shouted bool) {
	for i := r.First; i < r.Last; i++ {
		class := p.Classes[i]
		if class&token.Capital == 0 {
			continue
		}
		if shouted {
			class &^= token.Upper
		}
		if class&ordinary != 0 && (class&named == 0 || class&token.Cue != 0 && class&finite != 0) && i > p.Sentence(i).First {
			class &^= token.Capital
		}
		p.Classes[i], p.Tokens[i].Class = class, class
	}
}
