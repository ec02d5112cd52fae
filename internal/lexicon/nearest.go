package lexicon

import (
	"path"
	"strings"
)

// nearest returns the one of the names that was probably meant, "" where none is close.
// Case and what follows the last dot do not count.
func nearest(written string, names []string) (near string) {
	stem := func(s string) string { return strings.ToLower(strings.TrimSuffix(s, path.Ext(s))) }
	word := stem(written)
	least := (len(word)+2)/3 + 1
	for _, name := range names {
		if d := distance(word, stem(name)); d < least {
			near, least = name, d
		}
	}
	return near
}

// distance is the number of bytes to insert, delete or replace to make one word of the
// other.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := corner
			if a[i] != b[j] {
				cost = 1 + min(corner, row[j], row[j+1])
			}
			corner, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
