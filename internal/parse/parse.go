// Package parse reads the sentences of a page: what part of speech each word is, which
// word it hangs on and how. What no step asks of is not read.
package parse

import (
	"iter"

	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
)

// Trees are the trees of a page's sentences, read when they are first asked for. So they
// are not safe for concurrent use.
type Trees struct {
	*page.Page
	parser *tree.Parser // nil where the language has none
	model  *tree.Model  // the parser's
	nodes  []tree.Node
	places []place
	read   []reading // of the sentences
	tagged int       // the sentence that the parser has tagged last, -1 for none of the page
}

// reading is how far a sentence is read.
type reading uint8

const (
	unread reading = iota
	tagged
	parsed
)

// Read readies t for a page; a model of nil gives no trees. Buffers are reused.
func (t *Trees) Read(p *page.Page, m *tree.Model) {
	t.Page = p
	if t.model != m {
		t.model, t.parser = m, nil
		if m != nil {
			t.parser = tree.NewParser(m)
		}
	}
	if t.parser != nil {
		n := len(p.Tokens)
		t.nodes, t.places = memory.Sized(t.nodes, n), memory.Sized(t.places, n)
		t.read, t.tagged = memory.Cleared(t.read, len(p.Sentences)), -1
	}
}

// HasTrees reports whether there are trees; without, no token is asked for its node.
func (t *Trees) HasTrees() bool { return t.parser != nil }

// tag tags sentence s.
func (t *Trees) tag(s int) {
	r := t.Sentences[s]
	t.parser.Tag(t.nodes[r.First:r.Last], t.Source, t.Tokens[r.First:r.Last])
	t.tagged = s
	t.read[s] = max(t.read[s], tagged)
}

// node is what the tree tells of token i.
func (t *Trees) node(i int) *tree.Node {
	if s := t.SentenceNumber(i); t.read[s] != parsed {
		t.parse(s)
	}
	return &t.nodes[i]
}

// parse parses sentence s.
func (t *Trees) parse(s int) {
	if t.tagged != s {
		t.tag(s)
	}
	r := t.Sentences[s]
	t.parser.Arcs(t.nodes[r.First:r.Last])
	t.place(token.Range{First: r.First, Last: r.Last})
	t.read[s] = parsed
}

// Nodes is what the tree tells of the tokens of sentence s, nil where there are no trees. It
// is good until the next page is read.
func (t *Trees) Nodes(s int) []tree.Node {
	if !t.HasTrees() {
		return nil
	}
	if t.read[s] != parsed {
		t.parse(s)
	}
	r := t.Sentences[s]
	return t.nodes[r.First:r.Last]
}

// Tag is the part of speech of token i.
func (t *Trees) Tag(i int) tree.Tag {
	if s := t.SentenceNumber(i); t.read[s] == unread {
		t.tag(s)
	}
	return t.nodes[i].Tag
}

// TypeOf is what the name names that token i is part of.
func (t *Trees) TypeOf(i int) tree.Type { return t.node(i).Type }

// Relation is what token i is to its head.
func (t *Trees) Relation(i int) tree.Relation { return t.node(i).Relation }

// Head is the token that token i hangs on, -1 for the root of its sentence.
func (t *Trees) Head(i int) int {
	t.node(i)
	return int(t.places[i].head)
}

// Subtree is the tokens from the first to the last that hang on token i, itself included.
func (t *Trees) Subtree(i int) token.Range {
	t.node(i)
	p := &t.places[i]
	return token.Range{First: int(p.first), Last: int(p.last) + 1}
}

// mostBelow bounds what Below yields, so that all questions together stay linear.
const mostBelow = 64

// Below is the tokens that hang right on token i, in order; of very many the first.
func (t *Trees) Below(i int) iter.Seq[int] {
	t.node(i)
	return func(yield func(int) bool) {
		c := t.places[i].child
		for n := 0; c >= 0 && n < mostBelow && yield(int(c)); n++ {
			c = t.places[c].next
		}
	}
}
