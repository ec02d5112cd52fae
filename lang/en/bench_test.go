package en

import (
	"testing"

	"golang.org/x/text/language"

	"github.com/quoteattribution/attribution/lang"
)

// BenchmarkLoad is the cost of the first use.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := lang.Load(language.English, files); err != nil {
			b.Fatal(err)
		}
	}
}
