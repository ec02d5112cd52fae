package main

import (
	"regexp"
	"strconv"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// unit converts byte offsets into those that were asked for, nil for bytes.
func (p *program) unit(doc *attribution.Document) func(int) int {
	switch p.offsets {
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

// inUnits is the JSON of a document with its offsets in the units that were asked for.
func (p *program) inUnits(doc *attribution.Document, line []byte) []byte {
	convert := p.unit(doc)
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
