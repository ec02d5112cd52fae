package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// build returns the binary of a build: what is one already, or what it makes in dir.
func build(what, dir string) (string, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return "", err
	}
	info, err := os.Stat(what)
	switch {
	case err == nil && !info.IsDir():
		return filepath.Abs(what)
	case err != nil:
		if what, err = extract(what, dir); err != nil {
			return "", err
		}
	}
	program := filepath.Join(dir, "attribution.bin")
	_, err = output(what, nil, "go", "build", "-o", program, "./cmd/attribution")
	return program, err
}

// extract lays out a commit's files in dir.
func extract(commit, dir string) (string, error) {
	root, err := top()
	if err != nil {
		return "", err
	}
	if _, err := output(root, nil, "git", "rev-parse", "--verify", "--quiet", commit+"^{commit}"); err != nil {
		return "", errors.New("no file, no folder and no commit")
	}
	files, err := output(root, nil, "git", "archive", commit)
	if err != nil {
		return "", err
	}
	source := filepath.Join(dir, "source")
	if err := os.Mkdir(source, 0o777); err != nil {
		return "", err
	}
	_, err = output(source, files, "tar", "-x")
	return source, err
}

// top is the folder of the repository.
func top() (string, error) {
	out, err := output("", nil, "git", "rev-parse", "--show-toplevel")
	return strings.TrimSpace(string(out)), err
}

// output runs a program in dir; its error holds what the program complains of.
func output(dir string, stdin []byte, name string, args ...string) ([]byte, error) {
	cmd := exec.Command(name, args...)
	var complaint bytes.Buffer
	cmd.Dir, cmd.Stdin, cmd.Stderr = dir, bytes.NewReader(stdin), &complaint
	out, err := cmd.Output()
	if err != nil {
		said := complaint.String()
		return nil, fmt.Errorf("%s: %w\n%s", filepath.Base(name), err, said[:min(len(said), 2000)])
	}
	return out, nil
}
