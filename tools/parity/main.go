// Command parity compares the answers of two builds of the command, byte for byte.
//
//	go run ./parity [-n 5] [-explain] OLD NEW [ARTICLES.jsonl...]
//
// OLD and NEW are a binary of cmd/attribution, a folder that holds the module (".."
// is the working tree), or anything that git takes for a commit ("HEAD~3"), which is
// built in a temporary folder. So before a change that should not touch an answer is
// committed:
//
//	cd tools && go run ./parity HEAD .. articles.jsonl
//
// Of each line of JSON only id and text are read, whatever else annotates it, and every
// text is taken for English. The articles of ../testdata are always compared, those of
// testdata/plain among them, without their tags. Both builds answer in the default
// configuration, with -rules-only and with -scope all; with the flag -explain every
// proposal is compared too. The first differences are printed, each with the article,
// the first field that is another and the bytes around the first that differs, and then
// their number. The exit status is 0 where there is none, 1 where there is one, and 2
// where a build fails or an input cannot be read ("go run" itself turns 2 into 1).
package main

import (
	"flag"
	"fmt"
	"os"
)

var (
	most       = flag.Int("n", 5, "print this many differences of each configuration")
	explaining = flag.Bool("explain", false, "compare every proposal too")
)

// configurations are what both builds are asked for.
var configurations = [][]string{{}, {"-rules-only"}, {"-scope", "all"}}

func main() {
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: parity [flags] OLD NEW [ARTICLES.jsonl...]\n\nOLD and NEW: a binary, a folder to build, or a commit")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() < 2 {
		flag.Usage()
		os.Exit(2)
	}
	differences, err := compare(flag.Arg(0), flag.Arg(1), flag.Args()[2:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "parity:", err)
		os.Exit(2)
	}
	if differences > 0 {
		os.Exit(1)
	}
}

// compare runs both builds over all articles in all configurations and returns how many answers differ.
func compare(before, after string, files []string) (int, error) {
	articles, err := read(files)
	if err != nil {
		return 0, err
	}
	dir, err := os.MkdirTemp("", "parity")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	var programs [2]string
	for i, what := range []string{before, after} {
		if programs[i], err = build(what, fmt.Sprintf("%s/%d", dir, i)); err != nil {
			return 0, fmt.Errorf("%s: %w", what, err)
		}
	}
	all := configurations
	if *explaining {
		all = append(all, []string{"-explain"}, []string{"-explain", "-scope", "all"})
	}
	total := 0
	for _, flags := range all {
		var answers [2]map[string]string
		for i, program := range programs {
			if answers[i], err = ask(program, flags, articles); err != nil {
				return total, fmt.Errorf("%s: %w", flag.Arg(i), err)
			}
		}
		total += report(os.Stdout, flags, articles, answers[0], answers[1])
	}
	return total, nil
}
