package main

import (
	"bytes"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestProgress(t *testing.T) {
	var out bytes.Buffer
	now := time.Unix(0, 0)
	p := newProgress(&out, func() time.Time { return now })
	count := func(after time.Duration, failed bool) string {
		out.Reset()
		now = now.Add(after)
		p.count(3_000_000, failed)
		return out.String()
	}
	require.Empty(t, count(1900*time.Millisecond, false), "short work is silent")
	require.Equal(t, "2 documents, 3.0 MB/s, 1 error", count(100*time.Millisecond, true))
	require.Empty(t, count(400*time.Millisecond, false), "not too often")
	require.Equal(t, "\r                              \r4 documents, 2.4 MB/s, 2 errors", count(2600*time.Millisecond, true))
	out.Reset()
	p.clear()
	p.clear()
	require.Equal(t, "\r                               \r", out.String())
	out.Reset()
	p.end()
	require.Equal(t, "4 documents, 2.4 MB/s, 2 errors\n", out.String())
}

func TestProgressOfShortWorkIsSilent(t *testing.T) {
	var out bytes.Buffer
	p := newProgress(&out, time.Now)
	p.count(1, true)
	p.end()
	require.Empty(t, out.String())
	p = progress{}
	p.count(1, true)
	p.clear()
	p.end()
}

func TestProgressIsForTerminals(t *testing.T) {
	terminal := newTerminal(t, 80)
	var file bytes.Buffer
	for name, test := range map[string]struct {
		p    program
		args []string
		want bool
	}{
		"a terminal for errors":       {program{stdout: &file, stderr: terminal}, nil, true},
		"switched off":                {program{stdout: &file, stderr: terminal}, []string{"-progress=off"}, false},
		"errors into a file":          {program{stdout: &file, stderr: &file}, nil, false},
		"answers on the terminal too": {program{stdout: terminal, stderr: terminal}, nil, false},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := test.p.parse(test.args)
			require.NoError(t, err)
			require.Equal(t, test.want, test.p.progress.out != nil)
		})
	}
}
