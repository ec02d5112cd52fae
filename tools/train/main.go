// Command train fits the weights of a language pack on annotated articles.
//
//	go run ./train -o ../lang/en -trees DIR -teacher LABELS -texts TEXTS ARTICLES.jsonl train/extra/*.txt
//
// DIR has the parsers tree-0.bin and on that ./trees wrote with -folds: each article is read
// by one that has not learnt from it, since trees of articles that were learnt from are
// better than those of others. Without -trees all are read by the parser of the pack.
//
// JSON Lines have {"id", "text", "quotes": [{"content", "source", "cue": [[start,
// end]], "speech"}]} on a line, offsets in Unicode code points, end exclusive, or
// a document with its text, as a page saves it after corrections, offsets in bytes;
// other files are articles with their quotes marked up in place, as in
// ../testdata. Those in train/extra were written for the project: constructions
// that annotated news has too few of.
//
// LABELS are documents as the command writes them, without their texts, by a system that
// is stronger than this library and too slow for what it is for. They are many and not
// always right: what is learnt from them is the beginning of what is learnt from people.
// Both files may be compressed by gzip. Without -teacher the articles have to do.
//
// The same articles give the same weights. The files hold numbers alone: the
// weights of hashed features, no text.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"github.com/quoteattribution/attribution/internal/network"
	"github.com/quoteattribution/attribution/internal/tag"
	"github.com/quoteattribution/attribution/tools/gold"
)

var (
	out       = flag.String("o", ".", "write weights.bin and tagger.bin to this folder")
	teacher   = flag.String("teacher", "", "learn first from these labels of another system (a document with its id on a line)")
	texts     = flag.String("texts", "", "the texts of -teacher (an id and a text on a line)")
	bits      = flag.Uint("bits", 16, "use 2^bits rows of weights")
	runs      = flag.Int("runs", 8, "learn so many times in different orders and take the mean")
	rounds    = flag.Int("rounds", 6, "go over the articles this often")
	taught    = flag.Int("teacher-rounds", 3, "go over the teacher's articles this often")
	trust     = flag.Float64("trust", 0.5, "weight of the teacher's articles")
	rate      = flag.Float64("rate", 0.05, "learning rate of the hidden layer")
	direct    = flag.Float64("direct-rate", 0.03, "learning rate of what features say directly")
	decay     = flag.Float64("decay", 1e-5, "weight decay")
	own       = flag.Float64("own", 1, "weight of articles that are marked up in place: they show what annotated news has too little of")
	attitudes = flag.Float64("attitudes", 0.3, "weight of quotes that are no speech, as examples of what not to accept")
	drop      = flag.Float64("drop", 0.6, "share of the features of acceptance that are left out at each step of learning")
	dropOf    = flag.Float64("drop-of-choice", 0.4, "that of the features of contents and parties")
	show      = flag.Int("show", 0, "print how far the proposals come, with this many lost quotes")
	test      = flag.String("test", "", "print that of the articles in this file, which are not learnt from")
	folds     = flag.Int("folds", 5, "folds for the evidence of what was learnt before: tags, and how clear a choice was")
	treesDir  = flag.String("trees", "", "read an article with the one of tree-0.bin, tree-1.bin … of this folder that has not learnt from it (see ../trees, -folds)")
	tagBits   = flag.Uint("tag-bits", 15, "use 2^bits rows of weights in the tagger")
	tagRuns   = flag.Int("tag-runs", 8, "learn the tagger so many times in different orders and take the mean")
	tagRounds = flag.Int("tag-rounds", 4, "go over the articles this often for the tagger")
	tagTaught = flag.Int("tag-teacher-rounds", 3, "go over the teacher's articles this often for the tagger")
	tagHidden = flag.Float64("tag-hidden-rate", 0.04, "learning rate of the tagger's hidden layer")
	tagDrop   = flag.Float64("tag-drop", 0.3, "share of the features of the tagger that are left out at each step of learning")
	tagRate   = flag.Float64("tag-rate", 0.01, "learning rate of what features say directly in the tagger")
	tagDecay  = flag.Float64("tag-decay", 1e-6, "weight decay of the tagger")
)

