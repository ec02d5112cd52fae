// Command trees learns the tagger and parser of a language pack from sentences with trees
// and prints how it does on others.
//
//	go run ./trees -o ../lang/en/tree.bin -silver DIR -texts DIR -gum DIR
//	go run ./trees -score ../lang/en/tree.bin -silver DIR -texts DIR -gum DIR
//	go run ./trees -o tree.bin -conllu TRAIN.conllu -dev DEV.conllu
//
// It reads treebanks in CoNLL-U, and two forms of its own: trees of a bigger parser beside
// their texts, and documents of many kinds in JSON Lines. Their words become the tokens of
// the library. A tenth of the articles, by their names, is kept apart for the figures.
//
// What learns from the parser's trees must learn from such as it gives on new text: -folds
// 5 writes tree-0.bin to tree-4.bin too, each learnt without the articles of its fold. An
// article's fold is the 32-bit FNV-1a hash of its name, modulo 5. No fold has the tenth kept
// apart.
//
// The same articles give the same model. It holds numbers alone: no letter of a text.
package main

import (
	"bytes"
	"compress/flate"
	"flag"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"time"

	"github.com/quoteattribution/attribution/internal/tree"
)

var (
	out       = flag.String("o", "", "write the model to this file")
	scoreOnly = flag.String("score", "", "learn nothing, print the figures of this model")
	silver    = flag.String("silver", "", "folder with en.tsv.gz and en-text.jsonl.gz")
	texts     = flag.String("texts", "", "folder with polnear-train.jsonl and polnear-dev.jsonl, which the silver trees are of too")
	gum       = flag.String("gum", "", "folder with gum-train.jsonl.gz and gum-dev.jsonl.gz")
	times     = flag.Int("gum-times", 3, "learn so many times from the documents of -gum, of which there are few")
	rare      = flag.Int("rare", 20, "learn one of so many sentences with names once more, with a name that is a word too")
	conllu    = flag.String("conllu", "", "treebank in CoNLL-U")
	dev       = flag.String("dev", "", "treebank in CoNLL-U for the figures")
	sample    = flag.Int("sample", 1, "learn from one of so many articles")
	folds     = flag.Int("folds", 0, "write a model for each of so many folds too, learnt from the articles of the others")
	foldsDir  = flag.String("folds-dir", "", "folder for tree-0.bin and on")
)

func main() {
	flag.Parse()
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "trees:", err)
		os.Exit(1)
	}
}

// example is a sentence of an article.
type example struct {
	tree.Example
	id, kind string
}

// fold is the fold of an article by its name: 32 bits of FNV-1a.
func fold(id string, of int) int {
	h := fnv.New32a()
	h.Write([]byte(id))
	return int(h.Sum32() % uint32(of))
}

func run() error {
	start := time.Now()
	learn, test, err := read()
	if err != nil {
		return err
	}
	log := func(format string, args ...any) {
		fmt.Fprintf(os.Stderr, "%5.0fs "+format+"\n", append([]any{time.Since(start).Seconds()}, args...)...)
	}
	log("%d sentences to learn from, %d to measure on", len(learn), len(test))
	how := tree.Defaults()
	how.Log = log
	var m *tree.Model
	if *scoreOnly != "" {
		data, err := os.ReadFile(*scoreOnly)
		if err != nil {
			return err
		}
		if m, err = tree.Read(string(data)); err != nil {
			return err
		}
	} else {
		m = tree.Learn(plain(learn, func(*example) bool { return true }), how)
		if err := write(*out, m, log); err != nil {
			return err
		}
	}
	printScores(os.Stdout, measure(m, test))
	if *folds > 0 {
		if err := os.MkdirAll(*foldsDir, 0o777); err != nil {
			return err
		}
	}
	for k := range *folds {
		m := tree.Learn(plain(learn, func(x *example) bool { return fold(x.id, *folds) != k }), how)
		if err := write(filepath.Join(*foldsDir, fmt.Sprintf("tree-%d.bin", k)), m, log); err != nil {
			return err
		}
	}
	return nil
}

// plain is the examples to keep, and those that are made of them.
func plain(all []example, keep func(*example) bool) (kept []tree.Example) {
	for i := range all {
		if keep(&all[i]) {
			kept = append(kept, all[i].Example)
		}
	}
	return append(kept, homographs(kept, *rare)...)
}

// write writes a model, to no file where name is empty.
func write(name string, m *tree.Model, log func(string, ...any)) error {
	data, err := m.MarshalBinary()
	if err != nil {
		return err
	}
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		return err
	}
	w.Write(data) // to memory
	w.Close()
	log("%d bytes, %d deflated", len(data), packed.Len())
	if name == "" {
		return nil
	}
	return os.WriteFile(name, data, 0o644)
}

// measure is the figures by kind of text.
func measure(m *tree.Model, test []example) map[string]*score {
	scores := map[string]*score{}
	p := tree.NewParser(m)
	var nodes []tree.Node
	for i := range test {
		x := &test[i]
		for len(nodes) < len(x.Tokens) {
			nodes = append(nodes, tree.Node{})
		}
		got := nodes[:len(x.Tokens)]
		p.Parse(got, x.Source, x.Tokens)
		if scores[x.kind] == nil {
			scores[x.kind] = &score{}
		}
		scores[x.kind].add(&x.Example, got)
	}
	return scores
}

// read reads all the treebanks that were named.
func read() (learn, test []example, err error) {
	add := func(to *[]example) func(*article) {
		return func(a *article) {
			for _, x := range a.examples() {
				*to = append(*to, example{x, a.id, a.kind})
			}
		}
	}
	if *silver != "" {
		all, apart := map[string][]string{}, map[string][]string{}
		err = readTexts(filepath.Join(*silver, "en-text.jsonl.gz"), all)
		if err == nil && *texts != "" {
			err = readTexts(filepath.Join(*texts, "polnear-train.jsonl"), all)
			if err == nil {
				err = readTexts(filepath.Join(*texts, "polnear-dev.jsonl"), apart)
			}
		}
		for id, t := range apart {
			all[id] = t
		}
		if err == nil {
			err = readSilver(filepath.Join(*silver, "en.tsv.gz"), all, func(a *article) {
				switch _, dev := apart[a.id]; {
				case dev:
					a.kind = "polnear-dev"
					add(&test)(a)
				case fold(a.id, 10) == 0:
					a.kind = "silver, kept apart"
					if fold(a.id, 10**sample) == 0 {
						add(&test)(a)
					}
				case fold(a.id, 7**sample) < 7 && *scoreOnly == "":
					add(&learn)(a)
				}
			})
		}
	}
	if *gum != "" && err == nil && *scoreOnly == "" {
		err = readGUM(filepath.Join(*gum, "gum-train.jsonl.gz"), func(a *article) {
			for range *times {
				add(&learn)(a)
			}
		})
	}
	if *gum != "" && err == nil {
		err = readGUM(filepath.Join(*gum, "gum-dev.jsonl.gz"), func(a *article) {
			a.kind = "gum-dev: " + a.kind
			add(&test)(a)
			a.kind = "gum-dev"
			add(&test)(a)
		})
	}
	if *conllu != "" && err == nil {
		err = readCoNLLU(*conllu, add(&learn))
	}
	if *dev != "" && err == nil {
		err = readCoNLLU(*dev, add(&test))
	}
	return learn, test, err
}
