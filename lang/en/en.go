// Package en is the language pack of English: newspapers of the United States,
// Britain, Canada and beyond. Its text files were written for this project; each
// says on top what it holds. A program that imports the package bears them in
// their binary form, pack.bin; after a change of a text file make it anew:
//
//	go test ./lang/en -update
package en

import (
	_ "embed"
	"sync"

	"github.com/quoteattribution/attribution/lang"
)

//go:embed pack.bin
var words string

//go:embed weights.bin
var weights string

//go:embed tagger.bin
var tagger string

//go:embed tree.bin
var trees string

// Pack returns the pack, read from the embedded files at the first call, which
// takes some milliseconds. It is safe for concurrent use.
func Pack() *lang.Pack { return load() }

var load = sync.OnceValue(func() *lang.Pack {
	pack, err := lang.LoadBinary(words, weights, tagger, trees)
	if err != nil {
		panic("lang/en: " + err.Error()) // the files are part of the program and tested with it
	}
	return pack
})
