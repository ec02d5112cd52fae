package eval

import (
	"testing"

	"github.com/quoteattribution/attribution/text"
	"github.com/stretchr/testify/require"
)

func TestSplitWords(t *testing.T) {
	for source, want := range map[string][]string{
		"":                       nil,
		"“…”":                    nil,
		"“No,” said Ann O’Neil.": {"No", "said", "Ann", "O", "Neil"},
		"2.5 well-known a\u0301": {"2", "5", "well", "known", "a\u0301"}, // a combining mark belongs to its letter
		"a\xffb":                 {"a", "b"},                             // an invalid byte is no letter
	} {
		var got []string
		for _, s := range splitWords(source) {
			got = append(got, s.In(source))
		}
		require.Equal(t, want, got, source)
	}
}

func TestWordsOfSpans(t *testing.T) {
	a := newArticle("that the “old” bridge") // words 0 to 3, at bytes 0-4, 5-8, 12-15, 19-25
	for name, test := range map[string]struct {
		spans []text.Span
		leads []string
		want  wordSet
	}{
		"no span":                         {nil, nil, nil},
		"an empty span":                   {[]text.Span{{Start: 2, End: 2}}, nil, wordSet{0}},
		"a space":                         {[]text.Span{{Start: 4, End: 5}}, nil, nil},
		"a mark":                          {[]text.Span{{Start: 9, End: 12}}, nil, nil},
		"whole words":                     {[]text.Span{{Start: 0, End: 8}}, nil, wordSet{0, 1}},
		"parts of words count":            {[]text.Span{{Start: 7, End: 13}}, nil, wordSet{1, 2}},
		"spans in any order, overlapping": {[]text.Span{{Start: 12, End: 25}, {Start: 5, End: 15}}, nil, wordSet{1, 2, 3}},
		"a lead is dropped":               {[]text.Span{{Start: 0, End: 8}}, contentLeads, wordSet{1}},
		"but not the last word":           {[]text.Span{{Start: 0, End: 4}}, contentLeads, wordSet{0}},
		"and only in front":               {[]text.Span{{Start: 0, End: 25}}, sourceLeads, wordSet{0, 1, 2, 3}},
	} {
		t.Run(name, func(t *testing.T) { require.Equal(t, test.want, a.set(test.spans, test.leads)) })
	}
}

func TestJaccard(t *testing.T) {
	for name, test := range map[string]struct {
		a, b wordSet
		want float64
	}{
		"both empty": {nil, nil, 1},
		"one empty":  {wordSet{1}, nil, 0},
		"equal":      {wordSet{1, 2}, wordSet{1, 2}, 1},
		"disjoint":   {wordSet{1, 2}, wordSet{3}, 0},
		"half":       {wordSet{1, 2, 3}, wordSet{2, 3, 4}, 0.5}, // 2 in both, 4 in either
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, test.want, jaccard(test.a, test.b))
			require.Equal(t, test.want, jaccard(test.b, test.a))
		})
	}
}

func TestNames(t *testing.T) {
	for _, test := range []struct {
		name          string
		accepted      []string
		same, related bool
	}{
		{"Ann O’Neil", []string{"ann o'neil"}, true, true},
		{"the Kremlin", []string{"Kremlin"}, true, true},
		{"Kremlin", []string{"AFP", "The Kremlin"}, true, true},
		{"O’Neil", []string{"Ann O’Neil"}, false, true},
		{"Neil Ann", []string{"Ann Neil"}, false, true},
		{"Al Li", []string{"Jo Li"}, false, false}, // Li has less than three letters
		{"The Times", []string{"Bob of The Post"}, false, false},
		{"Ann", []string{"Bob"}, false, false},
		{"", []string{""}, false, false},
		{"…", []string{"…"}, false, false},
		{"Ann", nil, false, false},
	} {
		require.Equal(t, test.same, sameName(test.name, test.accepted), "same: %q %q", test.name, test.accepted)
		require.Equal(t, test.related, relatedName(test.name, test.accepted), "related: %q %q", test.name, test.accepted)
	}
}
