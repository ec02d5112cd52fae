package eval

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMatch(t *testing.T) {
	cued := func(s said, cue, who place) said {
		s.cue, s.who = cue, who
		return s
	}
	for name, test := range map[string]struct {
		gold, pred []said
		want       []int // for each of gold its prediction
	}{
		"nothing":        {nil, nil, []int{}},
		"none predicted": {[]said{words(0, 5)}, nil, []int{none}},
		"too far":        {[]said{words(0, 10)}, []said{words(8, 18)}, []int{none}},               // 2 of 18
		"3 of 10":        {[]said{words(0, 10)}, []said{words(0, 3)}, []int{0}},                   // exactly 0.3
		"one to one":     {[]said{words(0, 5), words(0, 5)}, []said{words(0, 5)}, []int{0, none}}, // the first of equals
		// The second annotation is 8/10 like the only prediction, the first 5/10: the better one has it.
		"the most similar first": {[]said{words(5, 10), words(2, 10)}, []said{words(0, 10)}, []int{none, 0}},
		// Each annotation is most like prediction 0: 9/10 and 10/10. The first is left with prediction 1: 5/9.
		"the loser takes another": {[]said{words(0, 9), words(0, 10)}, []said{words(0, 10), words(0, 5)}, []int{1, 0}},
		"equal contents, the cue decides": {
			[]said{cued(words(0, 5), place{6, 7}, place{}), cued(words(0, 5), place{8, 9}, place{})},
			[]said{cued(words(0, 5), place{8, 9}, place{}), cued(words(0, 5), place{6, 7}, place{})},
			[]int{1, 0},
		},
		"equal cues, the source decides": {
			[]said{cued(words(0, 5), place{}, place{6, 7}), cued(words(0, 5), place{}, place{8, 9})},
			[]said{cued(words(0, 5), place{}, place{8, 9}), cued(words(0, 5), place{}, place{6, 7})},
			[]int{1, 0},
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := newArticle(numbered)
			gold, pred := a.units(document(test.gold...), nil, false), a.units(document(test.pred...), nil, false)
			ofGold, ofPred := match(gold, pred)
			require.Equal(t, test.want, ofGold)
			for g, p := range ofGold {
				if p != none {
					require.Equal(t, g, ofPred[p])
				}
			}
		})
	}
}
