// Package en is the language pack of English: newspapers of the United States,
// Britain, Canada and beyond. Its text files were written for this project; each
// says on top what it holds.
package en

import (
	"embed"
	"sync"

	"golang.org/x/text/language"

	"github.com/quoteattribution/attribution/lang"
)

//go:embed *.txt *.bin
var files embed.FS

// Pack returns the pack, read from the embedded files at the first call. It is
// safe for concurrent use.
func Pack() *lang.Pack { return load() }

var load = sync.OnceValue(func() *lang.Pack {
	pack, err := lang.Load(language.English, files)
	if err != nil {
		panic("lang/en: " + err.Error()) // the files are part of the program and tested with it
	}
	return pack
})
