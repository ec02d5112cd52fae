// Package units writes the JSON of a document with its offsets in other units than bytes.
package units

import (
	"regexp"
	"strconv"

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

// places are the offsets in the JSON of a document. A string has no bare quotation mark, so
// that none is in one.
var places = regexp.MustCompile(`([{,]"(?:start|end)":)(\d+)`)

// Convert is the JSON of a document with its offsets converted; convert may be nil.
func Convert(line []byte, convert func(int) int) []byte {
	if convert == nil {
		return line
	}
	return places.ReplaceAllFunc(line, func(match []byte) []byte {
		m := places.FindSubmatch(match)
		n, err := strconv.Atoi(string(m[2]))
		if err != nil {
			return match
		}
		return strconv.AppendInt(append([]byte(nil), m[1]...), int64(convert(n)), 10)
	})
}
