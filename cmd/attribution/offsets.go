package main

import (
	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/cmd/attribution/internal/units"
)

// unit converts byte offsets into those that were asked for, nil for bytes.
func (p *program) unit(doc *attribution.Document) func(int) int { return units.Of(doc, p.offsets) }
