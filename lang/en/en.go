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

//go:embed antecedents.bin
var antecedents string

var binary = lang.Binary{Words: words, Weights: weights, Tagger: tagger, Trees: trees, Antecedents: antecedents}

// Pack returns the pack, read from the embedded files at the first call, which
// takes some milliseconds. It is safe for concurrent use.
func Pack() *lang.Pack { return load() }

var load = sync.OnceValue(func() *lang.Pack {
	pack, err := lang.LoadBinary(binary)
	if err != nil {
		panic("lang/en: " + err.Error()) // the files are part of the program and tested with it
	}
	return pack
})
