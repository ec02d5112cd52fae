package attribution_test

import (
	"hash/fnv"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

// TestNamesThatNoListKnows: with all names of persons replaced by invented ones, which no
// list has, the articles of testdata are read nearly as well. What is lost are the pronouns
// that a given name would have told.
func TestNamesThatNoListKnows(t *testing.T) {
	annotated, right, others := 0, 0, 0
	for _, data := range filesOf(t, "testdata/*.txt", 35) {
		count := func(data string) (n int) {
			a := readArticle(t, data)
			d := attribution.Parse(a.Text)
			for i := range a.Quotes {
				if a.right(d, &a.Quotes[i]) != nil {
					n++
				}
			}
			return n
		}
		renamed := renamed(t, data)
		annotated += len(readArticle(t, data).Quotes)
		right += count(data)
		others += count(renamed)
	}
	t.Logf("%d of %d right, %d with other names", right, annotated, others)
	require.Greater(t, 100*others, 95*right, "%d right instead of %d", others, right)
}

var (
	person  = regexp.MustCompile(`(?m)^[A-Z][A-Z0-9]* = ([^|\n]+) \| person`)
	surname = regexp.MustCompile(`\p{Lu}[\p{Ll}’'-]{3,}`)
)

// renamed is an article with other names of persons, whose words are the same all over.
func renamed(t *testing.T, data string) string {
	_, parties, ok := strings.Cut(data, "\n---\n")
	require.True(t, ok)
	for _, party := range person.FindAllStringSubmatch(parties, -1) {
		for _, word := range surname.FindAllString(party[1], -1) {
			other := inventedName(word)
			for old, new := range map[string]string{word: other, strings.ToUpper(word): strings.ToUpper(other)} {
				data = regexp.MustCompile(`(^|[^\p{L}])`+regexp.QuoteMeta(old)+`([^\p{L}]|$)`).ReplaceAllString(data, "${1}"+new+"${2}")
			}
		}
	}
	return data
}

// inventedName is a name that no language has, the same for the same word.
func inventedName(word string) string {
	syllables := []string{"ka", "vor", "ti", "lun", "oze", "mbi", "dra", "shu", "qel", "ane", "ruk", "yu"}
	h := fnv.New32a()
	h.Write([]byte(word))
	n := h.Sum32()
	name := ""
	for range 3 {
		name += syllables[n%uint32(len(syllables))]
		n /= uint32(len(syllables))
	}
	return strings.ToUpper(name[:1]) + name[1:]
}
