package scan

// elision is a word that lost its beginning: 'em.
type elision struct {
	word  string // with its apostrophe, in lower case
	whole bool   // what is left is a word by itself too: the 'cause'
}

// elisions has them by what is left of them. A capital letter rather begins a quote,
// except in what is no word otherwise.
var elisions = map[string]elision{
	"n": {word: "'n"}, "N": {word: "'n"},
	"em": {word: "'em"}, "Em": {word: "'em"},
	"til": {word: "'til"},
	"tis": {word: "'tis"}, "Tis": {word: "'tis"},
	"twas": {word: "'twas"}, "Twas": {word: "'twas"},
	"cause": {word: "'cause", whole: true},
	"bout":  {word: "'bout", whole: true},
}

// Elided reports whether an apostrophe before the word stands for letters left out, and
// whether what is left is a word by itself too.
func Elided(rest string) (ok, whole bool) {
	e, ok := elisions[rest]
	return ok, e.whole
}
