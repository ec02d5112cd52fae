package gold

import (
	"strings"
	"unicode"
)

// SameName compares a name with those that are right: by words, without an article before
// them.
func SameName(name string, right []string) bool {
	for _, r := range right {
		if name != "" && plain(name) == plain(r) {
			return true
		}
	}
	return false
}

func plain(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for len(words) > 1 && (words[0] == "the" || words[0] == "a" || words[0] == "an") {
		words = words[1:]
	}
	return strings.Join(words, " ")
}
