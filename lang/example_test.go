package lang_test

import (
	"fmt"
	"testing/fstest"

	"golang.org/x/text/language"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/lang/en"
)

// A language begins with its cue verbs, and with what its small words do. Of a real one,
// os.DirFS("nl") or an embed.FS takes the place of this map.
func ExampleLoad() {
	dutch, err := lang.Load(language.Dutch, fstest.MapFS{
		"verbs.txt":   {Data: []byte("zeggen | zegt zei gezegd zeggend | say | quote invert that\n")},
		"words.txt":   {Data: []byte("subordinator: dat\n")},
		"grammar.txt": {Data: []byte("complementizer: dat\n")},
		"names.txt":   {Data: []byte("f: Anna\n")},
	})
	if err != nil {
		panic(err)
	}
	parser, err := attribution.New(attribution.Config{Language: dutch})
	if err != nil {
		panic(err)
	}
	for _, q := range parser.Parse("Anna Berg zei dat de brug dicht blijft.").Quotes {
		fmt.Println(q)
	}
	// Output: Anna Berg zei: dat de brug dicht blijft
}

// A line that is not written as the files of lang/en are is named.
func ExampleLoad_error() {
	_, err := lang.Load(language.German, fstest.MapFS{
		"verbs.txt": {Data: []byte("# verbs\nsagen | sagt sagte gesagt sagend | say | quot\n")},
	})
	fmt.Println(err)
	_, err = lang.Load(language.German, fstest.MapFS{
		"grammar.txt": {Data: []byte("complementiser: dass\n")},
	})
	fmt.Println(err)
	// Output:
	// verbs.txt:2: unknown frame "quot"; did you mean "quote"?
	// grammar.txt:1: want use: words, and "complementiser" is no use; did you mean "complementizer"?
}

// The binary form is read in a small part of the time of the text files.
func ExampleLoadBinary() {
	words, err := en.Pack().MarshalBinary() // once, into a file
	if err != nil {
		panic(err)
	}
	pack, err := lang.LoadBinary(lang.Binary{Words: string(words)}) // at every start
	if err != nil {
		panic(err)
	}
	fmt.Println(pack.Language())
	// Output: en
}

// WithVerbs leaves the pack as it is.
func ExamplePack_WithVerbs() {
	pack, err := en.Pack().WithVerbs("skeet | skeets skeeted skeeted skeeting | write | quote invert that bare", "-suggest")
	if err != nil {
		panic(err)
	}
	for _, language := range []*lang.Pack{en.Pack(), pack} {
		parser, err := attribution.New(attribution.Config{Language: language})
		if err != nil {
			panic(err)
		}
		fmt.Println(len(parser.Parse("O’Neil skeeted the bridge was safe.").Quotes))
	}
	// Output:
	// 0
	// 1
}
