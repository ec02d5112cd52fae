// Command train fits the weights of a language pack on annotated articles.
//
//	go run ./train -o ../lang/en -trees DIR ARTICLES.jsonl train/extra/*.txt
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
// The same articles give the same weights. The files hold numbers alone: the
// weights of hashed features, no text.
package main

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"github.com/quoteattribution/attribution/internal/learn"
	"github.com/quoteattribution/attribution/internal/tag"
	"github.com/quoteattribution/attribution/internal/weigh"
	"github.com/quoteattribution/attribution/tools/gold"
)

var (
	out        = flag.String("o", ".", "write weights.bin and tagger.bin to this folder")
	bits       = flag.Uint("bits", 18, "use 2^bits rows of weights")
	runs       = flag.Int("runs", 8, "learn so many times in different orders and take the mean")
	rounds     = flag.Int("rounds", 12, "go over the articles this often")
	rate       = flag.Float64("rate", 0.03, "learning rate")
	decay      = flag.Float64("decay", 2e-6, "weight decay")
	attitudes  = flag.Float64("attitudes", 0.3, "weight of quotes that are no speech, as examples of what not to accept")
	acceptRate = flag.Float64("accept-rate", 0.02, "learning rate of acceptance")
	show       = flag.Int("show", 0, "print how far the proposals come, with this many lost quotes")
	test       = flag.String("test", "", "print that of the articles in this file, which are not learnt from")
	drop       = flag.Float64("drop", 0.6, "share of the features of acceptance that are left out at each step of learning")
	folds      = flag.Int("folds", 5, "folds for the evidence of what was learnt before: tags, and how clear a choice was")
	treesDir   = flag.String("trees", "", "read an article with the one of tree-0.bin, tree-1.bin … of this folder that has not learnt from it (see ../trees, -folds)")
	tagBits    = flag.Uint("tag-bits", 16, "use 2^bits weights of each label in the tagger")
	tagRuns    = flag.Int("tag-runs", 4, "learn the tagger so many times in different orders and take the mean")
	tagRounds  = flag.Int("tag-rounds", 4, "go over the articles this often for the tagger")
	tagRate    = flag.Float64("tag-rate", 0.1, "learning rate of the tagger")
	tagDecay   = flag.Float64("tag-decay", 1e-6, "weight decay of the tagger")
)

func main() {
	flag.Parse()
	if flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "usage: train [flags] ARTICLES.jsonl...")
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
	fmt.Fprintf(os.Stderr, "%d articles\n", len(articles))

	taggers, tagger := learnTaggers(articles)
	parsers := make([]*reader, *folds)
	for fold, m := range taggers {
		parsers[fold] = readerWith(m)
	}
	examples := labelled(articles, func(i int) *reader { return parsers[i%*folds] })
	fmt.Fprintln(os.Stderr, "tagger learnt")

	// The choice of contents and parties of each fold is learnt on the others, so
	// that the third step sees choices as clear as they are on new articles.
	choices := make([][]choice, len(examples))
	each(*folds, func(fold int) {
		l := newLearner(0)
		l.learnVariants(examples, func(i int) bool { return i%*folds != fold })
		for i := fold; i < len(examples); i += *folds {
			for k := range examples[i] {
				choices[i] = append(choices[i], l.choose(&examples[i][k]))
			}
		}
	})
	l := averaged(func(l *learner) {
		l.learnVariants(examples, func(int) bool { return true })
		l.learnAcceptance(examples, choices)
	})
	report(l, examples, choices)
	if *show > 0 {
		if *test != "" {
			held, err := gold.Read(*test)
			if err != nil {
				return err
			}
			parser := readerWith(load(tagger))
			articles, examples = held, labelled(held, func(int) *reader { return parser })
		}
		stages(os.Stderr, articles, examples, l, *show)
	}
	if err := os.WriteFile(filepath.Join(*out, "tagger.bin"), tagger, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(*out, "weights.bin"), weigh.Marshal(*bits, &l.weights), 0o644)
}

