package tree

import "github.com/quoteattribution/attribution/token"

// Parser parses one sentence after another and holds the room for it. A Parser is for one
// goroutine at a time.
type Parser struct {
	model *Model
	state state
	view  view
}

// NewParser returns a parser of the model, which many may share.
func NewParser(m *Model) *Parser { return &Parser{model: m} }

// Parse fills nodes, one a token, with the tags, types, heads and relations of a
// sentence's tokens in source. Each sentence has one root, whatever its tokens are, and no
// tokens have none. nodes must be as long as tokens. It takes time linear in their number
// and allocates nothing once the parser has seen a sentence as long.
func (p *Parser) Parse(nodes []Node, source string, tokens []token.Token) {
	p.Tag(nodes, source, tokens)
	p.Arcs(nodes)
}

// Tag is the first part of Parse, a quarter of its time: it fills in the tags alone.
func (p *Parser) Tag(nodes []Node, source string, tokens []token.Token) {
	t, m := &p.state, p.model
	t.set(&m.words, source, tokens)
	t.tag(&m.tags)
	for i := range nodes {
		nodes[i].Tag = t.tags[i+1]
	}
}

// Arcs is the rest of Parse, for the sentence that was tagged last.
func (p *Parser) Arcs(nodes []Node) {
	t, m := &p.state, p.model
	if t.n == 0 {
		return
	}
	t.begin()
	t.parse(&m.arcs)
	t.lift()
	t.label(&m.labels, &p.view, nodes)
	t.types(&m.types, nodes)
	for i := range nodes {
		h := t.head[i+1] - 1
		if int(h) == t.n {
			h = -1
		}
		nodes[i].Head = h
	}
}
