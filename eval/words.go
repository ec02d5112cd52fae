package eval

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/quoteattribution/attribution/text"
)

// wordSet holds places of words in an article, ascending and each once.
type wordSet []int

// Words that annotators differ on at the beginning of a content and of a source.
var (
	contentLeads = []string{"that"}
	sourceLeads  = []string{"the", "a", "an", "his", "her", "their"}
)

// splitWords returns where the words of s are.
func splitWords(s string) []text.Span {
	var found []text.Span
	start := -1
	for i, r := range s {
		inside := unicode.In(r, unicode.L, unicode.Nd, unicode.M)
		switch {
		case inside && start < 0:
			start = i
		case !inside && start >= 0:
			found = append(found, text.Span{Start: start, End: i})
			start = -1
		}
	}
	if start >= 0 {
		found = append(found, text.Span{Start: start, End: len(s)})
	}
	return found
}

// article is a text with its words.
type article struct {
	text  string
	words []text.Span
}

func newArticle(s string) *article { return &article{s, splitWords(s)} }

// in returns the words that a span overlaps, as the place of the first and of the one after the last.
func (a *article) in(s text.Span) (first, end int) {
	first = sort.Search(len(a.words), func(i int) bool { return a.words[i].End > s.Start })
	end = sort.Search(len(a.words), func(i int) bool { return a.words[i].Start >= s.End })
	return first, max(first, end)
}

// set returns the words of the spans without the leads in front.
func (a *article) set(spans []text.Span, leads []string) wordSet {
	var set wordSet
	for _, s := range spans {
		for i, end := a.in(s); i < end; i++ {
			set = append(set, i)
		}
	}
	slices.Sort(set)
	set = slices.Compact(set)
	for len(set) > 1 && slices.Contains(leads, strings.ToLower(a.words[set[0]].In(a.text))) {
		set = set[1:]
	}
	return set
}

// shared counts the words in both sets.
func shared(a, b wordSet) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}

// jaccard is the similarity of two sets, from 0 to 1.
func jaccard(a, b wordSet) float64 {
	both := shared(a, b)
	either := len(a) + len(b) - both
	if either == 0 {
		return 1
	}
	return float64(both) / float64(either)
}
