package main

import (
	"encoding/json"
	"strings"

	"github.com/quoteattribution/attribution/text"
	"github.com/quoteattribution/attribution/tools/gold"
	"github.com/quoteattribution/attribution/tools/lines"
)

// label is one quote as a teacher marks it, offsets in bytes.
type label struct {
	Spans   []text.Span
	Cue     *text.Span
	Speaker *struct{ Mention *text.Span }
}

// readTeacher reads the articles of -teacher, but for those that people have annotated. A
// teacher does not tell speech from attitudes: its cues do, by the share of speech among the
// quotes with the same cue, or its last word, that people have annotated.
func readTeacher(annotated []*gold.Article) ([]*gold.Article, error) {
	if *teacher == "" {
		return nil, nil
	}
	known := map[string]bool{}
	for _, a := range annotated {
		known[a.ID] = true
	}
	labels := map[string][]label{}
	err := lines.Each(*teacher, func(line []byte) error {
		var in struct {
			ID     string
			Quotes []label
		}
		err := json.Unmarshal(line, &in)
		labels[in.ID] = in.Quotes
		return err
	})
	if err != nil {
		return nil, err
	}
	speaks := speechOf(annotated)
	var all []*gold.Article
	err = lines.Each(*texts, func(line []byte) error {
		var in struct{ ID, Text string }
		if err := json.Unmarshal(line, &in); err != nil {
			return err
		}
		quotes, labelled := labels[in.ID]
		if known[in.ID] || !labelled {
			return nil
		}
		a := gold.Plain(in.Text)
		a.ID = in.ID
		for _, q := range quotes {
			g := gold.Quote{Content: a.WordsIn(q.Spans)}
			if q.Cue != nil {
				g.Cue = a.WordsIn([]text.Span{*q.Cue})
			}
			if q.Speaker != nil && q.Speaker.Mention != nil {
				g.Source = a.WordsIn([]text.Span{*q.Speaker.Mention})
			}
			g.Speech = speaks(cueOf(a, &g))
			a.Quotes = append(a.Quotes, g)
		}
		all = append(all, a)
		return nil
	})
	return all, err
}

// cueOf is the words of a quote's cue.
func cueOf(a *gold.Article, q *gold.Quote) []string {
	var words []string
	for _, i := range q.Cue {
		words = append(words, strings.ToLower(a.Words[i].In(a.Text)))
	}
	return words
}

// speechOf tells of a cue whether most quotes with it are speech.
func speechOf(articles []*gold.Article) func(cue []string) bool {
	type count struct{ speech, all float64 }
	counts := map[string]count{}
	for _, a := range articles {
		for k := range a.Quotes {
			q := &a.Quotes[k]
			cue := strings.Join(cueOf(a, q), " ")
			n := counts[cue]
			n.all++
			if q.Speech {
				n.speech++
			}
			counts[cue] = n
		}
	}
	return func(cue []string) bool {
		n := counts[strings.Join(cue, " ")]
		if n.all < 3 && len(cue) > 0 {
			n = counts[cue[len(cue)-1]]
		}
		return 2*(n.speech+1) > n.all+1.5
	}
}
