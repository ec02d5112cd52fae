// Command capi is the library for programs in C and in languages that can call C: built with
// -buildmode=c-shared it has two functions,
//
//	char *attribution_parse(const char *text, size_t length, int unit);
//	void attribution_free(char *json);
//
// The first takes an article of so many bytes of UTF-8 and returns the JSON of its document,
// ended by a NUL, which the caller gives back to the second. What offsets count is told by
// unit: 0 for bytes, 1 for code points, 2 for UTF-16 units. Any text parses; NULL comes back
// only where there is no memory, or where the unit is none of these. Both may be called by
// many threads.
package main

// #include <stdlib.h>
import "C"

import (
	"bytes"
	"encoding/json"
	"unsafe"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/render"
	"github.com/quoteattribution/attribution/text"
)

func main() {} // a library has none, but Go wants one

//export attribution_parse
func attribution_parse(article *C.char, length C.size_t, unit C.int) *C.char {
	source := ""
	if article != nil && length > 0 {
		source = string(unsafe.Slice((*byte)(unsafe.Pointer(article)), int(length)))
	}
	answer := parse(source, int(unit))
	if answer == nil {
		return nil
	}
	return C.CString(string(answer))
}

//export attribution_free
func attribution_free(answer *C.char) { C.free(unsafe.Pointer(answer)) }

// parse is the JSON of an article's document, nil where the unit is none.
func parse(source string, unit int) []byte {
	var convert func(int) int
	switch unit {
	case 0:
	case 1:
		convert = text.NewIndex(source).Rune
	case 2:
		convert = text.NewIndex(source).UTF16
	default:
		return nil
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(attribution.Parse(source)); err != nil {
		return nil
	}
	return render.ConvertOffsets(bytes.TrimSuffix(out.Bytes(), []byte("\n")), convert)
}
