package eval

import (
	"testing"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
	"github.com/stretchr/testify/require"
)

func TestSpans(t *testing.T) {
	full := said{content: []place{{0, 5}, {8, 12}}, cue: place{5, 6}, who: place{6, 8}}
	for name, test := range map[string]struct {
		gold, pred           []said
		source, cue, content Score
	}{
		"the same": {[]said{full}, []said{full}, Score{1, 1, 1, 1}, Score{1, 1, 1, 1}, Score{2, 2, 2, 2}},
		"one piece longer, no cue": {[]said{full}, []said{{content: []place{{0, 5}, {8, 13}}, who: place{6, 8}}},
			Score{1, 1, 1, 1}, Score{Gold: 1}, Score{2, 2, 1, 1}},
		// Both quotes have one cue and one source, which count once.
		"one cue of two quotes": {[]said{full, {content: []place{{14, 16}}, cue: place{5, 6}, who: place{6, 8}}}, nil,
			Score{Gold: 1}, Score{Gold: 1}, Score{Gold: 3}},
		"nested quotes are left out": {[]said{full}, []said{full, {content: []place{{1, 3}}, inside: true}},
			Score{1, 1, 1, 1}, Score{1, 1, 1, 1}, Score{2, 2, 2, 2}},
	} {
		t.Run(name, func(t *testing.T) {
			var r Report
			require.NoError(t, r.Add(document(test.gold...), document(test.pred...)))
			require.Equal(t, Spans{test.source, test.cue, test.content}, r.Spans)
		})
	}
}

func TestSpansAreCutAtLineBreaks(t *testing.T) {
	const article = "one two\n\nthree\n"
	made := func(spans ...text.Span) *attribution.Document {
		return &attribution.Document{Text: article, Quotes: []*attribution.Quote{{Spans: spans}}}
	}
	var r Report
	// One span over the break has the same two lines as two spans.
	require.NoError(t, r.Add(made(text.Span{Start: 0, End: 15}), made(text.Span{Start: 0, End: 7}, text.Span{Start: 9, End: 14})))
	require.Equal(t, Score{2, 2, 2, 2}, r.Spans.Content)
}
