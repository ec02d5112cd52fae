package eval

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
)

// Two good lines of gold and their predictions: “No,” is bytes 0 to 9.
const (
	goldA = `{"id":"a","text":"“No,” said Ann.","quotes":[{"kind":"direct","text":"“No,”","spans":[{"start":0,"end":9}]}]}`
	goldB = `{"id":"b","text":"“No,” said Bob.","quotes":[{"kind":"direct","text":"“No,”","spans":[{"start":0,"end":9}]}]}`
	predA = `{"id":"a","quotes":[{"kind":"direct","text":"“No,”","spans":[{"start":0,"end":9}]}]}`
	predB = `{"id":"b","quotes":[{"kind":"direct","text":"“No,”","spans":[{"start":0,"end":9}]}]}`
)

func lines(all ...string) string { return strings.Join(all, "\n") }

func TestCompare(t *testing.T) {
	for name, test := range map[string]struct {
		gold, pred                string
		documents, found, missing int
		unknown                   int
		errors                    []string
	}{
		"nothing":         {"", "", 0, 0, 0, 0, nil},
		"in any order":    {lines(goldA, goldB), lines(predB, predA), 2, 2, 0, 0, nil},
		"blank lines":     {lines("\ufeff"+goldA, "", goldB, ""), lines("", predA, " \r", predB, "", ""), 2, 2, 0, 0, nil},
		"missing":         {lines(goldA, goldB), predB, 2, 1, 1, 0, nil},
		"unknown":         {goldA, lines(predB, predA), 1, 1, 0, 1, nil},
		"no text":         {lines(predA, goldB), lines(predA, predB), 1, 1, 0, 1, []string{`gold, line 1: no "text" field; put the article there`}},
		"no quotes":       {lines(`{"id":"a","text":""}`, goldB), lines(`{"id":"b"}`), 1, 0, 1, 0, []string{`gold, line 1: no "quotes" field`, `predictions, line 1: no "quotes" field`}},
		"no id":           {lines(goldA, `{"text":"","quotes":[]}`), lines(predA, `{"quotes":[]}`), 1, 1, 0, 0, []string{`gold, line 2: no "id" field`, `predictions, line 2: no "id" field`}},
		"twice":           {lines(goldA, goldA), lines(predA, predA), 1, 1, 0, 0, []string{`gold, line 2: the id "a" was there before`, `predictions, line 2: the id "a" was there before`}},
		"no JSON":         {lines(goldA, "{"), lines("[]", predA), 1, 1, 0, 0, []string{"gold, line 2: broken JSON: unexpected end", "predictions, line 1: not a JSON object"}},
		"not UTF-8":       {lines("{\"id\":\"\xff\"}", goldA), predA, 1, 1, 0, 0, []string{"gold, line 1: not valid UTF-8"}},
		"bad gold spans":  {lines(strings.Replace(goldA, `"end":9`, `"end":99`, 1), goldB), predB, 1, 1, 0, 0, []string{"gold, line 1: annotated quote 0 has the span [0 99]"}},
		"bad pred spans":  {lines(goldA, goldB), lines(predB, "", strings.Replace(predA, `"end":9`, `"end":8`, 1)), 2, 1, 1, 0, []string{"predictions, line 3: predicted quote 0 has the span [0 8]"}},
		"the shape wrong": {lines(goldA, `{"id":"c","text":"","quotes":[{"spans":[]}]}`), predA, 1, 1, 0, 0, []string{"gold, line 2: not a document: "}},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := Compare(strings.NewReader(test.gold), strings.NewReader(test.pred))
			require.Equal(t, []int{test.documents, test.found, test.missing, test.unknown}, []int{r.Documents, r.All.Found.GoldHits, r.Missing, r.Unknown})
			if test.errors == nil {
				require.NoError(t, err)
				return
			}
			all := err.(interface{ Unwrap() []error }).Unwrap()
			require.Len(t, all, len(test.errors))
			for i, want := range test.errors {
				require.ErrorContains(t, all[i], want)
				var line *LineError
				require.ErrorAs(t, all[i], &line)
			}
		})
	}
}

func TestCompareReadsNotes(t *testing.T) {
	gold := `{"id":"a","text":"“No,” said Ann. He wants it.","aliases":{"Ann":["Ann O’Neil"]},
"speakers":[{"id":0,"name":"Ann"}],"quotes":[
{"kind":"direct","text":"","spans":[{"start":0,"end":9}],"speaker":{"id":0,"name":"Ann"}},
{"kind":"indirect","text":"","optional":true,"spans":[{"start":29,"end":31}]}]}`
	pred := `{"id":"a","speakers":[{"id":0,"name":"Ann O’Neil"}],"quotes":[
{"kind":"direct","text":"","spans":[{"start":0,"end":9}],"speaker":{"id":0,"name":"Ann O’Neil"}}]}`
	r, err := Compare(strings.NewReader(strings.ReplaceAll(gold, "\n", "")), strings.NewReader(strings.ReplaceAll(pred, "\n", "")))
	require.NoError(t, err)
	require.Equal(t, Score{1, 1, 1, 1}, r.All.Exact)
	require.Equal(t, Share{1, 1}, r.Speaker)
}

func TestCompareSplitsPieces(t *testing.T) {
	gold := `{"id":"a","text":"“No,” said Ann. “Go.”","pieces":true,"quotes":[` +
		`{"kind":"direct","text":"","spans":[{"start":0,"end":9}]},{"kind":"direct","text":"","spans":[{"start":20,"end":29}]}]}`
	pred := `{"id":"a","quotes":[{"kind":"direct","text":"","spans":[{"start":0,"end":9},{"start":20,"end":29}]}]}`
	r, err := Compare(strings.NewReader(gold), strings.NewReader(pred))
	require.NoError(t, err)
	require.Equal(t, Score{2, 2, 2, 2}, r.All.Exact)
}

func TestCompareTellsReadErrors(t *testing.T) {
	broken := errors.New("broken pipe")
	r, err := Compare(strings.NewReader(goldA), iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken)
	require.ErrorContains(t, err, "predictions: ")
	require.Equal(t, 1, r.Missing)
}
