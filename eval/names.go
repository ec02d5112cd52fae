package eval

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// nameWords returns the words of a name in lower case, without an article in front.
func nameWords(name string) []string {
	var found []string
	for _, s := range splitWords(name) {
		found = append(found, strings.ToLower(s.In(name)))
	}
	for len(found) > 1 && slices.Contains(sourceLeads, found[0]) {
		found = found[1:]
	}
	return found
}

// sameName reports whether a name has the words of an accepted one, in their order.
func sameName(name string, accepted []string) bool {
	words := nameWords(name)
	return len(words) > 0 && slices.ContainsFunc(accepted, func(other string) bool {
		return slices.Equal(words, nameWords(other))
	})
}

// relatedName reports whether a name shares a word of three letters or more with an accepted one.
func relatedName(name string, accepted []string) bool {
	words := nameWords(name)
	return slices.ContainsFunc(accepted, func(other string) bool {
		return slices.ContainsFunc(nameWords(other), func(w string) bool {
			return utf8.RuneCountInString(w) > 2 && !slices.Contains(sourceLeads, w) && slices.Contains(words, w)
		})
	})
}
