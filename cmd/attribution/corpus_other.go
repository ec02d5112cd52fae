//go:build js || wasip1 || plan9

package main

import (
	"context"
	"errors"
	"runtime"
)

type entry struct{}

// corpus is not to be had where SQLite is not.
func (p *program) corpus(string, bool, map[string]string) (func(context.Context) error, error) {
	return nil, errors.New("corpus needs SQLite, which this build for " + runtime.GOOS + "/" + runtime.GOARCH + " has not; use one for Linux, macOS or Windows")
}
