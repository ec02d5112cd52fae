// Package parse reads the sentences of a page: what part of speech each word is, which
// word it hangs on and how. What no step asks of is not read.
package parse

import (
	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/internal/tree"
)

// Trees are the trees of a page's sentences, read when they are first asked for. So they
// are not safe for concurrent use.
type Trees struct {
	*page.Page
	parser *tree.Parser // nil where the language has none
	model  *tree.Model  // the parser's
	nodes  []tree.Node
	read   []bool // of the sentences
}

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
		t.nodes = memory.Sized(t.nodes, len(p.Tokens))
		t.read = memory.Cleared(t.read, len(p.Sentences))
	}
}

// HasTrees reports whether there are trees; without, no token is asked for its node.
func (t *Trees) HasTrees() bool { return t.parser != nil }

// node is what the tree tells of token i.
func (t *Trees) node(i int) *tree.Node {
	if s := t.SentenceNumber(i); !t.read[s] {
		t.read[s] = true
		r := t.Sentences[s]
		t.parser.Parse(t.nodes[r.First:r.Last], t.Source, t.Tokens[r.First:r.Last])
	}
	return &t.nodes[i]
}

// Tag is the part of speech of token i.
func (t *Trees) Tag(i int) tree.Tag { return t.node(i).Tag }

// TypeOf is what the name names that token i is part of.
func (t *Trees) TypeOf(i int) tree.Type { return t.node(i).Type }

// Relation is what token i is to its head.
func (t *Trees) Relation(i int) tree.Relation { return t.node(i).Relation }

// Head is the token that token i hangs on, -1 for the root of its sentence.
func (t *Trees) Head(i int) int {
	h := t.node(i).Head
	if h < 0 {
		return -1
	}
	return t.Sentence(i).First + int(h)
}
