// Command antecedents fits the evidence by which a language pack tells whom pronouns and
// descriptions mean.
//
//	go run ./antecedents -o ../lang/en/antecedents.bin -news ARTICLES.jsonl -gum GUM.jsonl.gz -gap GAP.tsv.gz
//
// It parses annotated texts and asks at each pronoun and each description which of the
// parties in view it means: by the speakers of quotes (-news, the format of ../train with
// "speaker" and "speaker_aliases"), by gold coreference (-gum, the format of ../trees) or by
// which of two names a pronoun means (-gap, Webster et al. 2018). The model is log-linear,
// over the parties in view and "nobody known".
//
// -test-gum and -test-gap print how many are right in texts that are not learnt from, beside
// what the rules reach; -folds does so for the articles of -news.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/quoteattribution/attribution/internal/link"
)

var (
	out     = flag.String("o", "", "write the weights to this file")
	news    = flag.String("news", "", "annotated articles to learn from")
	gum     = flag.String("gum", "", "gold coreference to learn from")
	gap     = flag.String("gap", "", "ambiguous pronouns to learn from")
	testGUM = flag.String("test-gum", "", "gold coreference to test with")
	testGAP = flag.String("test-gap", "", "ambiguous pronouns to test with")
	folds   = flag.Int("folds", 0, "test on the articles of -news by so many folds too")
	bits    = flag.Uint("bits", 14, "use 2^bits weights")
	rounds  = flag.Int("rounds", 12, "go over the decisions this often")
	rate    = flag.Float64("rate", 0.05, "learning rate")
	decay   = flag.Float64("decay", 1e-3, "weight decay")
	gumPart = flag.Float64("gum-weight", 0.5, "weight of a decision of -gum")
	gapPart = flag.Float64("gap-weight", 0.3, "weight of a decision of -gap")
)

func main() {
	flag.Parse()
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "antecedents:", err)
		os.Exit(1)
	}
}

func run() error {
	if *news+*gum+*gap == "" {
		flag.Usage()
		return fmt.Errorf("nothing to learn from: give -news, -gum or -gap")
	}
	var examples []example
	for _, s := range []struct {
		name   string
		weight float64
		read   func(string) ([]document, error)
	}{{*news, 1, readNews}, {*gum, *gumPart, readGUM}, {*gap, *gapPart, readGAP}} {
		if s.name == "" {
			continue
		}
		docs, err := s.read(s.name)
		if err != nil {
			return err
		}
		found := decisions(docs)
		for i := range found {
			found[i].weight = s.weight
		}
		fmt.Printf("%s: %d texts, %d decisions\n", s.name, len(docs), len(found))
		examples = append(examples, found...)
	}
	for k := range *folds {
		w := fit(examples, func(x *example) bool { return !x.news || x.fold(*folds) != k })
		var t table
		for i := range examples {
			if x := &examples[i]; x.news && x.fold(*folds) == k {
				t.add(x, w)
			}
		}
		t.print(fmt.Sprintf("fold %d", k))
		total.merge(&t)
	}
	if *folds > 0 {
		total.print("all folds")
	}
	w := fit(examples, func(*example) bool { return true })
	for _, s := range []struct {
		name string
		read func(string) ([]document, error)
	}{{*testGUM, readGUM}, {*testGAP, readGAP}} {
		if s.name == "" {
			continue
		}
		docs, err := s.read(s.name)
		if err != nil {
			return err
		}
		var t table
		for _, x := range decisions(docs) {
			t.add(&x, w)
		}
		t.print(s.name)
	}
	if *out == "" {
		return nil
	}
	return os.WriteFile(*out, link.Marshal(*bits, w), 0o666)
}

var total table
