package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/quoteattribution/attribution/eval"
)

// eval compares two files of JSON Lines: annotated or corrected quotes, and predicted ones.
func (p *program) eval(gold, pred string) func(context.Context) error {
	return func(context.Context) error {
		g, err := os.Open(gold)
		if err != nil {
			return p.unread(gold, err)
		}
		defer g.Close()
		q, err := os.Open(pred)
		if err != nil {
			return p.unread(pred, err)
		}
		defer q.Close()
		if err := eval.Run(g, q, p.stdout, eval.Options{JSON: p.format.name == "json"}); err != nil {
			for line := range strings.Lines(err.Error()) {
				p.complain("%s", strings.TrimSpace(line))
			}
			p.failed = true
		}
		return nil
	}
}

// unread reports a file that cannot be opened.
func (p *program) unread(name string, err error) error {
	var cause *os.PathError
	if errors.As(err, &cause) {
		err = cause.Err
	}
	p.complain("%s", fmt.Sprintf("%s: cannot read it: %v; check the name and the rights", name, err))
	p.failed = true
	return nil
}
