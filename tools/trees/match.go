package main

import (
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/lang/en"
	"github.com/quoteattribution/attribution/token"
)

// article is a text with its trees.
type article struct {
	id    string
	kind  string // of text
	text  string
	words []goldWord
}

// goldWord is a word of a treebank.
type goldWord struct {
	start, end int // bytes of the text
	head       int // number of a word in the article, -1 for a root
	tag        tree.Tag
	relation   tree.Relation
	kind       tree.Type
	typed      bool // the type is known
	flat       bool // a part of a name whose first word is the head
}

// examples is the article's sentences as the library cuts them, with the trees of the
// treebank. Where a token is more than one word of the treebank, it is the one that the
// others hang on; where it is less, the last piece of the word is the word, and the pieces
// before hang on it. What hangs on a word of another sentence hangs on the root.
func (a *article) examples() []tree.Example {
	var p page.Page
	p.Read(a.text, en.Pack().Lexicon())
	word, at := a.match(&p)
	var all []tree.Example
	for _, s := range p.Sentences {
		x := tree.Example{Source: p.Source, Tokens: p.Tokens[s.First:s.Last], Nodes: make([]tree.Node, s.Last-s.First), Typed: true}
		whole := 0 // tokens with words
		for i := range x.Nodes {
			x.Nodes[i] = a.node(s.First+i, s.First, s.Last, word, at, &x)
			if word[s.First+i] >= 0 {
				whole++
			}
		}
		if whole*10 >= len(x.Nodes)*9 && oneRoot(x.Nodes) {
			all = append(all, x)
		}
	}
	return all
}

// match gives each token its word and each word its token, -1 for none.
func (a *article) match(p *page.Page) (word, at []int) {
	depth, tokens := a.depths(), p.Tokens
	word, at = make([]int, len(tokens)), make([]int, len(a.words))
	for w := range at {
		at[w] = -1
	}
	first := 0
	for t := range tokens {
		word[t] = -1
		place := p.Span(token.Range{First: t, Last: t + 1}) // in the text as it came
		for first < len(a.words) && a.words[first].end <= place.Start {
			first++
		}
		for w := first; w < len(a.words) && a.words[w].start < place.End; w++ {
			if best := word[t]; best < 0 || depth[w] < depth[best] {
				word[t] = w
			}
			if at[w] < 0 || tokens[t].Is(token.Word|token.Number) {
				at[w] = t
			}
		}
	}
	return word, at
}

// depths is how far each word is from its root.
func (a *article) depths() []int {
	depth := make([]int, len(a.words))
	var of func(w int) int
	of = func(w int) int {
		if depth[w] == 0 {
			depth[w] = 1
			if h := a.words[w].head; h >= 0 {
				depth[w] = of(h) + 1
			}
		}
		return depth[w]
	}
	for w := range depth {
		of(w)
	}
	return depth
}

// node is the node of token i in the sentence of tokens [first, last).
func (a *article) node(i, first, last int, word, at []int, x *tree.Example) tree.Node {
	w := word[i]
	if w < 0 {
		x.Typed = false
		return tree.Node{Head: outside, Tag: tree.X, Relation: tree.Other}
	}
	g := &a.words[w]
	n := tree.Node{Tag: g.tag, Relation: g.relation, Type: g.kind}
	x.Typed = x.Typed && g.typed
	if at[w] != i && word[at[w]] == w { // a piece
		n.Head, n.Relation = int32(at[w]-first), tree.Other
		if at[w] < first || at[w] >= last {
			n.Head = outside
		}
		return n
	}
	for h := g.head; ; h = a.words[h].head {
		switch {
		case h < 0:
			n.Head, n.Relation = -1, tree.Root
		case at[h] == i:
			continue
		case at[h] < first || at[h] >= last:
			n.Head, n.Relation = outside, tree.Other
		default:
			n.Head = int32(at[h] - first)
		}
		return n
	}
}

// outside is the head of a token that hangs on nothing in its sentence.
const outside = -2

// oneRoot leaves the first root as it is, hangs other roots beside it and what hangs on
// nothing on it. It reports whether the nodes are a tree now.
func oneRoot(nodes []tree.Node) bool {
	root := -1
	for _, head := range []int32{-1, outside} {
		for i := range nodes {
			if root < 0 && nodes[i].Head == head && !nodes[i].Tag.Sign() {
				root = i
			}
		}
	}
	for i := range nodes {
		if root < 0 && nodes[i].Head < 0 {
			root = i
		}
	}
	if root < 0 {
		return false
	}
	for i := range nodes {
		switch n := &nodes[i]; {
		case i == root:
			n.Head, n.Relation = -1, tree.Root
		case n.Head == -1:
			n.Head, n.Relation = int32(root), tree.Parataxis
		case n.Head == outside:
			n.Head, n.Relation = int32(root), tree.Other
		}
	}
	for i := range nodes {
		steps := 0
		for h := int32(i); h >= 0; h = nodes[h].Head {
			if steps++; steps > len(nodes) {
				return false
			}
		}
	}
	return true
}
