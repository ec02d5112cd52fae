package main

import (
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/quoteattribution/attribution/internal/tree"
)

// counts is how often something is so in the trees of the treebank, in those of the
// parser, and in both.
type counts struct{ gold, got, both int }

func (c *counts) add(gold, got bool) {
	if gold {
		c.gold++
	}
	if got {
		c.got++
	}
	if gold && got {
		c.both++
	}
}

func (c counts) f1() float64 { return percent(2*c.both, c.gold+c.got) }

// score is the figures of one kind of text.
type score struct {
	words, tags, verbs, verbTags int
	arcs, heads, labelled        int // without signs
	relations                    [tree.Root + 1]counts
	types                        [tree.OtherName + 1]counts
}

// add adds a sentence with the nodes that the parser gave it.
func (s *score) add(x *tree.Example, got []tree.Node) {
	for i, g := range x.Nodes {
		n := got[i]
		s.words++
		if g.Tag == n.Tag {
			s.tags++
		}
		if g.Tag.Verb() {
			if s.verbs++; g.Tag == n.Tag {
				s.verbTags++
			}
		}
		if x.Typed {
			for k := tree.Person; k <= tree.OtherName; k++ {
				name := g.Tag == tree.NNP || n.Tag == tree.NNP
				s.types[k].add(name && g.Type == k, name && n.Type == k)
			}
		}
		if g.Tag.Sign() {
			continue
		}
		s.arcs++
		if g.Head == n.Head {
			if s.heads++; g.Relation == n.Relation {
				s.labelled++
			}
		}
		for r := tree.Relation(0); r <= tree.Root; r++ {
			c := &s.relations[r]
			right := g.Head == n.Head && g.Relation == n.Relation
			c.add(g.Relation == r, n.Relation == r && right)
			if n.Relation == r && !right {
				c.got++
			}
		}
	}
}

func percent(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }

// print writes the figures as tables of Markdown.
func printScores(w io.Writer, scores map[string]*score) {
	kinds := slices.Sorted(maps.Keys(scores))
	fmt.Fprint(w, "| text | words | tags | forms of verbs | UAS | LAS |\n|---|---|---|---|---|---|\n")
	for _, k := range kinds {
		s := scores[k]
		fmt.Fprintf(w, "| %s | %d | %.1f | %.1f | %.1f | %.1f |\n", k, s.words, percent(s.tags, s.words),
			percent(s.verbTags, s.verbs), percent(s.heads, s.arcs), percent(s.labelled, s.arcs))
	}
	fmt.Fprint(w, "\n| F1 |")
	var wide []string
	for _, k := range kinds {
		if scores[k].words > 10_000 {
			wide = append(wide, k)
			fmt.Fprintf(w, " %s |", k)
		}
	}
	fmt.Fprint(w, "\n|---|")
	for range wide {
		fmt.Fprint(w, "---|")
	}
	fmt.Fprintln(w)
	row := func(name string, of func(*score) counts) {
		fmt.Fprintf(w, "| %s |", name)
		for _, k := range wide {
			fmt.Fprintf(w, " %.1f |", of(scores[k]).f1())
		}
		fmt.Fprintln(w)
	}
	for r := tree.Relation(0); r <= tree.Root; r++ {
		row(r.String(), func(s *score) counts { return s.relations[r] })
	}
	for k := tree.Person; k <= tree.OtherName; k++ {
		row("type "+k.String(), func(s *score) counts { return s.types[k] })
	}
}
