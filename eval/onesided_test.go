package eval

import (
	"testing"

	"github.com/quoteattribution/attribution/text"
	"github.com/stretchr/testify/require"
)

func TestCoverage(t *testing.T) {
	ten := []text.Span{{Start: 10, End: 15}, {Start: 20, End: 25}}
	for name, test := range map[string]struct {
		pred []text.Span
		want float64
	}{
		"nothing":             {nil, 0},
		"beside":              {[]text.Span{{Start: 15, End: 20}}, 0},
		"part":                {[]text.Span{{Start: 12, End: 15}}, 0.3},
		"part of both":        {[]text.Span{{Start: 12, End: 22}}, 0.5},
		"all, and much more":  {[]text.Span{{Start: 0, End: 99}}, 1},
		"several predictions": {[]text.Span{{Start: 10, End: 12}, {Start: 23, End: 30}}, 0.4},
	} {
		t.Run(name, func(t *testing.T) { require.Equal(t, test.want, coverage(ten, test.pred)) })
	}
	require.Zero(t, coverage(nil, ten))
}

func TestOneSided(t *testing.T) {
	who := func(s said, who place) said {
		s.who = who
		return s
	}
	for name, test := range map[string]struct {
		gold, pred        []said
		score30, score80  Score
		party30, party80  Share
		optional0, pieces bool
	}{
		// Ten words are 39 bytes, three are 11: 0.28.
		"too little": {gold: []said{words(0, 10)}, pred: []said{words(0, 3)},
			score30: Score{Gold: 1, Predicted: 1}, score80: Score{Gold: 1, Predicted: 1}},
		// Four words are 15 bytes of 39: 0.38.
		"enough for the lower": {gold: []said{words(0, 10)}, pred: []said{words(0, 4)},
			score30: Score{1, 1, 1, 1}, score80: Score{Gold: 1, Predicted: 1}, party30: Share{1, 1}},
		// The first annotation takes the long prediction; nothing is left for the second.
		"a long prediction is taken once": {gold: []said{words(0, 5), words(5, 10)}, pred: []said{words(0, 20)},
			score30: Score{2, 1, 1, 1}, score80: Score{2, 1, 1, 1}, party30: Share{1, 1}, party80: Share{1, 1}},
		// The first takes prediction 1, which covers all of it, though the second is the same as prediction 1.
		"in the order of the document": {gold: []said{words(2, 6), words(0, 8)}, pred: []said{words(0, 5), words(0, 8)},
			// Of the second, 31 bytes, prediction 0 covers 19: 0.61.
			score30: Score{2, 2, 2, 2}, score80: Score{2, 2, 1, 1}, party30: Share{2, 2}, party80: Share{1, 1}},
		"the party shares a word": {gold: []said{who(words(0, 5), place{6, 8})}, pred: []said{who(words(0, 5), place{7, 9})},
			score30: Score{1, 1, 1, 1}, score80: Score{1, 1, 1, 1}, party30: Share{1, 1}, party80: Share{1, 1}},
		"another party": {gold: []said{who(words(0, 5), place{6, 8})}, pred: []said{who(words(0, 5), place{8, 9})},
			score30: Score{1, 1, 1, 1}, score80: Score{1, 1, 1, 1}, party30: Share{0, 1}, party80: Share{0, 1}},
		"nobody annotated, somebody predicted": {gold: []said{words(0, 5)}, pred: []said{who(words(0, 5), place{8, 9})},
			score30: Score{1, 1, 1, 1}, score80: Score{1, 1, 1, 1}, party30: Share{0, 1}, party80: Share{0, 1}},
		// An optional annotation is no miss; what it takes is no false alarm.
		"optional": {gold: []said{words(0, 5), words(10, 15)}, pred: []said{words(0, 5)}, optional0: true,
			score30: Score{1, 1, 0, 1}, score80: Score{1, 1, 0, 1}, party30: Share{1, 1}, party80: Share{1, 1}},
		// The prediction is split. Its second piece is floating, as the second annotation is.
		"pieces": {gold: []said{who(words(0, 5), place{6, 7}), words(8, 12)}, pieces: true,
			pred:    []said{{content: []place{{0, 5}, {8, 12}}, who: place{6, 7}}},
			score30: Score{2, 2, 2, 2}, score80: Score{2, 2, 2, 2}, party30: Share{2, 2}, party80: Share{2, 2}},
	} {
		t.Run(name, func(t *testing.T) {
			var r Report
			gold := Gold{Document: document(test.gold...), Optional: map[int]bool{0: test.optional0}, Pieces: test.pieces}
			require.NoError(t, r.AddGold(gold, document(test.pred...)))
			require.Equal(t, OneSided{test.score30, test.party30}, r.Above30)
			require.Equal(t, OneSided{test.score80, test.party80}, r.Above80)
		})
	}
}
