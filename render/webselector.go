package render

import (
	"unicode/utf8"

	"github.com/quoteattribution/attribution/text"
)

// webTarget is a place in the article, told in two ways; a reader may use either.
type webTarget struct {
	Source   string `json:"source"`
	Selector [2]any `json:"selector"`
}

type textPositionSelector struct {
	Type  string `json:"type"`
	Start int    `json:"start"` // in Unicode code points
	End   int    `json:"end"`
}

type textQuoteSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
}

// contextLength is how many code points of prefix and suffix tell a quote from the same
// words elsewhere.
const contextLength = 32

func webTargetOf(source, article string, index *text.Index, s text.Span) webTarget {
	return webTarget{source, [2]any{
		textPositionSelector{"TextPositionSelector", index.Rune(s.Start), index.Rune(s.End)},
		textQuoteSelector{"TextQuoteSelector", s.In(article), lastRunes(article[:s.Start], contextLength), firstRunes(article[s.End:], contextLength)},
	}}
}

func firstRunes(s string, n int) string {
	at := 0
	for ; n > 0 && at < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return s[:at]
}

func lastRunes(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}
