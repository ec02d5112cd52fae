package scan

import (
	"strings"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/token"
)

// function is the classes of the words that begin sentences and no names.
const function = token.Determiner | token.Pronoun | token.Preposition | token.Conjunction | token.Subordinator |
	token.Wh | token.Auxiliary | token.Modal

// ordinary is the classes of words that may as well end a sentence as be cut short: ill, sat, no.
const ordinary = function | token.Negation | token.Adverb | token.Adjective | token.Noun | token.Verb

// dotted returns the end of the word that begins at i if the stop at j is part of
// it, with the classes that the stop gives it, and j if it is not.
func (s *scanner) dotted(i, j int) (end int, class token.Class) {
	k := i + strings.LastIndexByte(s.Source[i:j], '-') + 1 // then-Sen., D-N.H.
	if s.is(j+1, letter|digit) {
		if end, class := s.chain(k, j); end > j {
			return end, class
		}
	}
	end = j + 1
	switch {
	case s.at(end) == '.': // an ellipsis
	case s.at(end) == '&' && s.is(end+1, upper) && s.at(end+2) == '.': // S.&P.
		return end + 3, token.Abbreviated
	case j == i+1 && s.is(i, upper):
		if s.initial(i, s.ahead(end)) {
			return end, token.Initial | token.Abbreviated
		}
	case s.class(s.Source[k:end])&token.Abbreviated != 0 && s.shortened(k, j, s.ahead(end)):
		return end, token.Abbreviated
	}
	return j, 0
}

// maxPieces bounds the pieces of a chain such as U.S.S.R.
const maxPieces = 6

// chain returns the end of letters with a stop after each, as in U.S. and Ph.D.,
// of which the first is at j. Single letters it takes all, or only the first
// where they are the initials of a name; otherwise the most that the pack knows.
func (s *scanner) chain(i, j int) (end int, class token.Class) {
	var ends [maxPieces]int
	pieces, single := 0, j == i+1
	open := 0 // end of a last letter without its stop
	for k := j; pieces < maxPieces; {
		ends[pieces] = k + 1
		pieces++
		start := k + 1
		for k = start; k < start+5 && s.is(k, wordy); {
			k++
		}
		if k == start || s.at(k) != '.' {
			if k == start+1 && s.is(start, letter) && !s.wordAt(k) {
				open = k
			}
			break
		}
		single = single && k == start+1
	}
	end = ends[pieces-1]
	if single && open > 0 && s.is(i, upper) == s.is(open-1, upper) { // the U.S said
		return open, 0
	}
	for p := pieces - 1; p > 0; p-- {
		if s.class(s.Source[i:ends[p]])&token.Abbreviated != 0 {
			return s.plural(ends[p])
		}
		if single {
			break
		}
	}
	if !single || pieces == 1 {
		return j, 0
	}
	if next := s.ahead(end); s.is(i, upper) && next&token.Capital != 0 && !begins(next) {
		return j + 1, token.Initial | token.Abbreviated
	}
	return s.plural(end)
}

// plural takes the s of Ph.D.s along.
func (s *scanner) plural(end int) (int, token.Class) {
	if s.at(end) == 's' && !s.wordAt(end+1) {
		return end + 1, 0
	}
	return end, token.Abbreviated
}

// initial reports whether the capital letter at i with a stop belongs to a name.
func (s *scanner) initial(i int, next token.Class) bool {
	const named = token.Cue | token.Role | token.Title | function
	switch prev := s.last(); {
	case next&(token.Comma|token.Semicolon) != 0:
		return true
	case next&(token.Mark|token.Opening|token.Closing) != 0: // Robert C. “Bobby” Scott
		return prev&token.GivenName != 0
	case next&token.Word == 0, begins(next):
		return false
	case prev&token.Capital != 0:
		return prev&token.Noun == 0 || prev&(token.GivenName|token.Title|token.Role) != 0 // not Plan B, Group C
	case next&token.Capital == 0:
		return false
	default:
		return prev&token.Word == 0 || prev&named != 0 && s.Source[i] != 'I'
	}
}

// shortened reports whether the word [i, j) with a stop that the pack lists as an
// abbreviation is one here: "ill" and "no" end sentences as well.
func (s *scanner) shortened(i, j int, next token.Class) bool {
	shape, word := s.capitals(i, j), s.class(s.Source[i:j])
	switch {
	case shape&token.Upper == 0 && j > i+1 && word&ordinary == 0,
		next&(token.Number|token.Comma|token.Semicolon) != 0,
		next&token.Word != 0 && s.pack.Lists(s.Source[i:j+1], lexicon.Leading):
		return true
	case shape == 0:
		return false
	case s.last()&(token.Comma|token.Opening) != 0: // Gulfport, Miss.
		return word&function == 0
	case next&token.Capital == 0:
		return next&token.Word != 0
	}
	return s.class(s.Source[i:j+1])&token.Title != 0 && !begins(next) // Rep. Smith
}

// begins reports whether a word of the class rather begins a sentence than goes on with a name.
func begins(class token.Class) bool {
	return class&token.Capital != 0 && class&function != 0 && class&(token.GivenName|token.Abbreviated) == 0
}

// ahead returns the class of the word or the sign that follows i on the same line, 0 at its end.
func (s *scanner) ahead(i int) token.Class {
	for i < len(s.Source) && s.blankAt(i) && s.breakAt(i) == 0 {
		_, n := s.rune(i)
		i += n
	}
	switch {
	case s.is(i, digit):
		return token.Number
	case s.wordAt(i):
		j := s.run(i)
		return token.Word | s.capitals(i, j)&token.Capital | s.class(s.Source[i:j])
	}
	switch s.at(i) {
	case ',':
		return token.Comma
	case ';':
		return token.Semicolon
	case '"', '\'':
		return token.Mark
	case '(':
		return token.Opening
	case ')':
		return token.Closing
	}
	if s.is(i, high) {
		if r, _ := s.rune(i); r == '“' || r == '‘' {
			return token.Mark
		}
	}
	return 0
}
