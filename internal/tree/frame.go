package tree

import (
	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/token"
)

// frame is one sentence as the features see it: words from 1 on, nothing before them and
// nothing after them.
type frame struct {
	n     int
	words []word
	tags  []Tag
}

const pads = 4

var nothing = word{id: 0x3690, own: 0x3690, end: 0x1111, class: 0x2222222233333333, pack: 0x4444}

func (f *frame) set(l *lexicon, source string, tokens []token.Token) {
	f.n = len(tokens)
	f.words = memory.Sized(f.words, f.n+1+pads)
	f.tags = memory.Filled(f.tags, f.n+1+pads, noTag)
	f.words[0] = nothing
	first, odd := true, false
	for i := range tokens {
		t := &tokens[i]
		l.look(&f.words[i+1], source, t, first, i == 0 || tokens[i-1].End < t.Start, odd)
		first = first && !t.Is(token.Word|token.Number)
		odd = odd != t.Is(token.Mark)
	}
	for i := f.n + 1; i < len(f.words); i++ {
		f.words[i] = nothing
	}
	f.tags[f.n+1] = rootTag
}
