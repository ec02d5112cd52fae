package render

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/attribution/text"
)

// bratBreak reports whether a reader of lines may break one at r. No fragment has such a
// character inside: brat forbids the line feed, and Python, in which brat is written,
// breaks lines at the others.
func bratBreak(r rune) bool {
	return '\n' <= r && r <= '\r' || 0x1c <= r && r <= 0x1e || r == 0x85 || r == 0x2028 || r == 0x2029
}

// bratFragments is a span without its line breaks, nil where it has no words.
func bratFragments(article string, s text.Span) (fragments []text.Span) {
	if blank(s.In(article)) {
		return nil
	}
	from := s.Start
	for at := s.Start; at < s.End; {
		r, size := utf8.DecodeRuneInString(article[at:])
		if bratBreak(r) {
			if from < at {
				fragments = append(fragments, text.Span{Start: from, End: at})
			}
			from = at + size
		}
		at += size
	}
	if from < s.End {
		fragments = append(fragments, text.Span{Start: from, End: s.End})
	}
	return fragments
}

func blank(s string) bool {
	return strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || bratBreak(r) }) == ""
}

// bratCounts tells how many of the fragments make up each span, as far as the article
// tells: one line break between two, and nothing but blanks beside, is inside a span.
func bratCounts(article string, fragments []text.Span) (counts []int) {
	for i, f := range fragments {
		if i > 0 && oneBreak(article[fragments[i-1].End:f.Start]) {
			counts[len(counts)-1]++
		} else {
			counts = append(counts, 1)
		}
	}
	return counts
}

func oneBreak(gap string) bool {
	breaks := 0
	for _, r := range strings.ReplaceAll(gap, "\r\n", "\n") {
		if bratBreak(r) {
			breaks++
		} else if !unicode.IsSpace(r) {
			return false
		}
	}
	return breaks == 1
}

// bratJoin makes spans of fragments, by counts as of bratCounts; it returns nil where
// these do not fit.
func bratJoin(fragments []text.Span, counts []int) (spans []text.Span) {
	at := 0
	for _, n := range counts {
		if n < 1 || n > len(fragments)-at {
			return nil
		}
		spans = append(spans, text.Span{Start: fragments[at].Start, End: fragments[at+n-1].End})
		at += n
	}
	if at != len(fragments) {
		return nil
	}
	return spans
}

func joinCounts(counts []int) string {
	words := make([]string, len(counts))
	for i, n := range counts {
		words[i] = strconv.Itoa(n)
	}
	return strings.Join(words, " ")
}

// splitCounts reads what joinCounts writes, nil where it is something else.
func splitCounts(s string) (counts []int) {
	for _, word := range strings.Fields(s) {
		n, err := strconv.Atoi(word)
		if err != nil {
			return nil
		}
		counts = append(counts, n)
	}
	return counts
}
