// Command mutants asks whether the tests would notice a mistake.
//
//	go run ./mutants -articles DIR [flags]
//
// It changes one operator, condition or number of the library at a time, builds the
// command, and compares its answers to real articles, by default and with -rules-only,
// with those of the library as it stands. Of the changes that show in an answer it asks
// whether "go test ./..." fails, and says which test did:
//
//	parties.go:67:9   < becomes <=   12 articles                     TestClauseRule/Keller_said_the_dam…
//	weigh.go:40:17    3 becomes 4    1 article, confidence alone     NOT NOTICED
//	noticed 25 of 30 (seed 1; 41 more changed no answer, 2 did not build)
//
// A change is drawn by -seed from all places where one could be made, so that a run can
// be repeated. Changes are < to <=, <= to <, > to >=, >= to >, == to !=, != to ==, && to
// ||, || to &&, + to -, - to +, a condition to its opposite, and a number to its
// neighbour; none in tests, in blocks with iota, or in the texts of errors. A change of
// text is read anew: in "a && b && c" the first && that becomes || binds less than the other.
//
// -articles is a folder of JSON Lines; "id" and "text" of each line are used. -dirs are
// the packages to change, as patterns from the root of the project; by default all of
// the root, rule and internal but what scans text, marks and files. Everything happens
// in a copy of the project. With the defaults it takes about a quarter of an hour on two
// cores; -for bounds it, and what it knows by then is printed.
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"time"
)

func main() {
	var (
		seed     = flag.Uint64("seed", 1, "draws the changes")
		want     = flag.Int("n", 30, "how many changes of an answer to find")
		tries    = flag.Int("tries", 200, "how many changes to try for that")
		bound    = flag.Duration("for", time.Hour, "stop after this long")
		articles = flag.String("articles", "", "a folder of articles as JSON Lines")
		only     = flag.String("only", "", "of the files of -articles those with one of these words in the name, by commas")
		dirs     = flag.String("dirs", "", "patterns of folders to change, by commas; none for the default")
		cores    = flag.Int("p", 2, "how many cores to use")
	)
	flag.Parse()
	if *articles == "" || flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "usage: mutants -articles DIR [flags]")
		os.Exit(2)
	}
	fail := func(err error) {
		fmt.Fprintln(os.Stderr, "mutants:", err)
		os.Exit(1)
	}
	t, err := newTree(*articles, words(*only), *cores)
	if err != nil {
		fail(err)
	}
	defer t.remove()
	all, err := mutations(t.dir, words(*dirs))
	if err == nil && len(all) == 0 {
		err = fmt.Errorf("nothing to change in %q", *dirs)
	}
	if err == nil {
		err = t.baseline()
	}
	if err != nil {
		t.remove()
		fail(err)
	}
	rand.New(rand.NewPCG(*seed, 0)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	r := report{seed: *seed}
	end := time.Now().Add(*bound)
	for i, m := range all[:min(*tries, len(all))] {
		if r.changed == *want || time.Now().After(end) {
			break
		}
		fmt.Fprintf(os.Stderr, "%3d: %3d change an answer, %3d noticed; now %s, %s\n", i+1, r.changed, r.noticed, m.place(), m.what)
		if err := r.try(t, m); err != nil {
			t.remove()
			fail(err)
		}
	}
	r.print(os.Stdout)
}

func words(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' })
}
