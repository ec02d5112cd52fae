package scan

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/token"
)

// word scans a word from its first letter on, with the clitic at its end.
func (s *scanner) word(i int) int {
	letters, key := lexicon.Letters(s.Source, i)
	j := letters
	if s.is(j, hinge) {
		var done bool
		if j, done = s.joined(i, j); done {
			return j
		}
	}
	if s.is(i, upper) && s.credits(j) {
		if k := s.caption(i, j); k > i {
			s.addWord(i, k, 0)
			return s.addWord(k, j, 0)
		}
	}
	if j > letters {
		return s.addWord(i, j, 0)
	}
	word := s.Source[i:j]
	id, known := s.pack.LookupKey(word, key)
	return s.addToken(i, j, token.Word|s.capitals(i, j), word, id, known)
}

// joined goes on with the word that began at i beyond the hyphen, apostrophe,
// stop or letter above ASCII at j. It returns the word's end, or, when done, the
// end of the tokens that it made of it.
func (s *scanner) joined(i, j int) (end int, done bool) {
	for {
		j = s.run(j)
		if !s.is(j, hinge) {
			return j, false
		}
		if n := s.hyphen(j); n > 0 {
			if !s.wordAt(j + n) {
				return j, false
			}
			j += n
			continue
		}
		if n := s.apostrophe(j); n > 0 {
			switch clitic, end := s.clitic(j); {
			case clitic != "" && clitic[0] != '\'':
				first := j - strings.IndexByte(clitic, '\'')
				if first > i {
					s.addWord(i, first, 0)
				}
				return s.addKnown(first, end, token.Clitic, clitic), true
			case clitic != "", !s.wordAt(j + n):
				return j, false // the clitic is a token of its own, the apostrophe may be a mark
			}
			j += n
			continue
		}
		if s.Source[j] == '&' && s.is(j-1, upper) && s.is(j+1, upper) { // AT&T
			j++
			continue
		}
		if s.Source[j] == '_' && s.is(j-1, wordy) && s.is(j+1, wordy) { // seadog_99
			j++
			continue
		}
		if end := s.link(i, j); end > j {
			return end, true
		}
		if s.Source[j] != '.' {
			return j, false
		}
		if j == i+1 && s.is(i, lower) && s.is(j+1, upper) { // e.GO
			j++
			continue
		}
		end, class := s.dotted(i, j)
		switch {
		case end == j:
			return j, false
		case s.at(end) == '-' && s.wordAt(end+1): // U.S.-led
			j = end + 1
		default:
			return s.addWord(i, end, class), true
		}
	}
}

// addWord appends a word with its shape.
func (s *scanner) addWord(i, j int, class token.Class) int {
	return s.addKnown(i, j, class|token.Word|s.capitals(i, j), s.Source[i:j])
}

// capitals tells whether a word begins with a capital letter, and whether it is all capitals.
func (s *scanner) capitals(i, j int) token.Class {
	switch {
	case s.is(i, lower):
		return 0
	case s.is(i, upper) && i+1 < j && s.is(i+1, lower):
		return token.Capital
	}
	letters := 0
	for k, r := range s.Source[i:j] {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			letters++
		case k == 0:
			return 0
		case unicode.IsLower(r):
			return token.Capital
		}
	}
	if letters < 2 {
		return token.Capital
	}
	return token.Capital | token.Upper
}

// hyphen returns the size of the hyphen at i, 0 if there is none.
func (s *scanner) hyphen(i int) int {
	switch s.at(i) {
	case '-':
		return 1
	case 0xE2:
		if strings.HasPrefix(s.Source[i:], "\u2010") || strings.HasPrefix(s.Source[i:], "\u2011") {
			return 3
		}
	}
	return 0
}

// apostrophe returns the size of the apostrophe at i, 0 if there is none. A ‘ is
// one where it stands inside a word by mistake.
func (s *scanner) apostrophe(i int) int {
	switch s.at(i) {
	case '\'':
		return 1
	case 0xE2:
		if strings.HasPrefix(s.Source[i:], "’") || strings.HasPrefix(s.Source[i:], "‘") {
			return 3
		}
	case 0xCA:
		if s.at(i+1) == 0xBC { // modifierApostrophe
			return 2
		}
	}
	return 0
}

// clitic returns the clitic with the apostrophe at i, in plain letters, and its end.
func (s *scanner) clitic(i int) (clitic string, end int) {
	k := i + s.apostrophe(i)
	if !s.is(k, letter) {
		return "", 0
	}
	for end = k + 1; s.is(end, letter) && end < k+longestClitic; {
		end++
	}
	if s.wordAt(end) || s.at(end) == '-' && s.wordAt(end+1) { // Bush's-era
		return "", 0
	}
	if clitic = s.pack.CliticAfter(s.Source[max(0, i-longestClitic):i], s.Source[k:end]); clitic == "" {
		return "", 0
	}
	return clitic, end
}

// longestClitic is the letters that a clitic has at most on either side of its apostrophe.
const longestClitic = 4

// caption returns where the word of an image caption begins that runs into the
// word before, as in "PutinPhoto:", or i.
func (s *scanner) caption(i, j int) int {
	k := j - 1
	for k > i && s.is(k, lower) {
		k--
	}
	if k <= i || !s.is(k-1, lower) {
		return i
	}
	if s.pack.Lists(s.Source[k:j], lexicon.Caption) && s.pack.Lookup(s.Source[i:j]) == 0 {
		return k
	}
	return i
}

// credits reports whether what stands at i may follow a caption word.
func (s *scanner) credits(i int) bool {
	switch s.at(i) {
	case ':', '|':
		return true
	case ' ':
		end := s.run(i + 1)
		return s.at(i+1) == '|' || s.at(end) == ' ' && s.pack.Lists(s.Source[i+1:end], lexicon.CaptionLink)
	}
	return false
}

// startsUpper reports whether a word begins with a capital letter.
func startsUpper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
