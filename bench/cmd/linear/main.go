// Command linear shows that time grows in proportion to the text: it parses news and
// texts that were made to take long at two sizes, and prints the ratio of the times.
//
//	go run ./cmd/linear
//	go run ./cmd/linear -small 0.25 -times 4 -rules-only
//
// Its exit status is 1 where the larger text takes twice as long as its size tells;
// caches alone can make it half as long again.
package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"time"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/bench/corpus"
)

var (
	small     = flag.Float64("small", 1, "megabytes of the smaller text")
	times     = flag.Int("times", 10, "the larger one has this many times as many")
	dir       = flag.String("dir", "../testdata", "folder with the marked-up articles")
	rulesOnly = flag.Bool("rules-only", false, "without learned weights")
)

func main() {
	flag.Parse()
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "linear:", err)
		os.Exit(1)
	}
}

func run() error {
	p, err := attribution.New(attribution.Config{RulesOnly: *rulesOnly})
	if err != nil {
		return err
	}
	size := int(*small * 1e6)
	few, err := texts(size)
	if err != nil {
		return err
	}
	many, err := texts(size * *times)
	if err != nil {
		return err
	}
	p.Parse(few["news"]) // the first use loads the language pack
	fmt.Printf("%-20s %10s %10s %8s %8s\n", "", "small", "large", "MB/s", "ratio")
	steep := 0
	for _, name := range slices.Sorted(maps.Keys(few)) {
		a, b := best(p, few[name]), best(p, many[name])
		ratio := b.Seconds() / a.Seconds()
		fmt.Printf("%-20s %9.3fs %9.3fs %8.2f %8.1f\n", name, a.Seconds(), b.Seconds(), float64(len(many[name]))/1e6/b.Seconds(), ratio)
		if ratio > 2*float64(*times) {
			steep++
		}
	}
	if steep > 0 {
		return fmt.Errorf("%d texts take far more than %d times as long", steep, *times)
	}
	return nil
}

// texts are all that is measured, of about size bytes each.
func texts(size int) (map[string]string, error) {
	all := corpus.Hostile(size)
	var err error
	all["news"], all["one paragraph"], err = corpus.Together(*dir, size)
	return all, err
}

// best is the shortest time that parsing takes in three rounds, of which the first finds
// its memory; one that takes long by itself is enough.
func best(p *attribution.Parser, text string) time.Duration {
	least := time.Duration(1<<63 - 1)
	for round := 0; round < 3 && (round == 0 || least < 10*time.Second); round++ {
		start := time.Now()
		p.Parse(text)
		least = min(least, time.Since(start))
	}
	return least
}
