package attribution

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
)

func TestParseContext(t *testing.T) {
	p, err := New(Config{})
	require.NoError(t, err)
	article := "“We will not go,” said Ann O’Neil."
	d, err := p.ParseContext(context.Background(), article)
	require.NoError(t, err)
	require.Equal(t, p.Parse(article), d)

	cause := errors.New("the client left")
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(cause)
	d, err = p.ParseContext(ctx, article)
	require.ErrorIs(t, err, cause)
	require.Nil(t, d)
	require.Equal(t, p.Parse(article), Parse(article), "what was stopped leaves nothing behind")
}

// TestParseContextGivesUp stops a long article at its tenth part: the rules are not asked
// for the rest.
func TestParseContextGivesUp(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	woken, last := 0, 0
	counting := rule.Rule{Name: "counting", Doc: "An example.", On: token.Word, Match: func(c *rule.Context, i int) {
		if woken++; i > c.Len()/10 {
			cancel()
		}
		last = i
	}}
	p, err := New(Config{Rules: append(DefaultRules(), counting)})
	require.NoError(t, err)
	article := strings.Repeat("“We will not go,” said Ann O’Neil. She added that the bridge was safe. ", 2000)
	d, err := p.ParseContext(ctx, article)
	require.ErrorIs(t, err, context.Canceled)
	require.Nil(t, d)
	require.Less(t, last, 40_000/6, "of some 40,000 tokens")
	require.Greater(t, woken, 1000)

	late, cancelLate := context.WithTimeout(context.Background(), time.Hour)
	defer cancelLate()
	d, err = p.ParseContext(late, "“We will not go,” said Ann O’Neil.")
	require.NoError(t, err)
	require.Len(t, d.Quotes, 1)
}

// The zero Parser is that of the zero Config.
func TestZeroParser(t *testing.T) {
	var p Parser
	article := "“We will not go,” said Ann O’Neil."
	require.Equal(t, Parse(article), p.Parse(article))
	require.NotEmpty(t, p.Explain(article).Proposals)
}

// TestRulePanic: what a rule panics with keeps its type.
func TestRulePanic(t *testing.T) {
	cause := errors.New("no such thing")
	for _, want := range []any{cause, "no such thing", 7} {
		p, err := New(Config{Rules: []Rule{{Name: "ahoy", Doc: "Ahoy.", Words: []string{"ahoy"}, Match: func(*rule.Context, int) { panic(want) }}}})
		require.NoError(t, err)
		func() {
			defer func() {
				got, ok := recover().(*rule.Panic)
				require.True(t, ok)
				require.Equal(t, "ahoy", got.Rule)
				require.Equal(t, want, got.Cause)
				require.Equal(t, want == any(cause), errors.Is(got, cause))
				require.Contains(t, got.Error(), `rule "ahoy": `)
			}()
			p.Parse("Ahoy.")
		}()
		require.Empty(t, p.Parse("Nothing here.").Quotes, "the parser works on")
	}
}

// TestRenamedRule: a default rule under another name is weighed as before.
func TestRenamedRule(t *testing.T) {
	rules := DefaultRules()
	for i := range rules {
		rules[i].Name = "my " + rules[i].Name
	}
	p, err := New(Config{Rules: rules})
	require.NoError(t, err)
	article := "“We will not go,” said Ann O’Neil. She added that the bridge was safe, according to AFP."
	want, got := Parse(article), p.Parse(article)
	require.Len(t, got.Quotes, len(want.Quotes))
	for i, q := range got.Quotes {
		require.Equal(t, "my "+want.Quotes[i].Rule, q.Rule)
		require.Equal(t, want.Quotes[i].Confidence, q.Confidence)
	}
	rules[0].Weights = "no such rule"
	_, err = New(Config{Rules: rules})
	require.ErrorContains(t, err, `rule "my quote-cue" has Weights "no such rule"; use the Name of a default rule, or none`)
}

// TestSaysKeepsTheWord: the lemma of a word that the language does not know is the word.
func TestSaysKeepsTheWord(t *testing.T) {
	p, err := New(Config{Rules: append(DefaultRules(), Says("skeeted"))})
	require.NoError(t, err)
	quotes := p.Parse("“The bridge is safe,” Ann O’Neil Skeeted.").Quotes
	quotes = append(quotes, p.Parse("“The bridge is safe,” Ann O’Neil skeeted.").Quotes...)
	require.NotEmpty(t, quotes)
	for _, q := range quotes {
		require.Equal(t, "skeeted", q.Cue.Lemma)
	}
	for _, words := range [][]string{{}, {""}, {"live blogged"}, {"spoke out"}} {
		_, err := New(Config{Rules: []Rule{Says(words...)}})
		require.Error(t, err, "%q", words)
	}
}
