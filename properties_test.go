package attribution

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/text"
	"github.com/quoteattribution/attribution/token"
)

func bridge(t *testing.T) string {
	data, err := os.ReadFile("testdata/plain/bridge.txt")
	require.NoError(t, err)
	return string(data)
}

func asJSON(t *testing.T, d *Document) string {
	data, err := json.Marshal(d)
	require.NoError(t, err)
	return string(data)
}

func TestSameTextSameAnswer(t *testing.T) {
	article := bridge(t)
	want := asJSON(t, Parse(article))
	require.Equal(t, want, asJSON(t, Parse(strings.Clone(article))), "another string with the same bytes")
	for range 1000 {
		require.Equal(t, want, asJSON(t, Parse(article)))
	}
}

// Any byte of an article may be another one: the spans still fit the text.
func TestSpansFitAfterAnyMutation(t *testing.T) {
	article, looked := bridge(t), 0
	for i := range len(article) {
		for _, b := range []byte{'"', '.', 'x', ' ', '\n', 0xe2, 0xff} {
			changed := article[:i] + string([]byte{b}) + article[i+1:]
			for _, q := range Parse(changed).Quotes {
				spans := q.Spans
				if q.Cue != nil {
					spans = append(spans[:len(spans):len(spans)], q.Cue.Span)
				}
				if q.Mention != nil {
					spans = append(spans[:len(spans):len(spans)], q.Mention.Span)
				}
				for _, s := range spans {
					require.True(t, fits(changed, s), "byte %d changed to %q: %v", i, b, s)
				}
				looked += len(spans)
			}
		}
	}
	require.Greater(t, looked, 100*len(article), "seven mutants a byte, each with many spans")
}

// fits reports whether s is a part of the text that cuts no character in two.
func fits(article string, s text.Span) bool {
	whole := func(i int) bool {
		return i == len(article) || utf8.RuneStart(article[i]) || !utf8.ValidString(article)
	}
	return 0 <= s.Start && s.Start < s.End && s.End <= len(article) && whole(s.Start) && whole(s.End)
}

// A rule may propose what it likes, and as often: what lies outside is dropped, and the
// best of what overlaps is kept. Proposals are ranges of tokens, so none can cut a character.
func TestRuleWithoutMeasure(t *testing.T) {
	if testing.Short() {
		t.Skip("long under the race detector; the plain run has it")
	}
	wild := Rule{Name: "wild", Doc: "Wild words.", Words: []string{"wild"}, Match: func(c *rule.Context, at int) {
		for _, r := range []token.Range{{First: -1, Last: 2}, {First: 3, Last: 2}, {First: 1, Last: 1}, {First: 0, Last: c.Len() + 1}} {
			c.Propose(rule.Proposal{Content: []token.Range{r}, Score: 1})
		}
		c.Propose(rule.Proposal{Content: []token.Range{{First: 2, Last: 4}, {First: 0, Last: 1}}, Score: 1})
		c.Propose(rule.Proposal{Score: 1})
		for range 1_000_000 {
			c.Propose(rule.Proposal{Content: []token.Range{{First: at, Last: at + 2}}, Act: Say, Score: 0.9})
		}
	}}
	p, err := New(Config{Rules: []Rule{wild}})
	require.NoError(t, err)
	quotes := p.Parse("The wild geese flew over the quay.").Quotes
	require.Len(t, quotes, 1)
	require.Equal(t, "wild geese", quotes[0].Text())
}
