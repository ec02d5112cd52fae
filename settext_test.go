package attribution

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/text"
)

const bellArticle = "The bell rang.\n\n“We will not go,” said Ann Venn. “Not\xff today.” Élan said the bell was old, and nobody had mended it for as long as she could tell."

func TestSetText(t *testing.T) {
	want := Parse(bellArticle)
	require.Greater(t, len(want.Quotes), 1)
	got := roundTrip(t, want)
	require.NoError(t, got.SetText(bellArticle))
	require.Equal(t, bellArticle, got.Text)
	for i, q := range got.Quotes {
		require.Equal(t, want.Quotes[i].Text(), q.Text())
	}
	got.Quotes[0].Spans = got.Quotes[0].Spans[1:]
	require.Equal(t, "“Not\xff today.”", got.Quotes[0].Text(), "the words are those of the spans")
	require.NoError(t, got.SetText(bellArticle), "and are still of the article")
}

func TestSetTextRefusesAnotherArticle(t *testing.T) {
	const advice = ": give SetText the article as it was parsed, with the same line ends"
	for article, message := range map[string]string{
		"short": "quote 0 has the span [16,37), which is not in the article of 5 bytes" + advice,
		strings.ReplaceAll(bellArticle, "\n", "\r\n"):     "quote 0 has the span [16,37), which begins or ends inside a character",
		strings.ReplaceAll(bellArticle, "bell", "door"):   `quote 1 says "the bell was old, and nobody had mended it f…", where the article has "the door was`,
		strings.ReplaceAll(bellArticle, " go,", " do,"):   `quote 0 says "“We will not go,” “Not` + "\uFFFD" + ` today.”", where the article has "“We will not do,” “Not`,
		"The old bell rang. " + bellArticle + bellArticle: "quote 0 has the span [16,37), which begins or ends inside",
		strings.Repeat("é", 200):                          "quote 0 ",
		"":                                                "not in the article of 0 bytes",
	} {
		read := roundTrip(t, Parse(bellArticle))
		before := read.Quotes[0].Text()
		err := read.SetText(article)
		require.ErrorContains(t, err, message, "%q", article)
		require.ErrorContains(t, err, advice)
		require.Empty(t, read.Text, "nothing is changed")
		require.Equal(t, before, read.Quotes[0].Text())
		require.NoError(t, read.SetText(bellArticle), "the right one may follow")

		require.Error(t, read.SetText(article), "a document that has its article keeps it")
		require.Equal(t, bellArticle, read.Text)
	}
}

func TestSetTextByHand(t *testing.T) {
	hand := &Document{Quotes: []*Quote{{Spans: []text.Span{{Start: 0, End: 3}}}}}
	hand.Quotes[0].Spans[0].End = 2
	require.ErrorContains(t, hand.SetText("aé"), "quote 0 has the span [0,2), which begins or ends inside a character")
	require.NoError(t, hand.SetText("abc"), "any words: it had none")
	require.Equal(t, "ab", hand.Quotes[0].Text())
	require.NoError(t, hand.SetText("abd"), "the same words")
	require.Error(t, hand.SetText("adc"))

	var empty Document
	require.NoError(t, json.Unmarshal([]byte(`{"quotes":[]}`), &empty))
	require.NoError(t, empty.SetText("anything"))
}

func TestSetTextShowsWhereWordsDiffer(t *testing.T) {
	long := strings.Repeat("the tide is é late ", 20)
	hand := &Document{Quotes: []*Quote{{Spans: []text.Span{{Start: 0, End: len(long)}}}}}
	require.NoError(t, hand.SetText(long))
	err := hand.SetText(long[:200] + "X" + long[201:])
	require.ErrorContains(t, err, "…")
	require.Less(t, len(err.Error()), 400)
	require.NotContains(t, err.Error(), `\x`, "cut between characters")
}
