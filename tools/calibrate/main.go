// Command calibrate compares the confidence of quotes with how many of them are right.
//
//	go run ./calibrate [-names] ARTICLES.jsonl...
//
// It parses annotated articles (the format of train) and prints, for ten bins of
// confidence, how many quotes fall there, their mean confidence and the share whose
// words (Jaccard of at least 0.8) and party (a word in common) are both right, and
// the expected calibration error: the mean distance of the two, weighted by the
// number of quotes (Naeini et al. 2015). Quotes of what is annotated as an attitude
// and no speech are left out: they are no mistakes. With -names it compares the confidence of
// names with how many of the quotes of which words and party are right have the right name.
package main

import (
	"flag"
	"fmt"
	"math"
	"os"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
	"github.com/quoteattribution/attribution/tools/gold"
)

var names = flag.Bool("names", false, "compare the confidence of names")

func main() {
	flag.Parse()
	if flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "usage: calibrate [-names] ARTICLES.jsonl...")
		os.Exit(2)
	}
	var bins [10]bin
	for _, name := range flag.Args() {
		articles, err := gold.Read(name)
		if err != nil {
			fmt.Fprintln(os.Stderr, "calibrate:", err)
			os.Exit(1)
		}
		for _, a := range articles {
			for _, q := range attribution.Parse(a.Text).Quotes {
				g, speech := judge(a, q)
				switch {
				case *names && g != nil && len(g.Names) > 0 && q.Speaker != nil:
					bins[min(9, int(q.NameConfidence*10))].add(q.NameConfidence, gold.SameName(q.Speaker.Name, g.Names))
				case !*names && speech:
					bins[min(9, int(q.Confidence*10))].add(q.Confidence, g != nil)
				}
			}
		}
	}
	report(bins[:])
}

// bin is the quotes whose confidence lies in a tenth of the scale.
type bin struct {
	n, right, confidence float64
}

func (b *bin) add(confidence float64, right bool) {
	b.n++
	b.confidence += confidence
	if right {
		b.right++
	}
}

// judge returns the annotated quote that a quote is right by, nil where it is wrong, and false
// for speech where it is annotated as an attitude.
func judge(a *gold.Article, q *attribution.Quote) (right *gold.Quote, speech bool) {
	content, party := a.WordsIn(q.Spans), partyOf(a, q)
	speech = true
	for i := range a.Quotes {
		g := &a.Quotes[i]
		if gold.Jaccard(content, g.Content) < 0.8 {
			continue
		}
		speech = g.Speech
		if gold.Jaccard(party, g.Source) > 0 || len(party) == 0 && len(g.Source) == 0 || q.Cue == nil {
			return g, speech
		}
	}
	return nil, speech
}

// partyOf is the words that name the speaker of a quote, or its source.
func partyOf(a *gold.Article, q *attribution.Quote) gold.Words {
	switch {
	case q.Mention != nil:
		return a.WordsIn([]text.Span{q.Mention.Span})
	case q.Source != nil:
		return a.WordsIn([]text.Span{q.Source.Mention.Span})
	}
	return nil
}

func report(bins []bin) {
	var all, distance float64
	fmt.Println("confidence  quotes  mean   right")
	for i, b := range bins {
		if b.n == 0 {
			continue
		}
		fmt.Printf("%.1f to %.1f  %6.0f  %.3f  %.3f\n", float64(i)/10, float64(i+1)/10, b.n, b.confidence/b.n, b.right/b.n)
		all += b.n
		distance += math.Abs(b.confidence - b.right)
	}
	fmt.Printf("expected calibration error %.3f over %.0f quotes\n", distance/all, all)
}
