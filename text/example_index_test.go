package text_test

import (
	"fmt"

	"github.com/quoteattribution/attribution/text"
)

func ExampleIndex() {
	const article = "Orsa.\n🚧 “No,” she said."
	index := text.NewIndex(article)
	said := text.Span{Start: 11, End: 20}
	fmt.Println(said.In(article))
	fmt.Println("runes", index.Rune(said.Start), "to", index.Rune(said.End))
	fmt.Println("UTF-16 units", index.UTF16(said.Start), "to", index.UTF16(said.End))
	line, column := index.Position(said.Start)
	fmt.Println("line", line, "column", column)
	// Output:
	// “No,”
	// runes 8 to 13
	// UTF-16 units 9 to 14
	// line 2 column 3
}
