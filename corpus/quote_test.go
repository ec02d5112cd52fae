package corpus_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/corpus"
)

const bridge = "We will not let a single lorry over this bridge until the last of the pillars has been looked at by people who know what they are doing, and who are not paid by the company."

func TestSame(t *testing.T) {
	tests := []struct {
		name string
		text string
		same bool
	}{
		{"the same", bridge, true},
		{"other marks and case", "“We will not let a SINGLE lorry over this bridge – until the last of the pillars has been looked at by people who know what they are doing and who are not paid by the company”", true},
		{"the first half", "We will not let a single lorry over this bridge until the last of the pillars has been looked at", true},
		{"the middle", "the last of the pillars has been looked at by people who know what they are doing", true},
		{"a word changed", strings.Replace(bridge, "pillars", "columns", 1), true},
		{"in another order", "Until the last of the pillars has been looked at by people who know what they are doing, and who are not paid by the company, we will not let a single lorry over this bridge.", true},
		{"a few of its words", "The company said that the bridge was safe and that the pillars were looked at by people who know bridges.", false},
		{"words that anybody says", "I said: this bridge until the last of the pillars", false},
		{"too short", "this bridge", false},
		{"something else", "The ferry will sail on Monday if the wind turns, and not before.", false},
		{"nothing", "", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			q := []corpus.Quote{{ID: "a", Text: bridge}, {ID: "b", Text: test.text}}
			shared := slices.ContainsFunc(q[0].Bands(), func(b uint64) bool { return slices.Contains(q[1].Bands(), b) })
			if test.same {
				require.True(t, shared, "a band in common")
				require.Len(t, corpus.Same(q), 1)
			} else {
				require.Empty(t, corpus.Same(q))
			}
		})
	}
}

// TestSameMany: a band of thousands takes no time that grows with their square.
func TestSameMany(t *testing.T) {
	var band []corpus.Quote
	for i := range 5000 {
		band = append(band, corpus.Quote{ID: fmt.Sprint(i), Text: fmt.Sprintf("At the end of the day number %d we shall see what became of plan %d", i, i%7)})
	}
	band = append(band, band[0])
	start := time.Now()
	links := corpus.Same(band)
	require.Less(t, time.Since(start), 10*time.Second)
	require.NotEmpty(t, links)
}

func TestStatement(t *testing.T) {
	monday, tuesday, unknown := day("2026-03-02"), day("2026-03-03"), time.Time{}
	type quote struct {
		words int
		date  time.Time
		want  corpus.Relation
	}
	for name, quotes := range map[string][]quote{
		"copies":             {{30, monday, corpus.First}, {30, tuesday, corpus.Copy}, {28, tuesday, corpus.Copy}, {30, unknown, corpus.Copy}},
		"cut short":          {{30, monday, corpus.First}, {12, tuesday, corpus.Cut}, {12, unknown, corpus.Cut}},
		"the first is short": {{12, monday, corpus.First}, {30, tuesday, corpus.Longer}, {12, tuesday, corpus.Cut}},
		"of one day":         {{12, monday, corpus.First}, {30, monday, corpus.First}, {30, tuesday, corpus.Copy}},
		"without dates":      {{30, unknown, corpus.Copy}, {12, unknown, corpus.Cut}},
	} {
		for range 5 { // in any order
			var s corpus.Statement
			for _, q := range quotes {
				s.Add(q.words, q.date)
			}
			for _, q := range quotes {
				require.Equal(t, q.want, s.Relation(q.words, q.date), "%s: %+v", name, q)
			}
			rand.Shuffle(len(quotes), func(i, j int) { quotes[i], quotes[j] = quotes[j], quotes[i] })
		}
	}
}
