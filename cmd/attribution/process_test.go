package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// asCommand in the environment makes the test binary the command, so that signals and
// pipes are those of a process.
const asCommand = "ATTRIBUTION_TEST_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
	}
	os.Exit(m.Run())
}

// started is a running command with an article a line on its standard input, without end.
type started struct {
	*exec.Cmd
	stdout io.ReadCloser
	stderr bytes.Buffer
}

func start(t *testing.T, args ...string) *started {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	s := &started{Cmd: exec.CommandContext(t.Context(), self, args...)}
	s.Env = append(os.Environ(), asCommand+"=1")
	s.Stderr = &s.stderr
	stdin, err := s.StdinPipe()
	require.NoError(t, err)
	s.stdout, err = s.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, s.Start())
	line := jsonLine(t, "n", strings.Repeat(said+"\n\n", 20))
	go func() {
		for err := error(nil); err == nil; { // until the command ends
			_, err = io.WriteString(stdin, line)
		}
	}()
	return s
}

func (s *started) status(t *testing.T) int {
	t.Helper()
	ended := make(chan struct{})
	go func() { s.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-time.After(30 * time.Second):
		t.Fatal("the command did not end")
	}
	return s.ProcessState.ExitCode()
}

func TestProcessEndsOnInterruptWithWholeLines(t *testing.T) {
	for _, format := range []string{"jsonl", "webannotation"} {
		t.Run(format, func(t *testing.T) {
			s := start(t, "-input", "jsonl", "-format", format)
			out := bufio.NewReader(s.stdout)
			for n := 0; ; n++ {
				line, err := out.ReadBytes('\n')
				if err == io.EOF {
					require.Empty(t, line, "the last line is whole")
					require.Greater(t, n, 20)
					break
				}
				require.NoError(t, err)
				require.True(t, json.Valid(line))
				if n == 20 {
					require.NoError(t, s.Process.Signal(os.Interrupt))
				}
			}
			require.Equal(t, 130, s.status(t))
			require.Empty(t, s.stderr.String())
		})
	}
}

func TestProcessEndsWhenNobodyReads(t *testing.T) {
	for _, format := range []string{"text", "view", "speakers", "json", "jsonl", "csv", "tsv", "webannotation"} {
		t.Run(format, func(t *testing.T) {
			s := start(t, "-input", "jsonl", "-format", format)
			line, err := bufio.NewReader(s.stdout).ReadString('\n')
			require.NoError(t, err)
			require.NotEmpty(t, line)
			require.NoError(t, s.stdout.Close()) // as head -1 does
			require.Zero(t, s.status(t))
			require.Empty(t, s.stderr.String())
		})
	}
}
