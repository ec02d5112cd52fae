package attribution

import (
	"encoding/json"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/text"
)

// FuzzParse holds what is true of the answer to any text.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"", `"`, "“", "“”", `""=`, "“‘«", strings.Repeat("“", 100), "\xff“No,\xfe” he said.", "a\x00b", "\r\n\u2028",
		`“We will not go,” said Ann O’Neil. “Not today.”`, `Ann said that Bob said that “Cy” went.`,
		"Q: Why?\n\nA: Because.", `The mine is flooded, reports AFP, citing Reuters.`, "According to Ann, no.",
		`He was quoted by the BBC as saying: “No.”`, "said said said, said Ann said.", "“A,” he said. “B\n\n“C.”",
	} {
		f.Add(seed)
	}
	wide, err := New(Config{Scope: Everything})
	require.NoError(f, err)
	plain, err := New(Config{RulesOnly: true})
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, article string) {
		if len(article) > 1<<12 {
			return
		}
		d := Parse(article)
		requireSound(t, d)
		requireSound(t, wide.Parse(article))
		requireSound(t, plain.Parse(article))
		require.Equal(t, compact(d), compact(Parse(article)), "the same text has the same answer")
		_, err := json.Marshal(d)
		require.NoError(t, err)
	})
}

// requireSound checks a document against the promises of its doc comments.
func requireSound(t *testing.T, d *Document) {
	t.Helper()
	inside := func(s text.Span) {
		require.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(d.Text), "%v of %d bytes", s, len(d.Text))
		if utf8.ValidString(d.Text) {
			require.True(t, utf8.RuneStart(d.Text[s.Start]), "%v begins inside a rune", s)
			require.True(t, s.End == len(d.Text) || utf8.RuneStart(d.Text[s.End]), "%v ends inside a rune", s)
		}
	}
	at := map[*Quote]int{}
	for i, q := range d.Quotes {
		at[q] = i
		require.NotEmpty(t, q.Spans)
		require.NotEmpty(t, q.Rule)
		require.True(t, 0 <= q.Confidence && q.Confidence <= 1, "confidence %v", q.Confidence)
		last := 0
		for _, s := range q.Spans {
			inside(s)
			require.LessOrEqual(t, last, s.Start, "spans are in order and do not overlap")
			last = s.End
		}
		if q.Cue != nil {
			inside(q.Cue.Span)
			require.Equal(t, q.Cue.Span.In(d.Text), q.Cue.Text)
		}
		if q.Mention != nil {
			inside(q.Mention.Span)
			require.Equal(t, q.Mention.Span.In(d.Text), q.Mention.Text)
		}
		for s := q.Source; s != nil; s = s.Citing {
			inside(s.Mention.Span)
			require.NotEmpty(t, s.Name)
		}
		if q.Speaker != nil {
			require.Contains(t, d.Speakers, q.Speaker)
			require.NotEmpty(t, strings.TrimSpace(q.Speaker.Name))
		}
	}
	for _, q := range d.Quotes {
		if q.Parent == nil {
			continue
		}
		_, known := at[q.Parent]
		require.True(t, known, "the parent is one of the quotes")
		require.NotSame(t, q, q.Parent)
	}
	at2 := 0
	for s := range d.Narration() {
		inside(s)
		require.LessOrEqual(t, at2, s.Start)
		at2 = s.End
	}
}

// TestParseManyGoroutines shares one parser, as its doc comment allows.
func TestParseManyGoroutines(t *testing.T) {
	article := corpus(t)[:6000]
	p, err := New(Config{})
	require.NoError(t, err)
	want := compact(p.Parse(article))
	require.NotEmpty(t, want)
	var wait sync.WaitGroup
	got := make([][]string, 8)
	for i := range got {
		wait.Go(func() { got[i] = compact(p.Parse(article)) })
	}
	wait.Wait()
	for _, g := range got {
		require.Equal(t, want, g)
	}
}

// TestParagraphsApart: what follows an article behind a blank line does not
// change which words of it are quotes.
func TestParagraphsApart(t *testing.T) {
	const a = "“We will not go,” said Ann O’Neil.\n\nThe mine is flooded, reports AFP. Villagers accuse the owner of fraud."
	want := Parse(a)
	require.Len(t, want.Quotes, 3)
	for _, b := range []string{"The end.", "Rain fell on Orsa.", "“Never,” said the judge.", "He said that it rained.", "“ ” « „", "Q: Why?"} {
		got := Parse(a + "\n\n" + b)
		require.GreaterOrEqual(t, len(got.Quotes), len(want.Quotes), b)
		for i, q := range want.Quotes {
			require.Equal(t, q.Spans, got.Quotes[i].Spans, b)
			require.Equal(t, q.Cue, got.Quotes[i].Cue, b)
		}
	}
}

// FuzzJSON: what is marshalled reads back to the same JSON.
func FuzzJSON(f *testing.F) {
	for _, seed := range []string{"", "“No,” he said.", "\xff“No,\xfe” said Ann <b>&amp;</b>.", `The mine is flooded, reports AFP, citing Reuters.`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, article string) {
		if len(article) > 1<<12 {
			return
		}
		first, err := json.Marshal(Parse(article))
		require.NoError(t, err)
		var d Document
		require.NoError(t, d.UnmarshalJSON(first))
		second, err := json.Marshal(d)
		require.NoError(t, err)
		require.JSONEq(t, string(first), string(second))
	})
}

// FuzzUnmarshal: any bytes give an error or a document that marshals.
func FuzzUnmarshal(f *testing.F) {
	for _, seed := range []string{"", "null", "{}", `{"quotes":[{"text":"no","spans":[{"start":1,"end":0}],"parent":3}]}`, `{"quotes":[{"parent":0}]}`, `{"quotes":[{"speaker":{"id":9}}],"speakers":[{"id":1}]}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var d Document
		if d.UnmarshalJSON(data) != nil {
			return
		}
		_, err := json.Marshal(d)
		require.NoError(t, err)
	})
}
