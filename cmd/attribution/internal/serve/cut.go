package serve

import (
	"context"
	"sort"
	"sync"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/text"
	"github.com/quoteattribution/attribution/token"
)

// pieces are an article as rules see it.
type pieces struct {
	words     []word
	sentences []token.Range
	passages  []token.Range // in quotation marks, marks included, in the order of the text
}

// word is a token.
type word struct {
	text.Span
	reads    string // “ also where the article has &ldquo;
	pronoun  bool
	sentence int
}

// at is the first token that ends behind a byte, the number of tokens where there is none.
func (p *pieces) at(offset int) int {
	return sort.Search(len(p.words), func(i int) bool { return p.words[i].End > offset })
}

// within are the tokens that a place has a part of, at least one where there are any.
func (p *pieces) within(s text.Span) token.Range {
	first := p.at(s.Start)
	return token.Range{First: first, Last: max(first, p.at(s.End-1)) + 1}
}

// cutter cuts articles, one at a time: by a parser whose one rule notes what it is shown and
// proposes nothing.
type cutter struct {
	parser *attribution.Parser
	seen   *pieces
}

func newCutter() (*cutter, error) {
	c := new(cutter)
	note := attribution.Rule{Name: "note", Doc: "We go.", On: ^token.Class(0), Match: func(ctx *rule.Context, _ int) {
		if c.seen == nil {
			c.seen = look(ctx)
		}
	}}
	var err error
	c.parser, err = attribution.New(attribution.Config{Rules: []attribution.Rule{note}, RulesOnly: true})
	return c, err
}

// cut cuts an article by a cutter that is free, or a new one.
func cut(ctx context.Context, free *sync.Pool, article string) (*pieces, error) {
	c, ok := free.Get().(*cutter)
	if !ok {
		var err error
		if c, err = newCutter(); err != nil {
			return nil, err
		}
	}
	defer func() {
		c.seen = nil
		free.Put(c)
	}()
	if _, err := c.parser.ParseContext(ctx, article); err != nil {
		return nil, err
	}
	if c.seen == nil { // no token woke it
		return &pieces{}, nil
	}
	return c.seen, nil
}

func look(c *rule.Context) *pieces {
	p := &pieces{words: make([]word, c.Len())}
	for i := 0; i < c.Len(); i = p.sentences[len(p.sentences)-1].Last {
		p.sentences = append(p.sentences, token.Range{First: i, Last: max(i+1, c.Sentence(i).Last)})
	}
	for n, s := range p.sentences {
		for i := s.First; i < s.Last; i++ {
			p.words[i] = word{c.Token(i).Span, c.Text(i), c.Is(i, token.Pronoun), n}
			if passage, ok := c.Quoted(i); ok && c.Opens(i) {
				p.passages = append(p.passages, passage)
			}
		}
	}
	return p
}
