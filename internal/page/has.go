package page

import (
	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/token"
)

// has is what a sentence has: searches for what it has not are in vain.
type has uint8

const (
	hasOpening has = 1 << iota // a mark that opens a passage, or one right after it
	hasComplementizer
)

func (p *Page) readSentences() {
	p.has = memory.Cleared(p.has, len(p.Sentences))
	for k := range p.Marks {
		open := p.Marks[k].Open
		s := p.sentence[open]
		p.has[s] |= hasOpening
		if s > 0 && open < p.Sentences[s].First+2 {
			p.has[s-1] |= hasOpening
		}
	}
	for i := range p.Tokens {
		if p.Uses(i, token.Complementizer) {
			p.has[p.sentence[i]] |= hasComplementizer
		}
	}
}

// HasOpening reports whether a passage in marks opens in the sentence of token i, or
// right after it.
func (p *Page) HasOpening(i int) bool { return p.has[p.sentence[i]]&hasOpening != 0 }

// HasComplementizer reports whether the sentence of token i has a word such as "that".
func (p *Page) HasComplementizer(i int) bool { return p.has[p.sentence[i]]&hasComplementizer != 0 }
