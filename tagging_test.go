package attribution

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/lang/en"
)

func TestExplainTokens(t *testing.T) {
	article := "“The tide is late,” Ona Brandt said.\n\nNobody " + strings.Repeat("waited and ", 300) + "left."
	p, err := New(Config{})
	require.NoError(t, err)
	tokens := p.ExplainTokens(article)
	at, begins := 0, 0
	for _, token := range tokens {
		require.GreaterOrEqual(t, token.Span.Start, at)
		require.NotEmpty(t, token.Evidence)
		require.NotContains(t, token.Span.In(article), " ")
		at = token.Span.End
		if token.Begins {
			begins++
		}
	}
	require.Equal(t, len(article), at)
	require.Equal(t, 3, begins, "a paragraph, and two parts of a long one")

	pack := *en.Pack()
	pack.Tagger = nil
	bare, err := New(Config{Language: &pack})
	require.NoError(t, err)
	require.Nil(t, bare.ExplainTokens(article))
	require.Len(t, bare.Parse(article).Quotes, 1, "the weights work without tags")
}

// The tagger knows the parts of a plain quote.
func TestTagged(t *testing.T) {
	p, err := New(Config{})
	require.NoError(t, err)
	article := "“The tide is late,” Ona Brandt said."
	c := new(Context)
	p.read(c, article, false)
	c.beginWeighing()
	looked := 0
	for i := range c.Len() {
		m := c.tagged(i)
		looked++
		switch c.Text(i) {
		case "The", "tide", "is", "late":
			require.Greater(t, m.Content, float32(0.9))
		case "Ona", "Brandt":
			require.Greater(t, m.Party, float32(0.9))
		case "said":
			require.Greater(t, m.Cue, float32(0.9))
		default:
			looked--
		}
	}
	require.Equal(t, 7, looked, "all words")
	require.Zero(t, *c.tagged(-1))
	require.Zero(t, *c.tagged(c.Len()))
}

func TestStep(t *testing.T) {
	for p, want := range map[float32]uint32{-0.1: 0, 0: 0, 0.01: 0, 0.05: 1, 0.5: 4, 0.97: 7, 0.99: 8, 1: 8, 1.1: 8} {
		require.Equal(t, want, step(p), p)
	}
	require.NotPanics(t, func() { step(float32(math.NaN())) }, "of weights that are none")
}