// learnTaggers learns a tagger for each fold on the other folds, so that what is
// learnt next sees tags as good as they are on new articles; and one on all.
func learnTaggers(articles []*gold.Article) (folded []*tag.Model, all []byte) {
	parser := readerWith(emptyTagger())
	runs := make([][]run, len(articles))
	each(len(articles), func(i int) { runs[i] = runsOf(parser, articles[i]) })
	folded = make([]*tag.Model, *folds)
	each(*folds+1, func(fold int) {
		var others []run
		for i := range runs {
			if i%*folds != fold {
				others = append(others, runs[i]...)
			}
		}
		data := learnTagger(others)
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

// learner fits weights by stochastic gradient descent with a rate for each
// weight that falls with its gradients (AdaGrad; Duchi et al. 2011).
type learner struct {
	weights, squares [weigh.Columns][]float32
	random           *rand.Rand
	rate             float32
}

// averaged learns several times in different orders and takes the mean of the weights:
// what one order happens to make of rare features cancels out.
func averaged(learn func(l *learner)) *learner {
	all := make([]*learner, *runs)
	each(*runs, func(run int) {
		all[run] = newLearner(uint64(run))
		learn(all[run])
	})
	mean := all[0]
	for column := range mean.weights {
		for i := range mean.weights[column] {
			for _, l := range all[1:] {
				mean.weights[column][i] += l.weights[column][i]
			}
			mean.weights[column][i] /= float32(*runs)
		}
	}
	return mean
}

func newLearner(run uint64) *learner {
	l := &learner{random: rand.New(rand.NewPCG(1+run, 2)), rate: float32(*rate)}
	for column := range l.weights {
		l.weights[column], l.squares[column] = make([]float32, 1<<*bits), make([]float32, 1<<*bits)
	}
	return l
}

func (l *learner) sum(keys []uint32, column int) float64 {
	var sum float32
	for _, k := range keys {
		sum += l.weights[column][k>>(32-*bits)]
	}
	return float64(sum)
}

func (l *learner) move(keys []uint32, column int, gradient float64) {
	if math.Abs(gradient) < 1e-4 {
		return
	}
	weights, squares := l.weights[column], l.squares[column]
	for _, k := range keys {
		i := k >> (32 - *bits)
		g := float32(gradient) + float32(*decay)*weights[i]
		squares[i] += g * g
		weights[i] -= l.rate * g / float32(math.Sqrt(float64(squares[i])+1))
	}
}

// some is the features that a draw leaves, the same ones of any list for one
// draw: what is learnt must not hang on a few of them.
func some(keys []uint32, drop float64, draw uint32) []uint32 {
	if drop == 0 {
		return keys
	}
	kept := make([]uint32, 0, len(keys))
	for _, k := range keys {
		if float64(weigh.Key(draw, k, 0)) >= drop*math.MaxUint32 {
			kept = append(kept, k)
		}
	}
	return kept
}

// choice is the content and the party of one proposal, with their shares.
type choice struct {
	content, party           int
	contentShare, partyShare float64
}

// accept is the evidence for an example as a whole.
func (x *example) accept(c choice) []uint32 {
	return x.Accept(c.content, c.party, c.contentShare, c.partyShare)
}

func (l *learner) choose(x *example) (c choice) {
	p := l.shares(x.Contents)
	for i := range p {
		if p[i] > p[c.content] {
			c.content = i
		}
	}
	q := l.shares(x.Parties)
	for i := range q {
		if q[i] > q[c.party] {
			c.party = i
		}
	}
	c.contentShare, c.partyShare = p[c.content], q[c.party]
	return c
}

// shares is the softmax over variants.
func (l *learner) shares(variants []learn.Variant) []float64 {
	p := make([]float64, len(variants))
	most := math.Inf(-1)
	for i, v := range variants {
		p[i] = l.sum(v.Evidence, weigh.Choice)
		most = max(most, p[i])
	}
	total := 0.0
	for i := range p {
		p[i] = math.Exp(p[i] - most)
		total += p[i]
	}
	for i := range p {
		p[i] /= total
	}
	return p
}

// learnVariants learns to choose among contents and among parties.
func (l *learner) learnVariants(examples [][]example, in func(int) bool) {
	for range *rounds {
		for _, i := range l.random.Perm(len(examples)) {
			if !in(i) {
				continue
			}
			for k := range examples[i] {
				x := &examples[i][k]
				if x.about != nil {
					l.learn(x.Contents, x.content)
					l.learn(x.Parties, x.party)
				}
			}
		}
	}
}

// learn moves weight to the variants that match best.
func (l *learner) learn(variants []learn.Variant, match []float64) {
	best := 0.3
	for _, m := range match {
		best = max(best, m)
	}
	target, n := make([]float64, len(match)), 0.0
	for i, m := range match {
		if m >= best-1e-9 {
			target[i] = 1
			n++
		}
	}
	if n == 0 || len(variants) < 2 {
		return
	}
	for i, p := range l.shares(variants) {
		l.move(variants[i].Evidence, weigh.Choice, p-target[i]/n)
	}
}

// learnAcceptance learns which proposals are right as a whole.
func (l *learner) learnAcceptance(examples [][]example, choices [][]choice) {
	l.rate = float32(*acceptRate)
	for range *rounds {
		for _, i := range l.random.Perm(len(examples)) {
			for k := range examples[i] {
				x, c := &examples[i][k], choices[i][k]
				for _, column := range []int{weigh.Speech, weigh.Everything} {
					keys := some(x.accept(c), *drop, l.random.Uint32())
					p := weigh.Probability(weigh.LogOdds(x.Score) + float32(l.sum(keys, column)/(1-*drop)))
					y, weight := x.right(c.content, c.party), 1.0
					if column == weigh.Speech && x.about != nil && !x.about.Speech {
						y, weight = 0, *attitudes
					}
					l.move(keys, column, weight*(p-y))
				}
			}
		}
	}
}

func report(l *learner, examples [][]example, choices [][]choice) {
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
