package main

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/tools/lines"
)

// readTexts adds the texts of JSON Lines with {"id", "text"} to texts, in their order
// where a name has more than one.
func readTexts(name string, texts map[string][]string) error {
	return lines.Each(name, func(line []byte) error {
		var in struct{ ID, Text string }
		err := json.Unmarshal(line, &in)
		texts[in.ID] = append(texts[in.ID], in.Text)
		return err
	})
}

// readSilver calls do with each article of a file of trees: a line #id, then a line a
// word, and an empty line after each sentence. A word is begin and end in UTF-16 units
// of the article's text, Penn tag, type of name, head, relation and lemma. Articles
// without a text are left out; those of one name have its texts in their order.
func readSilver(name string, texts map[string][]string, do func(*article)) error {
	var a *article
	var offsets []int
	first := 0
	var relation []string
	var head []int
	sentence := func() {
		if a == nil {
			return
		}
		words := a.words[first:]
		for i := range words {
			words[i].head = first + head[i] - 1
			if head[i] == 0 || head[i] > len(words) {
				words[i].head = -1
				continue
			}
			words[i].relation = relationOf(relation[i], words[i].tag, words[head[i]-1].tag)
		}
		for i := range words {
			if relation[i] == "dep" && words[i].tag.Verb() && words[i].head >= 0 {
				words[i].relation = clauseOf(words, first, i)
			}
		}
		first, relation, head = len(a.words), relation[:0], head[:0]
	}
	finish := func() {
		if sentence(); a != nil && len(a.words) > 0 {
			do(a)
		}
		a, first = nil, 0
	}
	err := lines.Each(name, func(line []byte) error {
		f := strings.Split(string(line), "\t")
		switch {
		case len(line) > 0 && line[0] == '#' && len(f) == 1:
			finish()
			if id := string(line[1:]); len(texts[id]) > 0 {
				a, offsets = &article{id: id, text: texts[id][0]}, utf16Offsets(texts[id][0])
				texts[id] = texts[id][1:]
			}
		case len(f) == 1:
			sentence()
		case a != nil:
			if len(f) < 6 {
				return fmt.Errorf("%d columns", len(f))
			}
			b, err1 := strconv.Atoi(f[0])
			e, err2 := strconv.Atoi(f[1])
			h, err3 := strconv.Atoi(f[4])
			if err1 != nil || err2 != nil || err3 != nil || b < 0 || e <= b || e >= len(offsets) || h < 0 {
				return fmt.Errorf("no word of the text: %q", f)
			}
			w := goldWord{start: offsets[b], end: offsets[e], tag: tagOf(f[2], "", "", ""), head: h, typed: f[3] != "_"}
			w.kind = typeNames[f[3]]
			a.words = append(a.words, w)
			head, relation = append(head, h), append(relation, f[5])
		}
		return nil
	})
	finish()
	return err
}

var typeNames = map[string]tree.Type{"PER": tree.Person, "ORG": tree.Organization, "LOC": tree.Place, "MISC": tree.OtherName}

// utf16Offsets is the byte of each UTF-16 unit of s, and its end.
func utf16Offsets(s string) []int {
	all := make([]int, 0, len(s)+1)
	for i, r := range s {
		all = append(all, i)
		if r >= 0x10000 {
			all = append(all, i)
		}
	}
	return append(all, len(s))
}

// runeOffsets is the byte of each rune of s, and its end.
func runeOffsets(s string) []int {
	all := make([]int, 0, utf8.RuneCountInString(s)+1)
	for i := range s {
		all = append(all, i)
	}
	return append(all, len(s))
}
