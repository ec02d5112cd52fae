package verb_test

import (
	"fmt"

	"github.com/quoteattribution/attribution/verb"
)

// Has asks for any of several constructions.
func ExampleFrame_Has() {
	accuse := verb.Quote | verb.Object | verb.Of // accused them of lying
	fmt.Println(accuse.Has(verb.That|verb.Bare), accuse.Has(verb.That|verb.Of), accuse.Has(verb.Prepositions))
	// Output: false true true
}
