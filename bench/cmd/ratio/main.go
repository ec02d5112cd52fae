// Command ratio compares the speed of Parse with that of merely splitting the same
// text into words (Unicode Standard Annex 29, github.com/clipperhouse/uax29).
//
//	go run ./cmd/ratio
//	go run ./cmd/ratio -rounds 9 -size 4
//	go run ./cmd/ratio -o corpus.jsonl     also writes the articles, one {"id","text"} a line
//
// It runs on one core and prints MB/s of each round, then the medians as ratios.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"time"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/bench/corpus"
)

var (
	rounds = flag.Int("rounds", 5, "measure each this often, in turn")
	size   = flag.Float64("size", 1, "megabytes of articles")
	dir    = flag.String("dir", "../testdata", "folder with the marked-up articles")
	out    = flag.String("o", "", "write the articles to this file")
)

func main() {
	flag.Parse()
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "ratio:", err)
		os.Exit(1)
	}
}

func run() error {
	articles, err := corpus.Articles(*dir, int(*size*1e6))
	if err != nil {
		return err
	}
	if *out != "" {
		if err := write(*out, articles); err != nil {
			return err
		}
	}
	rules, err := attribution.New(attribution.Config{RulesOnly: true})
	if err != nil {
		return err
	}
	runtime.GOMAXPROCS(1)
	parses := []struct {
		name  string
		parse func(string)
		speed []float64
	}{
		{"uax29", func(s string) {
			for t := words.FromString(s); t.Next(); {
			}
		}, nil},
		{"rules", func(s string) { rules.Parse(s) }, nil},
		{"default", func(s string) { attribution.Parse(s) }, nil},
	}
	for round := range *rounds {
		fmt.Printf("round %d", round+1)
		for i := range parses {
			p := &parses[i]
			p.speed = append(p.speed, measure(articles, p.parse))
			fmt.Printf("  %s %.1f MB/s", p.name, p.speed[round])
		}
		fmt.Println()
	}
	for _, p := range parses[1:] {
		fmt.Printf("%s ratio %.3f\n", p.name, median(p.speed)/median(parses[0].speed))
	}
	return nil
}

// measure returns MB/s over all articles.
func measure(articles []string, parse func(string)) float64 {
	runtime.GC()
	bytes, start := 0, time.Now()
	for _, a := range articles {
		parse(a)
		bytes += len(a)
	}
	return float64(bytes) / 1e6 / time.Since(start).Seconds()
}

func median(x []float64) float64 {
	sorted := slices.Sorted(slices.Values(x))
	return sorted[len(sorted)/2]
}

func write(name string, articles []string) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	enc := json.NewEncoder(f)
	for i, a := range articles {
		if err := enc.Encode(map[string]string{"id": fmt.Sprint(i + 1), "text": a}); err != nil {
			return err
		}
	}
	return f.Close()
}
