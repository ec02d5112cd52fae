package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/attribution/internal/markup"
	"github.com/quoteattribution/attribution/text"
)

// article is one annotated document; its offsets are in bytes.
type article struct {
	text   string
	words  []text.Span
	quotes []gold
}

// gold is one annotated quote, as sets of words.
type gold struct {
	content, source, cue wordSet
	speech               bool
}

// wordSet is a sorted list of word numbers.
type wordSet []int

// readMarked reads an article that is marked up in place.
func readMarked(name string) ([]*article, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	m, err := markup.Parse(string(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	a := &article{text: m.Text, words: wordsOf(m.Text)}
	for _, q := range m.Quotes {
		source := q.Who
		if len(source) == 0 {
			source = q.Src
		}
		a.quotes = append(a.quotes, gold{content: a.wordsIn(q.Spans), source: a.wordsIn(source), cue: a.wordsIn(q.Cue), speech: true})
	}
	return []*article{a}, nil
}

// readGold reads annotated JSON Lines: {"text", "quotes": [{"content", "source",
// "cue": [[start, end]], "speech"}]}, offsets in code points; or, from a file of
// another ending, one article that is marked up in place.
func readGold(name string) ([]*article, error) {
	if filepath.Ext(name) != ".jsonl" {
		return readMarked(name)
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var all []*article
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<28)
	for n := 1; lines.Scan(); n++ {
		var in struct {
			Text   string
			Quotes []struct {
				Content, Source, Cue [][2]int
				Speech               *bool
			}
		}
		if err := json.Unmarshal(lines.Bytes(), &in); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		a := &article{text: in.Text, words: wordsOf(in.Text)}
		offsets := make([]int, 0, len(in.Text)+1)
		for i := range in.Text {
			offsets = append(offsets, i)
		}
		offsets = append(offsets, len(in.Text))
		set := func(spans [][2]int) wordSet {
			var in []text.Span
			for _, s := range spans {
				in = append(in, text.Span{Start: offsets[s[0]], End: offsets[s[1]]})
			}
			return a.wordsIn(in)
		}
		for _, q := range in.Quotes {
			a.quotes = append(a.quotes, gold{content: set(q.Content), source: set(q.Source), cue: set(q.Cue), speech: q.Speech == nil || *q.Speech})
		}
		all = append(all, a)
	}
	return all, lines.Err()
}

func wordsOf(s string) []text.Span {
	var words []text.Span
	start := -1
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		in := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		if in && start < 0 {
			start = i
		}
		if !in && start >= 0 {
			words = append(words, text.Span{Start: start, End: i})
			start = -1
		}
		i += size
	}
	if start >= 0 {
		words = append(words, text.Span{Start: start, End: len(s)})
	}
	return words
}

// wordsIn is the numbers of the words that the spans touch.
func (a *article) wordsIn(spans []text.Span) wordSet {
	var set wordSet
	for _, s := range spans {
		i := sort.Search(len(a.words), func(i int) bool { return a.words[i].End > s.Start })
		for ; i < len(a.words) && a.words[i].Start < s.End; i++ {
			if n := len(set); n == 0 || set[n-1] < i {
				set = append(set, i)
			}
		}
	}
	return set
}

// jaccard is the share of words that two sets have in common, 0 for two empty ones.
func jaccard(a, b wordSet) float64 {
	common, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			common, i, j = common+1, i+1, j+1
		}
	}
	if common == 0 {
		return 0
	}
	return float64(common) / float64(len(a)+len(b)-common)
}
