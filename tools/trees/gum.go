package main

import (
	"encoding/json"

	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/tools/lines"
)

// readGUM calls do with each document of JSON Lines with {"id", "genre", "text",
// "tokens": [[start, end, tag, head, relation, lemma]], "sentences": [[first, after]],
// "entities": [{"type", "mentions": [[start, end, first, after, status]]}]}, offsets in
// code points, heads counted from 1 in the document.
func readGUM(name string, do func(*article)) error {
	return lines.Each(name, func(line []byte) error {
		var in struct {
			ID, Genre, Text string
			Tokens          [][]any
			Entities        []struct {
				Type     string
				Mentions [][]any
			}
		}
		if err := json.Unmarshal(line, &in); err != nil {
			return err
		}
		a := &article{id: in.ID, kind: in.Genre, text: in.Text}
		offsets := runeOffsets(in.Text)
		num := func(x any) int { return int(x.(float64)) }
		for _, t := range in.Tokens {
			a.words = append(a.words, goldWord{start: offsets[num(t[0])], end: offsets[num(t[1])],
				tag: tagOf(t[2].(string), "", "", ""), head: num(t[3]) - 1, typed: true})
		}
		for i, t := range in.Tokens {
			if w := &a.words[i]; w.head >= 0 {
				w.relation = relationOf(t[4].(string), w.tag, a.words[w.head].tag)
				w.flat = t[4] == "flat"
			}
		}
		lastHeads(a.words)
		size := make([]int, len(a.words)) // of the mention that gave a word its type
		for _, e := range in.Entities {
			for _, m := range e.Mentions {
				first, last := num(m[2]), num(m[3])
				if !nameMention(a.words, first, last) {
					continue
				}
				for i := first; i < last; i++ {
					if size[i] == 0 || size[i] > last-first {
						size[i], a.words[i].kind = last-first, entityType(e.Type)
					}
				}
			}
		}
		do(a)
		return nil
	})
}

// nameMention reports whether the head of a mention is a name.
func nameMention(words []goldWord, first, last int) bool {
	for i := first; i < last; i++ {
		if h := words[i].head; (h < first || h >= last) && words[i].tag == tree.NNP {
			return true
		}
	}
	return false
}

func entityType(s string) tree.Type {
	switch s {
	case "person":
		return tree.Person
	case "organization":
		return tree.Organization
	case "place":
		return tree.Place
	case "time", "quantity":
		return tree.NoName
	}
	return tree.OtherName
}
