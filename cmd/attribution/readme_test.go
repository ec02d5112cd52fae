package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestReadmeCommand: the README's first command prints what the README says, up to its
// dots, and its test command is there.
func TestReadmeCommand(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	before, after, found := strings.Cut(string(readme), "\n    go run ./cmd/attribution testdata/plain/bridge.txt\n")
	require.True(t, found)
	require.NotContains(t, before, "go run", "it is the first command")
	require.Contains(t, after, "\n    go test ./... ./cmd/attribution/...\n")
	_, shown, found := strings.Cut(after, "prints who says what in an article:\n\n")
	require.True(t, found)
	shown, _, found = strings.Cut(shown, "    …\n")
	require.True(t, found)
	var want strings.Builder
	for line := range strings.Lines(shown) {
		want.WriteString(strings.TrimPrefix(line, "    "))
	}
	require.Greater(t, strings.Count(want.String(), "\n"), 10)

	var out, errs bytes.Buffer
	require.Zero(t, run(t.Context(), []string{"../../testdata/plain/bridge.txt"}, strings.NewReader(""), &out, &errs, noEnv))
	require.Empty(t, errs.String())
	require.Equal(t, want.String(), out.String()[:min(out.Len(), want.Len())])
}