func main() {
	flag.Parse()
	if flag.NArg() == 0 || (*teacher == "") != (*texts == "") {
		fmt.Fprintln(os.Stderr, "usage: train [-teacher LABELS -texts TEXTS] [flags] ARTICLES.jsonl...")
		os.Exit(2)
	}
	if err := train(flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func train(files []string) error {
	if *treesDir != "" {
		if err := readTrees(*treesDir); err != nil {
			return err
		}
	}
	var articles []*gold.Article
	for _, name := range files {
		in, err := gold.Read(name)
		if err != nil {
			return err
		}
		articles = append(articles, in...)
	}
	silver, err := readTeacher(articles)
	if err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "%d articles, %d of the teacher\n", len(articles), len(silver))

	taggers, tagger := learnTaggers(articles, silver)
	parsers := make([]*reader, *folds)
	for fold, m := range taggers {
		parsers[fold] = readerWith(m)
	}
	parser := readerWith(load(tagger))
	folded := func(i int) *reader { return parsers[i%*folds] }
	examples, taughtExamples := labelled(articles, folded), labelled(silver, folded)
	fmt.Fprintln(os.Stderr, "tagger learnt")

	l := learnAll(examples, taughtExamples)
	if *show > 0 {
		if *test != "" {
			held, err := gold.Read(*test)
			if err != nil {
				return err
			}
			articles, examples = held, labelled(held, func(int) *reader { return parser })
		}
		stages(os.Stderr, articles, examples, l, *show)
	}
	if err := os.WriteFile(filepath.Join(*out, "tagger.bin"), tagger, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(*out, "weights.bin"), l.network.Marshal(), 0o644)
}

// learnAll learns from the examples, first from those of the teacher.
//
// How clearly contents and parties are chosen is evidence for what is accepted. So that it
// is learnt of choices as clear as they are on new articles, those of a fold are made by a
// learner that has not seen it, and those of the teacher's articles by one that has seen none.
func learnAll(examples, taughtBy [][]example) *learner {
	all := func(int) bool { return true }
	l := newLearner()
	if len(taughtBy) > 0 {
		first := newLearner()
		first.learn(examples, nil, all)
		choices := make([][]choice, len(taughtBy))
		each(len(taughtBy), func(i int) { choices[i] = first.chooseAll(taughtBy[i]) })
		l.learnTaught(taughtBy, choices)
		fmt.Fprintln(os.Stderr, "teacher's articles learnt")
	}
	choices := make([][]choice, len(examples))
	each(*folds, func(fold int) {
		other := l.clone(uint64(fold))
		other.learn(examples, nil, func(i int) bool { return i%*folds != fold })
		for i := fold; i < len(examples); i += *folds {
			choices[i] = other.chooseAll(examples[i])
		}
	})
	report(examples, choices)
	orders := make([]*network.Learner, *runs)
	each(*runs, func(run int) {
		other := l.clone(uint64(run))
		other.learn(examples, choices, all)
		orders[run] = other.network
	})
	return &learner{network: network.Mean(orders)}
}

// learnTaggers learns a tagger for each fold on the other folds, so that what is
// learnt next sees tags as good as they are on new articles; and one on all.
func learnTaggers(articles, silver []*gold.Article) (folded []*tag.Model, all []byte) {
	parser := readerWith(emptyTagger())
	runsOfAll := func(articles []*gold.Article) [][]run {
		runs := make([][]run, len(articles))
		each(len(articles), func(i int) { runs[i] = runsOf(parser, articles[i]) })
		return runs
	}
	others := func(runs [][]run, fold int) (others []run) {
		for i := range runs {
			if i%*folds != fold {
				others = append(others, runs[i]...)
			}
		}
		return others
	}
	runs, taught := runsOfAll(articles), runsOfAll(silver)
	folded = make([]*tag.Model, *folds)
	each(*folds+1, func(fold int) {
		data := learnTagger(others(taught, fold), others(runs, fold))
		if fold == *folds {
			all = data
			return
		}
		folded[fold] = load(data)
	})
	return folded, all
}

// labelled labels every proposal about the articles.
func labelled(articles []*gold.Article, parser func(i int) *reader) [][]example {
	all := make([][]example, len(articles))
	each(len(articles), func(i int) { all[i] = examplesOf(parser(i), articles[i]) })
	return all
}

// each runs f for 0 to n-1, a few at a time.
func each(n int, f func(i int)) {
	var wait sync.WaitGroup
	slots := make(chan bool, runtime.GOMAXPROCS(0))
	for i := range n {
		slots <- true
		wait.Go(func() {
			f(i)
			<-slots
		})
	}
	wait.Wait()
}

func report(examples [][]example, choices [][]choice) {
	var n, rightContent, rightParty, golds float64
	for i := range examples {
		for k := range examples[i] {
			x, c := &examples[i][k], choices[i][k]
			n++
			if x.about != nil {
				golds++
				if x.content[c.content] >= 0.8 {
					rightContent++
				}
				if x.party[c.party] > 0 {
					rightParty++
				}
			}
		}
	}
	fmt.Fprintf(os.Stderr, "%.0f proposals, %.0f about an annotated quote; of these on articles not learnt from: content right %.1f %%, party %.1f %%\n",
		n, golds, 100*rightContent/golds, 100*rightParty/golds)
}
