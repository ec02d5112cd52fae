package render_test

import (
	"fmt"
	"strings"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/render"
)

func ExampleCounts() {
	doc := attribution.Parse("“We will not go,” said Ann O’Neil. “Not now,” she told AFP.")
	fmt.Println(strings.Join(render.Counts(doc), ", "))
	// Output: 2 quotes, 1 speaker, 1 outlet
}
