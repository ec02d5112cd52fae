package scan

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func FuzzScan(f *testing.F) {
	for _, seed := range []string{
		"“No,” he said. It’s 5 p.m. in Concord, N.H. — don't.\n\nMr. J.K. Holt ‘sat’.\r\n",
		"see https://a.com/(b). j@b.org @c #d pic.twitter.com/e ’80s 'n' ''x'' ``y``",
		"PutinPhoto: x $5 1,000 9:30 ½ 5'10\" . . . ?! 👩‍👩‍👧 🇺🇦\u2028\u0085\u200b",
		"a\xff\xe2\x80\xc2n\xe2't\xca'\xf0\x9f",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) { check(t, layoutOf(source)) })
}

// check requires what holds of the layout of any bytes.
func check(t *testing.T, l *Layout) {
	end, rune := 0, 0 // of the last token, and where the next rune begins
	for _, token := range l.Tokens {
		if token.Start < end || token.End <= token.Start || token.End > len(l.Source) || token.Class == 0 {
			require.Failf(t, "token out of place", "%+v after %d", token, end)
		}
		requireBlank(t, l.Source[end:token.Start])
		for _, edge := range []int{token.Start, token.End} {
			for rune < edge {
				rune += size(l.Source[rune:])
			}
			if rune != edge {
				require.Failf(t, "inside a rune", "%+v", token)
			}
		}
		end = token.End
	}
	requireBlank(t, l.Source[end:])

	token := 0
	for _, s := range l.Sentences {
		require.Equal(t, token, s.First)
		require.Less(t, s.First, s.Last)
		token = s.Last
	}
	require.Len(t, l.Tokens, token)
	sentence := 0
	for i, p := range l.Paragraphs {
		require.Equal(t, sentence, p.First)
		require.Less(t, p.First, p.Last)
		for _, s := range l.Sentences[p.First:p.Last] {
			require.Equal(t, i, s.Paragraph)
		}
		sentence = p.Last
	}
	require.Len(t, l.Sentences, sentence)
}

func requireBlank(t *testing.T, gap string) {
	for i, r := range gap {
		if r == utf8.RuneError && size(gap[i:]) == 1 || !isBlank(r) && r != '\n' && r != '\r' {
			require.Failf(t, "left out", "%q", gap)
		}
	}
}

func size(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}
