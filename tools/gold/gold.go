// Package gold reads annotated articles and compares words as sets.
package gold

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

// Article is one annotated document.
type Article struct {
	ID     string // "" where the file has none
	Text   string
	Words  []text.Span // bytes of the words of Text
	Quotes []Quote
}

// Quote is one annotated quote, as sets of words.
type Quote struct {
	Content, Source, Cue Words
	Speech               bool     // it is speech and no attitude
	Names                []string // of its speaker that are right, none where they are not annotated
}

// Words is a sorted list of word numbers.
type Words []int

// readMarked reads an article that is marked up in place.
func readMarked(name string) ([]*Article, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	m, err := markup.Parse(string(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	a := &Article{Text: m.Text, Words: wordsOf(m.Text)}
	for _, q := range m.Quotes {
		source := q.Who
		if len(source) == 0 {
			source = q.Src
		}
		a.Quotes = append(a.Quotes, Quote{Content: a.WordsIn(q.Spans), Source: a.WordsIn(source), Cue: a.WordsIn(q.Cue), Speech: true})
	}
	return []*Article{a}, nil
}

// Read reads annotated JSON Lines: {"text", "quotes": [{"content", "source",
// "cue": [[start, end]], "speech"}]}, offsets in code points; documents as the command
// writes them with -with-text, offsets in bytes; or, from a file of another ending, one
// article that is marked up in place.
func Read(name string) ([]*Article, error) {
	if filepath.Ext(name) != ".jsonl" {
		return readMarked(name)
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var all []*Article
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<28)
	for n := 1; lines.Scan(); n++ {
		if isDocument(lines.Bytes()) {
			a, err := readDocument(lines.Bytes())
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, n, err)
			}
			all = append(all, a)
			continue
		}
		var in struct {
			ID     string
			Text   string
			Quotes []struct {
				Content, Source, Cue [][2]int
				Speech               *bool
				Speaker              string
				Aliases              []string `json:"speaker_aliases"`
			}
		}
		if err := json.Unmarshal(lines.Bytes(), &in); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		a := &Article{ID: in.ID, Text: in.Text, Words: wordsOf(in.Text)}
		offsets := make([]int, 0, len(in.Text)+1)
		for i := range in.Text {
			offsets = append(offsets, i)
		}
		offsets = append(offsets, len(in.Text))
		set := func(spans [][2]int) Words {
			var in []text.Span
			for _, s := range spans {
				in = append(in, text.Span{Start: offsets[s[0]], End: offsets[s[1]]})
			}
			return a.WordsIn(in)
		}
		for _, q := range in.Quotes {
			g := Quote{Content: set(q.Content), Source: set(q.Source), Cue: set(q.Cue), Speech: q.Speech == nil || *q.Speech}
			if q.Speaker != "" {
				g.Names = append(q.Aliases, q.Speaker)
			}
			a.Quotes = append(a.Quotes, g)
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

// WordsIn is the numbers of the words that the spans touch.
func (a *Article) WordsIn(spans []text.Span) Words {
	var set Words
	for _, s := range spans {
		i := sort.Search(len(a.Words), func(i int) bool { return a.Words[i].End > s.Start })
		for ; i < len(a.Words) && a.Words[i].Start < s.End; i++ {
			if n := len(set); n == 0 || set[n-1] < i {
				set = append(set, i)
			}
		}
	}
	return set
}

// Jaccard is the share of words that two sets have in common, 0 for two empty ones.
func Jaccard(a, b Words) float64 {
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

// Plain is an article without annotation.
func Plain(article string) *Article { return &Article{Text: article, Words: wordsOf(article)} }
