// Command ratio compares the speed of Parse with that of merely splitting the same
// text into words (Unicode Standard Annex 29, github.com/clipperhouse/uax29).
//
//	go run ./cmd/ratio
//	go run ./cmd/ratio -rounds 9 -size 4
//	go run ./cmd/ratio -o corpus.jsonl     also writes the articles, one {"id","text"} a line
//	go run ./cmd/ratio -least ratios.txt   fails where Parse takes 1.3 times the recorded time
//
// It runs on one core and prints MB/s of each round, by the time that the process had the
// core, then the ratios of the best rounds: what else the machine does can only slow a
// round down, and each round measures all in turn.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"syscall"
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
	least  = flag.String("least", "", "fail where a ratio is less than that of this file by a factor of 1.3")
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
	ratios := map[string]float64{}
	for _, p := range parses[1:] {
		ratios[p.name] = slices.Max(p.speed) / slices.Max(parses[0].speed)
		fmt.Printf("%s ratio %.4f\n", p.name, ratios[p.name])
	}
	if *least == "" {
		return nil
	}
	return check(*least, ratios)
}

// margin is how much slower than recorded is too slow.
const margin = 1.3

// check compares ratios with those of a file: a name and a ratio on each line.
func check(file string, ratios map[string]float64) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	seen := 0
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		var name string
		var recorded float64
		if _, err := fmt.Sscan(line, &name, &recorded); err != nil {
			return fmt.Errorf("%s: %q: want a name and a ratio", file, line)
		}
		got, ok := ratios[name]
		if !ok {
			return fmt.Errorf("%s: nothing measures %q", file, name)
		}
		if got < recorded/margin {
			return fmt.Errorf("%s is too slow: ratio %.4f, recorded %.4f, at least %.4f", name, got, recorded, recorded/margin)
		}
		seen++
	}
	if seen != len(ratios) {
		return fmt.Errorf("%s has %d of %d ratios", file, seen, len(ratios))
	}
	return nil
}

// measure returns MB/s over all articles.
func measure(articles []string, parse func(string)) float64 {
	runtime.GC()
	bytes, start := 0, busy()
	for _, a := range articles {
		parse(a)
		bytes += len(a)
	}
	return float64(bytes) / 1e6 / (busy() - start).Seconds()
}

// busy is the time that the process had a core.
func busy() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // no system with this call refuses it
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
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
