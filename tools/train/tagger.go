package main

import (
	"math/rand/v2"

	"github.com/quoteattribution/attribution/internal/network"
	"github.com/quoteattribution/attribution/internal/tag"
	"github.com/quoteattribution/attribution/text"
	"github.com/quoteattribution/attribution/tools/gold"
)

// run is tokens that are tagged together, with their right labels.
type run struct {
	evidence [][]uint32
	labels   []int
}

// emptyTagger has no weights; a parser with it gathers evidence.
func emptyTagger() *tag.Model {
	return load(tag.Marshal(network.NewLearner(tag.Shape, 1, func() float64 { return 0 }), &tag.Transitions{}))
}

func load(data []byte) *tag.Model {
	m, err := tag.Load(string(data))
	if err != nil {
		panic(err) // the two functions are tested against each other
	}
	return m
}

// runsOf labels the tokens of an article.
func runsOf(p *reader, a *gold.Article) []run {
	words := wordLabels(a)
	var runs []run
	next := 0 // the first word that ends after the token
	for _, t := range p.about(a).tokens(a.Text) {
		for next < len(words) && a.Words[next].End <= t.Span.Start {
			next++
		}
		label := tag.Other
		if next < len(words) && a.Words[next].Start < t.Span.End {
			label = words[next]
		} else {
			label = markLabel(a, words, next, t.Span)
		}
		if t.Begins {
			runs = append(runs, run{})
		}
		r := &runs[len(runs)-1]
		r.evidence, r.labels = append(r.evidence, t.Evidence), append(r.labels, label)
	}
	return runs
}

// wordLabels is the label of each word; cues and parties inside a content bear
// their own.
func wordLabels(a *gold.Article) []int {
	labels := make([]int, len(a.Words))
	for _, label := range []int{tag.Content, tag.Party, tag.Cue} {
		for _, q := range a.Quotes {
			for _, w := range map[int]gold.Words{tag.Content: q.Content, tag.Party: q.Source, tag.Cue: q.Cue}[label] {
				labels[w] = label
			}
		}
	}
	return labels
}

// markLabel is the label of a token that is no word, before word next: that of two
// words between which it stands, or of the content that it opens or ends.
func markLabel(a *gold.Article, labels []int, next int, token text.Span) int {
	before, behind := tag.Other, tag.Other
	touchesBefore, touchesBehind := false, false
	if next > 0 {
		before, touchesBefore = labels[next-1], a.Words[next-1].End+len("”") >= token.Start
	}
	if next < len(labels) {
		behind, touchesBehind = labels[next], a.Words[next].Start == token.End
	}
	switch s := token.In(a.Text); {
	case before == behind:
		return before
	case behind == tag.Content && (s == "“" || s == "‘" || s == `"` && touchesBehind):
		return tag.Content
	case before == tag.Content && (s == "”" || s == "’" || s == "." || s == `"` && touchesBefore && !touchesBehind):
		return tag.Content
	}
	return tag.Other
}

// tagLearner fits a tagger by stochastic gradient descent on the likelihood of the labels.
type tagLearner struct {
	network      *network.Learner
	trans, moved tag.Transitions // moved is the squares of gradients
	random       *rand.Rand
	pace         float64
	chain        tag.Chain
}

// learnTagger learns from the runs of the teacher, then from those of people, so in several
// orders of which it takes the mean.
func learnTagger(taught, runs []run) []byte {
	random := rand.New(rand.NewPCG(3, 4))
	first := &tagLearner{network: network.NewLearner(tag.Shape, *tagBits, random.NormFloat64), random: random, pace: 1}
	for range *tagTaught {
		first.round(taught)
	}
	var all []*network.Learner
	var mean tag.Transitions
	for order := range uint64(*tagRuns) {
		l := &tagLearner{network: first.network.Clone(), trans: first.trans, random: rand.New(rand.NewPCG(5, order))}
		l.network.Restart()
		for round := range *tagRounds {
			l.pace = 1 - float64(round)/float64(*tagRounds)
			l.round(runs)
		}
		all = append(all, l.network)
		for x := range mean {
			for y := range mean[x] {
				mean[x][y] += l.trans[x][y] / float32(*tagRuns)
			}
		}
	}
	return tag.Marshal(network.Mean(all), &mean)
}

func (l *tagLearner) round(runs []run) {
	for _, k := range l.random.Perm(len(runs)) {
		l.learn(&runs[k])
	}
}

func (l *tagLearner) learn(r *run) {
	rate := network.Rate{Direct: float32(*tagRate * l.pace), Hidden: float32(*tagHidden * l.pace), Decay: float32(*tagDecay)}
	passes := make([]*network.Pass, len(r.evidence))
	l.chain.Reset()
	for i, evidence := range r.evidence {
		passes[i] = pass(evidence, *tagDrop, l.random.Uint32())
		l.network.Forward(passes[i])
		var s tag.Score
		for y := range s {
			s[y] = l.network.Score(passes[i], y)
		}
		l.chain.Add(s)
	}
	l.chain.Run(l.trans.Odds(), make([]tag.Marginal, len(passes)))
	for i, right := range r.labels {
		wrong := l.chain.Probability(i)
		wrong[right]--
		var g network.Gradient
		for y, v := range wrong {
			if v > 1e-3 || v < -1e-3 {
				l.network.Back(passes[i], y, v, &g, rate)
			}
		}
		if g != (network.Gradient{}) {
			l.network.Learn(passes[i], &g, rate)
		}
		if i == 0 {
			for y, v := range wrong {
				l.move(tag.Labels, y, v)
			}
			continue
		}
		for x, row := range l.chain.Pair(i) {
			for y, v := range row {
				if x == r.labels[i-1] && y == right {
					v--
				}
				l.move(x, y, v)
			}
		}
	}
}

// move moves what speaks for label y after x.
func (l *tagLearner) move(x, y int, wrong float32) {
	network.Step(&l.trans[x][y], &l.moved[x][y], wrong, float32(*tagRate*l.pace))
}
