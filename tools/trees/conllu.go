package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/quoteattribution/attribution/tools/lines"
)

// readCoNLLU calls do with the text of a treebank as one article, its words written one
// after the other as SpaceAfter says, a line a paragraph where newpar tells them.
func readCoNLLU(name string, do func(*article)) error {
	a := &article{id: name, kind: "conllu"}
	var b strings.Builder
	first, until := 0, 0 // until: the last word of a token of several words
	var relation []string
	sentence := func() {
		words := a.words[first:]
		for i := range words {
			w := &words[i]
			if w.head >= 0 && w.head < len(words) {
				w.relation = relationOf(relation[i], w.tag, words[w.head].tag)
				w.flat = strings.HasPrefix(relation[i], "flat")
				w.head += first
			} else {
				w.head = -1
			}
		}
		first, until, relation = len(a.words), 0, relation[:0]
	}
	start, end := 0, 0
	write := func(form, misc string) {
		start = b.Len()
		b.WriteString(form)
		if end = b.Len(); !strings.Contains(misc, "SpaceAfter=No") {
			b.WriteByte(' ')
		}
	}
	err := lines.Each(name, func(line []byte) error {
		f := strings.Split(string(line), "\t")
		switch {
		case len(line) == 0:
			sentence()
			return nil
		case line[0] == '#':
			if strings.HasPrefix(string(line), "# newpar") || strings.HasPrefix(string(line), "# newdoc") {
				b.WriteString("\n\n")
			}
			return nil
		case len(f) != 10:
			return fmt.Errorf("%d columns, want 10", len(f))
		case strings.Contains(f[0], "."):
			return nil // an empty node
		}
		if _, to, ok := strings.Cut(f[0], "-"); ok {
			write(f[1], f[9])
			n, err := strconv.Atoi(to)
			until = n
			return err
		}
		id, err1 := strconv.Atoi(f[0])
		head, err2 := strconv.Atoi(f[6])
		if err1 != nil || err2 != nil {
			return fmt.Errorf("no word and head: %q, %q", f[0], f[6])
		}
		if id > until {
			write(f[1], f[9])
		}
		a.words = append(a.words, goldWord{start: start, end: end, tag: tagOf(f[4], f[3], f[5], f[1]), head: head - 1})
		relation = append(relation, f[7])
		return nil
	})
	if err != nil {
		return err
	}
	sentence()
	lastHeads(a.words)
	a.text = b.String()
	do(a)
	return nil
}
