package main

import (
	"math"
	"math/rand/v2"

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
func emptyTagger() *tag.Model { return load(tag.Marshal(1, make([]tag.Score, 2), &tag.Transitions{})) }

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

// learnTagger is the mean of several taggers, learnt in different orders.
func learnTagger(learnt []run) []byte {
	mean, trans := make([]tag.Score, 1<<*tagBits), tag.Transitions{}
	for order := range uint64(*tagRuns) {
		weights, t := learnTaggerOnce(learnt, order)
		for i := range weights {
			for y, w := range weights[i] {
				mean[i][y] += w / float32(*tagRuns)
			}
		}
		for x := range t {
			for y, w := range t[x] {
				trans[x][y] += w / float32(*tagRuns)
			}
		}
	}
	return tag.Marshal(*tagBits, mean, &trans)
}

// learnTaggerOnce fits a tagger by stochastic gradient descent with AdaGrad's rates on
// the likelihood of the labels.
func learnTaggerOnce(runs []run, order uint64) ([]tag.Score, *tag.Transitions) {
	weights, squares := make([]tag.Score, 1<<*tagBits), make([]tag.Score, 1<<*tagBits)
	var trans, transSquares tag.Transitions
	step := func(w, squares, g float32) (float32, float32) {
		g += float32(*tagDecay) * w
		squares += g * g
		return w - float32(*tagRate)*g/float32(math.Sqrt(float64(squares)+1)), squares
	}
	random := rand.New(rand.NewPCG(3+order, 4))
	var chain tag.Chain
	var marginals []tag.Marginal
	for range *tagRounds {
		for _, k := range random.Perm(len(runs)) {
			r := &runs[k]
			chain.Reset()
			for _, evidence := range r.evidence {
				var s tag.Score
				for _, key := range evidence {
					for y, w := range weights[key>>(32-*tagBits)] {
						s[y] += w
					}
				}
				chain.Add(s)
			}
			marginals = append(marginals[:0], make([]tag.Marginal, len(r.labels))...)
			chain.Run(trans.Odds(), marginals)
			for i, right := range r.labels {
				gradient := chain.Probability(i)
				gradient[right]--
				for _, key := range r.evidence[i] {
					at := key >> (32 - *tagBits)
					for y, g := range gradient {
						if g > 1e-3 || g < -1e-3 {
							weights[at][y], squares[at][y] = step(weights[at][y], squares[at][y], g)
						}
					}
				}
				if i == 0 {
					for y, g := range gradient {
						trans[tag.Labels][y], transSquares[tag.Labels][y] = step(trans[tag.Labels][y], transSquares[tag.Labels][y], g)
					}
					continue
				}
				for x, row := range chain.Pair(i) {
					for y, g := range row {
						if x == r.labels[i-1] && y == right {
							g--
						}
						trans[x][y], transSquares[x][y] = step(trans[x][y], transSquares[x][y], g)
					}
				}
			}
		}
	}
	return weights, &trans
}
