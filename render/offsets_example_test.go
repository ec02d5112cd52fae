package render_test

import (
	"encoding/json"
	"fmt"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/render"
	"github.com/quoteattribution/attribution/text"
)

// For a program in Python offsets count code points.
func ExampleConvertOffsets() {
	doc := attribution.Parse("“Não,” said Ana Lima.")
	data, err := json.Marshal(doc.Quotes[0].Spans)
	if err != nil {
		panic(err)
	}
	fmt.Println(string(data))
	fmt.Println(string(render.ConvertOffsets(data, text.NewIndex(doc.Text).Rune)))
	// Output:
	// [{"start":0,"end":11}]
	// [{"start":0,"end":6}]
}
