// Package units has the units that offsets may count in.
package units

import (
	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// All are the names of the units.
var All = []string{"byte", "rune", "utf16"}

// Of converts byte offsets of a document's article into units, nil for bytes.
func Of(doc *attribution.Document, unit string) func(int) int {
	switch unit {
	case "rune":
		return text.NewIndex(doc.Text).Rune
	case "utf16":
		return text.NewIndex(doc.Text).UTF16
	}
	return nil
}
