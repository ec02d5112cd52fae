// Package bench holds the benchmarks of attribution over texts of many kinds.
package bench

import (
	"testing"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/bench/corpus"
)

func BenchmarkArticles(b *testing.B) {
	articles, err := corpus.Articles("../testdata", 1e6)
	if err != nil {
		b.Fatal(err)
	}
	rules, err := attribution.New(attribution.Config{RulesOnly: true})
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		parse func(string) int
	}{
		{"default", func(s string) int { return len(attribution.Parse(s).Quotes) }},
		{"rules", func(s string) int { return len(rules.Parse(s).Quotes) }},
		{"uax29", func(s string) int {
			for t := words.FromString(s); t.Next(); {
			}
			return 0
		}},
	} {
		b.Run(c.name, func(b *testing.B) { run(b, articles, c.parse) })
	}
}

func BenchmarkHostile(b *testing.B) {
	for name, text := range corpus.Hostile(1 << 16) {
		b.Run(name, func(b *testing.B) {
			run(b, []string{text}, func(s string) int { return len(attribution.Parse(s).Quotes) })
		})
	}
}

// run reports MB/s, allocations and quotes over the texts.
func run(b *testing.B, texts []string, parse func(string) int) {
	bytes, quotes := 0, 0
	for _, t := range texts {
		bytes += len(t)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		quotes = 0
		for _, t := range texts {
			quotes += parse(t)
		}
	}
	b.ReportMetric(float64(quotes), "quotes")
}
