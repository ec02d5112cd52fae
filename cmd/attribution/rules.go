package main

import (
	"bytes"
	"context"

	"github.com/quoteattribution/attribution"
)

// rules lists the rules under the names that quotes bear in "rule".
func (p *program) rules(context.Context) error {
	var out bytes.Buffer
	for _, r := range attribution.DefaultRules() {
		p.view.wrap(&out, 0, 2, piece{r.Name, bold})
		p.view.wrap(&out, 2, 2, piece{r.Doc, plain})
	}
	_, err := p.stdout.Write(out.Bytes())
	return err
}
