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
	if len(tokens) == 0 {
		return
	}
	t, m := &p.state, p.model
	t.set(&m.words, source, tokens)
	t.tag(&m.tags)
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
		nodes[i].Head, nodes[i].Tag = h, t.tags[i+1]
	}
}
