package coref

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/quoteattribution/attribution/internal/scan"
)

// vocabulary numbers the folded words of an article: "O’Neíl" and "O'NEIL" are
// one word. Number 0 is a token that is no word.
type vocabulary struct {
	layout *scan.Layout
	of     []int32 // number of each token, -1 before it is asked for
	ids    map[string]int32
	words  []string
}

func newVocabulary(l *scan.Layout) vocabulary {
	v := vocabulary{layout: l, of: make([]int32, len(l.Tokens)), ids: map[string]int32{}, words: []string{""}}
	for i := range v.of {
		v.of[i] = -1
	}
	return v
}

// id is the number of the word at token i.
func (v *vocabulary) id(i int) int32 {
	if v.of[i] < 0 {
		v.of[i] = v.number(fold(v.layout.Tokens[i].In(v.layout.Source)))
	}
	return v.of[i]
}

func (v *vocabulary) number(word string) int32 {
	if word == "" {
		return 0
	}
	n, ok := v.ids[word]
	if !ok {
		n = int32(len(v.words))
		v.ids[word] = n
		v.words = append(v.words, word)
	}
	return n
}

// fold takes case, diacritics, full stops and the shape of apostrophes off a word.
func fold(word string) string {
	ascii := true
	for i := 0; i < len(word) && ascii; i++ {
		ascii = word[i] < utf8.RuneSelf
	}
	if !ascii {
		word = norm.NFD.String(word)
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '’':
			return '\''
		case r == '.' || r == '@' || r == '#' || unicode.Is(unicode.Mn, r):
			return -1
		}
		return unicode.ToLower(r)
	}, word)
}

// shortens reports whether one word is a short form of the other: J and John, Dan
// and Daniel, Sen and senator. Ann and Anna are two names.
func shortens(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return strings.HasPrefix(b, a) && (len(a) == 1 || len(a) >= 3 && len(b)-len(a) >= 2)
}

// contracts reports whether the title is short for the role: Gov for governor, Dr
// for doctor.
func contracts(title, role string) bool {
	if len(title) == 2 && len(role) > 4 {
		return title[0] == role[0] && title[1] == role[len(role)-1]
	}
	return len(title) >= 3 && len(role) > len(title) && strings.HasPrefix(role, title)
}
