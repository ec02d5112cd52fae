package scan

import (
	"strings"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/token"
)

// single scans a single mark: a clitic, a word that begins with an apostrophe,
// or a mark of its own.
func (s *scanner) single(i int) int {
	if clitic, end := s.clitic(i); clitic != "" && clitic[0] == '\'' && s.hosts(i, end, clitic) {
		class := token.Clitic
		if s.pack.Lists(clitic, lexicon.PossessiveClitic) {
			class |= token.Possessive
		}
		return s.addKnown(i, end, class, clitic)
	}
	if !s.touches(i) {
		if end, word := s.elision(i); end > i {
			class := token.Word
			if s.is(i+s.apostrophe(i), digit) {
				class = token.Number
			}
			return s.addKnown(i, end, class, word)
		}
	}
	n := s.apostrophe(i)
	if s.Source[i] == '\'' && s.at(i+1) == '\'' && !(s.at(i+2) == '\'' && s.at(i+3) != '\'' && s.touches(i)) {
		n = 2 // of three that close, the first is single
	}
	return s.add(i, i+n, token.Mark)
}

// hosts reports whether the clitic [i, end) can lean on the last token: a word,
// even one apart as in "Ann 's", or the end of a name such as “The Post”’s.
func (s *scanner) hosts(i, end int, clitic string) bool {
	const words = token.Word | token.Number | token.Clitic | token.Link
	if !s.touches(i) {
		return s.last()&token.Word != 0 && s.blankAt(end)
	}
	return s.last()&words != 0 || s.last()&(token.Closing|token.Mark|token.Stop) != 0 &&
		s.pack.Lists(clitic, lexicon.PossessiveClitic)
}

// elision returns the end of a word that begins with an apostrophe for the
// letters left out, and the word with plain apostrophes; or i.
func (s *scanner) elision(i int) (end int, word string) {
	n := s.apostrophe(i)
	opens := strings.HasPrefix(s.Source[i:], "‘") // a mistake for ’ only before digits and in ‘n’
	j := s.run(i + n)
	rest := s.Source[i+n : j]
	switch word := lexicon.Fold(rest); {
	case s.pack.Lists(word, lexicon.Joint):
		if m := s.apostrophe(j); m > 0 && !s.wordAt(j+m) {
			return j + m, "'" + word + "'"
		}
		if !opens && s.last()&token.Word != 0 { // rock 'n roll
			return j, "'" + word
		}
	case s.is(i+n, digit) && s.is(i+n+1, digit):
		if len(rest) == 3 && s.pack.Ends(rest, lexicon.PluralEnding) ||
			len(rest) == 2 && (n > 1 && !opens || s.last()&yearHost != 0) {
			return j, rest
		}
	case !opens && s.apostrophe(j) == 0: // nor the end of 'cause'
		if s.pack.Lists(word, lexicon.Elision) || s.pack.Lists(rest, lexicon.WordElision) {
			return j, "'" + word
		}
	}
	return i, ""
}

// yearHost is what stands before a year that lost its century: the class of '68.
const yearHost = token.Preposition | token.Determiner | token.Capital
