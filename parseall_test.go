package attribution_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
)

// numbered yields n articles, and counts how many were taken.
func numbered(n int, taken *atomic.Int64) iter.Seq[attribution.Article] {
	return func(yield func(attribution.Article) bool) {
		for i := range n {
			taken.Add(1)
			text := fmt.Sprintf("“We leave at %d,” Ann O’Neil said.", i)
			if !yield(attribution.Article{ID: fmt.Sprint(i), Text: text, Language: "en-GB", Outlet: "Northern Post", Meta: i}) {
				return
			}
		}
	}
}

func TestParseAll(t *testing.T) {
	parser, err := attribution.New(attribution.Config{})
	require.NoError(t, err)
	for _, o := range []attribution.Stream{{}, {Workers: 1}, {Workers: 7}, {Unordered: true}, {Workers: 3, Unordered: true}} {
		t.Run(fmt.Sprintf("%+v", o), func(t *testing.T) {
			var taken atomic.Int64
			seen := map[int]bool{}
			for d, err := range parser.ParseAll(t.Context(), numbered(200, &taken), o) {
				require.NoError(t, err)
				i := d.Article.Meta.(int)
				require.Equal(t, fmt.Sprint(i), d.ID)
				require.Equal(t, "Northern Post", d.Article.Outlet)
				require.Equal(t, "en-GB", d.Article.Language)
				require.Equal(t, fmt.Sprintf("“We leave at %d,”", i), d.Quotes[0].Text())
				require.False(t, seen[i])
				if !o.Unordered {
					require.Len(t, seen, i, "in the order of the articles")
				}
				seen[i] = true
			}
			require.Len(t, seen, 200)
		})
	}
}

// TestParseAllHoldsFew: however slow the reader is, few articles are taken ahead.
func TestParseAllHoldsFew(t *testing.T) {
	parser, err := attribution.New(attribution.Config{})
	require.NoError(t, err)
	for _, unordered := range []bool{false, true} {
		var taken atomic.Int64
		read := int64(0)
		for range parser.ParseAll(t.Context(), numbered(60, &taken), attribution.Stream{Workers: 2, Unordered: unordered}) {
			read++
			time.Sleep(time.Millisecond)
			require.LessOrEqual(t, taken.Load()-read, int64(8))
		}
	}
}

// TestParseAllEnds: no goroutine is left when the iteration ends, by itself, early or by the
// context.
func TestParseAllEnds(t *testing.T) {
	parser, err := attribution.New(attribution.Config{})
	require.NoError(t, err)
	before := runtime.NumGoroutine()
	for _, unordered := range []bool{false, true} {
		var taken atomic.Int64
		for range parser.ParseAll(t.Context(), numbered(100, &taken), attribution.Stream{Unordered: unordered}) {
			break
		}
		stop := errors.New("enough")
		ctx, cancel := context.WithCancelCause(t.Context())
		defer cancel(nil)
		n, last := 0, error(nil)
		for _, err := range parser.ParseAll(ctx, numbered(1_000_000, &taken), attribution.Stream{Unordered: unordered}) {
			if n++; n == 5 {
				cancel(stop)
			}
			last = err
		}
		require.ErrorIs(t, last, stop)
		require.Less(t, n, 100)
	}
	for range 1000 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Errorf("%d goroutines are left of %d", runtime.NumGoroutine(), before)
}

// TestParseAllPanics: a panic of a rule is the error of its article, and of no other.
func TestParseAllPanics(t *testing.T) {
	bad := attribution.Rule{Name: "bad", Doc: "We leave at 7, Ann O’Neil said.", On: token.Number, Match: func(c *rule.Context, i int) {
		if c.Words(token.Range{First: i, Last: i + 1}) == "7" {
			panic("seven")
		}
	}}
	parser, err := attribution.New(attribution.Config{Rules: append(attribution.DefaultRules(), bad)})
	require.NoError(t, err)
	var taken atomic.Int64
	n := 0
	for d, err := range parser.ParseAll(t.Context(), numbered(20, &taken), attribution.Stream{}) {
		if n == 7 {
			var of *attribution.ArticleError
			require.ErrorAs(t, err, &of)
			require.Equal(t, 7, of.Index)
			require.Equal(t, "7", of.ID)
			var p *rule.Panic
			require.ErrorAs(t, err, &p)
			require.ErrorContains(t, err, `attribution: article 7 "7": `)
			require.Nil(t, d.Document)
			require.Equal(t, 7, d.Article.Meta)
		} else {
			require.NoError(t, err)
		}
		n++
	}
	require.Equal(t, 20, n)
}

func ExampleParser_ParseAll() {
	parser, err := attribution.New(attribution.Config{})
	if err != nil {
		panic(err)
	}
	articles := func(yield func(attribution.Article) bool) {
		_ = yield(attribution.Article{ID: "1", Text: "“We will not go,” said Ann O’Neil."}) &&
			yield(attribution.Article{ID: "2", Text: "The bridge is shut, Tom Brandt said."})
	}
	for d, err := range parser.ParseAll(context.Background(), articles, attribution.Stream{}) {
		if err != nil {
			panic(err)
		}
		for _, q := range d.Quotes {
			fmt.Println(d.ID, q)
		}
	}
	// Output:
	// 1 Ann O’Neil said: “We will not go,”
	// 2 Tom Brandt said: The bridge is shut
}
