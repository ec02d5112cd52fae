// Command first measures the first use of the library in a new process: the time
// that the first Parse of a short text takes, language pack and learned weights
// included. It starts itself anew for each round.
//
//	go run ./cmd/first
//	go run ./cmd/first -rounds 50
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/quoteattribution/attribution"
)

var (
	rounds = flag.Int("rounds", 21, "how many processes are started")
	once   = flag.Bool("once", false, "parse in this process and print the microseconds")
)

func main() {
	flag.Parse()
	if *once {
		start := time.Now()
		attribution.Parse("“It works,” said Olga Tsukanova, the mayor.")
		fmt.Println(time.Since(start).Microseconds())
		return
	}
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "first:", err)
		os.Exit(1)
	}
}

func run() error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	var times []float64
	for range *rounds {
		out, err := exec.Command(self, "-once").Output()
		if err != nil {
			return err
		}
		micro, err := strconv.Atoi(strings.TrimSpace(string(out)))
		if err != nil {
			return err
		}
		times = append(times, float64(micro)/1000)
	}
	slices.Sort(times)
	fmt.Printf("first use: median %.1f ms, best %.1f ms of %d processes\n", times[len(times)/2], times[0], len(times))
	return nil
}
