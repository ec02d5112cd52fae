package eval

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const wantTable = `documents 2, without a prediction 1, predictions of other documents 1

quotes                       precision  recall      F1    gold predicted
quoted, found                    100.0    50.0    66.7       2         1
quoted, content                  100.0    50.0    66.7       2         1
quoted, attributed               100.0    50.0    66.7       2         1
quoted, exact                    100.0    50.0    66.7       2         1
indirect, found                      –       –       –       0         0
indirect, content                    –       –       –       0         0
indirect, attributed                 –       –       –       0         0
indirect, exact                      –       –       –       0         0
all, found                       100.0    50.0    66.7       2         1
all, content                     100.0    50.0    66.7       2         1
all, attributed                  100.0    50.0    66.7       2         1
all, exact                       100.0    50.0    66.7       2         1

one-sided overlap            precision  recall      F1    gold predicted
above 0.3                        100.0    50.0    66.7       2         1
above 0.8                        100.0    50.0    66.7       2         1

exact spans                  precision  recall      F1    gold predicted
source                               –       –       –       0         0
cue                                  –       –       –       0         0
content                          100.0    50.0    66.7       2         1

right                                %   right      of
kind, of found                   100.0       1       1
source, of found                     –       0       0
source's words, of found             –       0       0
cue, of found                        –       0       0
party, of overlap above 0.3      100.0       1       1
party, of overlap above 0.8      100.0       1       1
canonical speaker, of all            –       0       0
outlet, of all                       –       0       0
`

func TestRun(t *testing.T) {
	gold, pred := lines(goldA, "{", goldB), lines(predA, `{"id":"c","quotes":[]}`)
	var out bytes.Buffer
	err := Run(strings.NewReader(gold), strings.NewReader(pred), &out, Options{})
	require.ErrorContains(t, err, "gold, line 2: ")
	require.Equal(t, wantTable, out.String())

	out.Reset()
	err = Run(strings.NewReader(gold), strings.NewReader(pred), &out, Options{JSON: true})
	require.ErrorContains(t, err, "gold, line 2: ")
	var read Report
	require.NoError(t, json.Unmarshal(out.Bytes(), &read))
	require.Equal(t, Score{2, 1, 1, 1}, read.All.Exact)
}

func TestRunWithoutGold(t *testing.T) {
	var out bytes.Buffer
	err := Run(strings.NewReader(predA), strings.NewReader(predA), &out, Options{})
	require.ErrorContains(t, err, "no annotated document")
	require.ErrorContains(t, err, `gold, line 1: no "text" field`)
	require.Empty(t, out.String())
}

type fullDisk struct{}

var errFull = errors.New("disk full")

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func TestRunTellsWriteErrors(t *testing.T) {
	for _, options := range []Options{{}, {JSON: true}} {
		require.ErrorIs(t, Run(strings.NewReader(goldA), strings.NewReader(predA), fullDisk{}, options), errFull)
	}
}
