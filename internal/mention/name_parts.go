package mention

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/token"
)

// particles is the number of words in lower case from token i on that stand inside a
// name or before a surname, as in Jan | van der | Dam; 0 where there are none.
func (f *Finder) particles(i int) int {
	n := 0
	for n < mostParticles && f.particle(i+n) {
		n++
	}
	if n > 0 && !f.name(i+n) {
		return 0
	}
	return n
}

func (f *Finder) particle(i int) bool {
	return f.is(i, token.Word) && !f.is(i, token.Capital) && f.nameUses(i, token.Particle)
}

// nameUses reports whether the word of token i has any of the uses of words in names.
func (f *Finder) nameUses(i int, uses token.Use) bool {
	if i < 0 || i >= len(f.Tokens) {
		return false
	}
	if w := f.Tokens[i].Word; w != 0 {
		return f.Lexicon.Word(w).Uses&uses != 0
	}
	word := f.Tokens[i].In(f.Source)
	if len(word) > longestNameUse {
		return false
	}
	if f.is(i, token.Capital) {
		word = string(lexicon.AppendPlain(nil, word))
	}
	return f.Lexicon.LoneUses(word)&uses != 0
}

// longestNameUse is how many bytes a word has at most that has a use in names.
const longestNameUse = 8

// mostParticles is how many particles a name has in a row.
const mostParticles = 3

// suffixed reports whether the comma at token i stands before the suffix of the company
// that is named before it: Thune Shipping|, Inc.
func (f *Finder) suffixed(i int) bool {
	return f.is(i, token.Comma) && f.is(i+1, token.Capital) && f.nameUses(i+1, token.CompanySuffix) && f.name(i-1)
}

// series is the end of the name of an organisation with a list in it that begins with token
// first, goes on with a comma at token i and ends before token high; 0 where there is none:
// the Weather|, Ocean and Ice Agency.
func (f *Finder) series(first, i, high int) int {
	if !f.is(i, token.Comma) || !f.is(first, token.Determiner) {
		return 0
	}
	joined := false
	for i++; i < high && i < first+longestSeries; i++ {
		switch {
		case f.name(i):
		case f.is(i, token.Comma) && !joined && f.name(i-1):
		case f.Uses(i, token.Conjoiner) && !joined && f.name(i-1):
			joined = true
		default:
			i = high
		}
		if joined && i < high && f.name(i) && f.is(i, token.Organization) && !f.name(i+1) {
			return i + 1
		}
	}
	return 0
}

// seriesBefore is the token of the article that the name of an organisation with a list in it
// begins with which ends with token last, -1 where there is none.
func (f *Finder) seriesBefore(last, low int) int {
	if !f.is(last, token.Organization) {
		return -1
	}
	comma := -1
	for i := last - 1; i >= low && i > last-longestSeries; i-- {
		switch {
		case f.is(i, token.Comma):
			comma = i
		case f.is(i, token.Determiner):
			if comma > i && f.series(i, comma, last+1) == last+1 {
				return i
			}
			return -1
		case !f.name(i) && !f.Uses(i, token.Conjoiner):
			return -1
		}
	}
	return -1
}

// longestSeries is how many tokens the name of an organisation has with a list in it.
const longestSeries = 12
