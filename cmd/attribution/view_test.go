package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/creack/pty"
	"github.com/stretchr/testify/require"
)

// newTerminal is a terminal of a number of columns.
func newTerminal(t *testing.T, columns uint16) *os.File {
	t.Helper()
	master, terminal, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal here:", err)
	}
	t.Cleanup(func() { master.Close(); terminal.Close() })
	require.NoError(t, pty.Setsize(terminal, &pty.Winsize{Rows: 40, Cols: columns}))
	return terminal
}

func TestNewView(t *testing.T) {
	terminal := newTerminal(t, 132)
	file, err := os.Create(filepath.Join(t.TempDir(), "out.txt"))
	require.NoError(t, err)
	defer file.Close()
	for name, test := range map[string]struct {
		stdout io.Writer
		env    map[string]string
		want   view
	}{
		"terminal":      {terminal, nil, view{132, 132, true}},
		"narrow":        {newTerminal(t, 10), nil, view{24, 10, true}},
		"unknown width": {newTerminal(t, 0), nil, view{80, 0, true}},
		"file":          {file, nil, view{80, 0, false}},
		"buffer":        {&bytes.Buffer{}, nil, view{80, 0, false}},
		"NO_COLOR":      {terminal, map[string]string{"NO_COLOR": "1"}, view{132, 132, false}},
		"dumb":          {terminal, map[string]string{"TERM": "dumb"}, view{132, 132, false}},
		"COLUMNS":       {terminal, map[string]string{"COLUMNS": "120"}, view{120, 120, true}},
		"in a file":     {file, map[string]string{"COLUMNS": "120"}, view{120, 120, false}},
		"few COLUMNS":   {file, map[string]string{"COLUMNS": "3"}, view{24, 3, false}},
		"wrong COLUMNS": {file, map[string]string{"COLUMNS": "wide"}, view{80, 0, false}},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, test.want, newView(test.stdout, func(name string) string { return test.env[name] }))
		})
	}
}

func TestSpeakersFitTheTerminal(t *testing.T) {
	var out bytes.Buffer
	p := program{view: view{table: 60}}
	require.NoError(t, writeSpeakers(&p, &out, example(), nil))
	require.Contains(t, out.String(), "a crane driver who")
	for line := range bytes.Lines(out.Bytes()) {
		require.LessOrEqual(t, len([]rune(string(line))), 61, "%s", line)
	}
}
