package attribution

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// An article whose lines were broken to fit a page has the same quotes.
func TestHardWrappedArticle(t *testing.T) {
	article := bridge(t)
	var wrapped strings.Builder
	column := 0
	for _, word := range strings.SplitAfter(article, " ") {
		if column+len(word) > 72 && !strings.Contains(word, "\n") {
			s := strings.TrimSuffix(wrapped.String(), " ")
			wrapped.Reset()
			wrapped.WriteString(s + "\n")
			column = 0
		}
		wrapped.WriteString(word)
		if i := strings.LastIndexByte(word, '\n'); i >= 0 {
			column = 0
			word = word[i+1:]
		}
		column += len(word)
	}
	require.Greater(t, strings.Count(wrapped.String(), "\n"), strings.Count(article, "\n")+5)
	want, got := Parse(article).Quotes, Parse(wrapped.String()).Quotes
	require.NotEmpty(t, want)
	require.Len(t, got, len(want))
	for i, q := range got {
		require.Equal(t, want[i].Text(), strings.ReplaceAll(q.Text(), "\n", " "))
		require.Equal(t, want[i].Speaker == nil, q.Speaker == nil)
		if q.Speaker != nil {
			require.Equal(t, want[i].Speaker.Name, q.Speaker.Name)
		}
	}
}
