package en

import (
	"testing"

	"github.com/quoteattribution/attribution/lang"
)

// BenchmarkLoad is the cost of the first use.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := lang.LoadBinary(binary); err != nil {
			b.Fatal(err)
		}
	}
}
