package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// tree is a copy of the project in which one file at a time is changed.
type tree struct {
	dir, command string
	cores        int
	input        []byte   // the articles as JSON Lines
	answers      []string // what the library as it stands answers, a line an article
}

// newTree copies the module that the working directory's tools belong to.
func newTree(articles string, only []string, cores int) (*tree, error) {
	input, err := read(articles, only)
	if err != nil {
		return nil, err
	}
	root, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/quoteattribution/attribution").Output()
	if err != nil {
		return nil, fmt.Errorf("go list -m: %w", err)
	}
	dir, err := os.MkdirTemp("", "mutants")
	if err != nil {
		return nil, err
	}
	t := &tree{dir: filepath.Join(dir, "attribution"), command: filepath.Join(dir, "command"), cores: cores, input: input}
	if err = copyAll(t.dir, strings.TrimSpace(string(root))); err != nil {
		t.remove()
	}
	return t, err
}

// copyAll copies a folder without its history.
func copyAll(to, from string) error {
	entries, err := os.ReadDir(from)
	for _, e := range entries {
		name, old := filepath.Join(to, e.Name()), filepath.Join(from, e.Name())
		switch {
		case err != nil || e.Name() == ".git":
		case e.IsDir():
			err = os.CopyFS(name, os.DirFS(old))
		case e.Type().IsRegular():
			var data []byte
			if data, err = os.ReadFile(old); err == nil {
				err = os.MkdirAll(to, 0o755)
			}
			if err == nil {
				err = os.WriteFile(name, data, 0o644)
			}
		}
	}
	return err
}

func (t *tree) remove() { os.RemoveAll(filepath.Dir(t.dir)) }

// read returns the articles of a folder as JSON Lines of ids and texts alone.
func read(dir string, only []string) ([]byte, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	for _, file := range files {
		if len(only) > 0 && !slices.ContainsFunc(only, func(w string) bool { return strings.Contains(filepath.Base(file), w) }) {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		for line := range bytes.Lines(data) {
			var a struct {
				ID   string `json:"id"`
				Text string `json:"text"`
			}
			if err := json.Unmarshal(line, &a); err != nil {
				return nil, fmt.Errorf("%s: %w", file, err)
			}
			if err := enc.Encode(a); err != nil {
				return nil, err
			}
		}
	}
	if out.Len() == 0 {
		return nil, fmt.Errorf("no articles in %s", dir)
	}
	return out.Bytes(), nil
}

// baseline holds what the library answers as it stands; its tests must pass.
func (t *tree) baseline() error {
	if out, err := t.build(); err != nil {
		return fmt.Errorf("the library as it stands does not build: %w\n%s", err, out)
	}
	if t.answers = t.answer(); len(t.answers) != 2*bytes.Count(t.input, []byte("\n")) {
		return errors.New("the library as it stands does not answer to each article")
	}
	if test := t.test(); test != "" {
		return fmt.Errorf("the tests of the library as it stands fail: %s", test)
	}
	return nil
}

// with runs f while the change is made.
func (t *tree) with(m mutation, f func()) error {
	path := filepath.Join(t.dir, m.file)
	source, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := os.WriteFile(path, m.apply(source), 0o644); err != nil {
		return err
	}
	f()
	return os.WriteFile(path, source, 0o644)
}

func (t *tree) build() (string, error) {
	out, err := t.run(5*time.Minute, nil, "go", "build", "-o", t.command, "./cmd/attribution")
	return string(out), err
}

// answer is what the command answers by default and by rules alone, a line an
// article; fewer lines where it fails or takes too long.
func (t *tree) answer() []string {
	var lines []string
	for _, flags := range [][]string{nil, {"-rules-only"}} {
		args := append([]string{"-input", "jsonl", "-format", "jsonl", "-progress", "off"}, flags...)
		out, err := t.run(time.Minute, t.input, t.command, args...)
		if err != nil {
			break
		}
		lines = slices.AppendSeq(lines, strings.Lines(string(out)))
	}
	return lines
}

var failed = regexp.MustCompile(`(?m)^\s*--- FAIL: (\S+)`)

// test returns the test that fails, empty where none does: those of the root first,
// since they are likeliest to.
func (t *tree) test() string {
	for _, packages := range []string{".", "./..."} {
		out, err := t.run(5*time.Minute, nil, "go", "test", "-short", "-count=1", "-failfast", "-vet=off", "-timeout=2m", packages)
		if err == nil {
			continue
		}
		// A subtest stands below the test that it is of: the deepest one tells most.
		name := ""
		for _, m := range failed.FindAllSubmatch(out, -1) {
			if s := string(m[1]); name == "" || strings.HasPrefix(s, name) {
				name = s
			}
		}
		if name == "" {
			name = "a panic, or a test that never ends"
		}
		return name
	}
	return ""
}

// run runs a program in the copy for so long, with 8 GB of memory: a change may make a
// loop that never ends and appends.
func (t *tree) run(limit time.Duration, in []byte, name string, args ...string) ([]byte, error) {
	ctx, stop := context.WithTimeout(context.Background(), limit)
	defer stop()
	c := exec.CommandContext(ctx, "sh", append([]string{"-c", `ulimit -v 8000000; exec "$0" "$@"`, name}, args...)...)
	c.Dir, c.Stdin, c.WaitDelay = t.dir, bytes.NewReader(in), 10*time.Second
	c.Env = append(os.Environ(), fmt.Sprintf("GOMAXPROCS=%d", t.cores), "GOFLAGS=-buildvcs=false")
	return c.Output()
}
