package render

import (
	"regexp"
	"strconv"
)

// places are the offsets in the JSON of a document. A string has no bare quotation mark, so
// that none is in one.
var places = regexp.MustCompile(`([{,]\s*"(?:start|end)":\s*)(\d+)`)

// ConvertOffsets is the JSON of a document, of quotes or of speakers with all offsets
// converted, as by the methods of [text.Index]: into code points for Python, into UTF-16 units
// for JavaScript. With nil it is the JSON as it was. What json.Marshal and an Encoder write
// may be indented.
func ConvertOffsets(json []byte, convert func(offset int) int) []byte {
	if convert == nil {
		return json
	}
	return places.ReplaceAllFunc(json, func(match []byte) []byte {
		m := places.FindSubmatch(match)
		n, err := strconv.Atoi(string(m[2]))
		if err != nil {
			return match
		}
		return strconv.AppendInt(append([]byte(nil), m[1]...), int64(convert(n)), 10)
	})
}
