package attribution_test

import (
	"fmt"
	"testing/fstest"

	"golang.org/x/text/language"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/lang"
)

func ExampleConfig_language() {
	// A language is a folder of text files as lang/en is; each of them may be absent.
	// Of a real one, os.DirFS("de") or an embed.FS takes the place of this map.
	german, err := lang.Load(language.German, fstest.MapFS{
		"verbs.txt": {Data: []byte("sagen | sagt sagte gesagt sagend | say | quote invert that bare\n" +
			"antworten | antwortet antwortete geantwortet antwortend | answer | quote invert that bare\n")},
		"names.txt": {Data: []byte("f: Anna\n")},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	parser, err := attribution.New(attribution.Config{Language: german})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, q := range parser.Parse("„Wir gehen nicht“, sagte Anna Berg. „Heute nicht.“").Quotes {
		fmt.Println(q)
	}
	// Output: Anna Berg sagte: „Wir gehen nicht“ „Heute nicht.“
}
