package page

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/internal/plain"
	"github.com/quoteattribution/attribution/token"
)

// Block is a paragraph, and what the layout tells of it.
type Block struct {
	token.Range
	Kind  BlockKind
	Blank bool // an empty line stands before it, or nothing
	// Turn is the number of the turn of a dialogue that the paragraph belongs to, -1 where
	// it belongs to none.
	Turn int32
}

// BlockKind is what a block is.
type BlockKind uint8

// The kinds of blocks.
const (
	Prose     BlockKind = iota
	Heading             // a line above others
	Item                // of a list
	Quoted              // a block quote
	Label               // who speaks, on a line of its own
	Direction           // what happens while others speak: [applause], (END VIDEO CLIP)
	Caption             // of a picture, with its credit
	Byline              // who wrote it
	Furniture           // signs or addresses alone
)

// Apart reports whether the layout sets the block apart from prose.
func (b *Block) Apart() bool { return b.Kind != Prose || b.Turn >= 0 }

// readBlocks makes a block of each paragraph.
func (p *Page) readBlocks() {
	p.Blocks = memory.Sized(p.Blocks, len(p.Paragraphs))
	line := 0
	for k := range p.Blocks {
		par := p.Paragraphs[k]
		b := &p.Blocks[k]
		*b = Block{
			Range: token.Range{First: p.Sentences[par.First].First, Last: p.Sentences[par.Last-1].Last},
			Turn:  -1,
		}
		lines := p.Article.Lines
		for line < len(lines)-1 && lines[line].End <= p.Tokens[b.First].Start {
			line++
		}
		if line < len(lines) {
			b.Kind, b.Blank = blockKinds[lines[line].Kind], lines[line].Blank
		}
		switch {
		case p.isDirection(b.Range):
			b.Kind = Direction
		case p.isFurniture(b.Range):
			b.Kind = Furniture
		case p.isCaption(b.Range):
			b.Kind = Caption
		case k < bylines && p.isByline(b.Range):
			b.Kind = Byline
		}
	}
}

var blockKinds = [...]BlockKind{
	plain.Prose: Prose, plain.Heading: Heading, plain.Item: Item, plain.Quoted: Quoted, plain.Timed: Prose,
}

// longestDirection is how many tokens tell at most what happens while others speak.
const longestDirection = 12

// isDirection reports whether a paragraph tells what happens while others speak: it stands
// in brackets, or breaks off as in "Mr Crale interjecting—".
func (p *Page) isDirection(r token.Range) bool {
	if r.Len() < 2 || r.Len() > longestDirection {
		return false
	}
	last := r.Last - 1
	if p.Is(last, token.Stop) {
		last--
	}
	if p.Is(r.First, token.Opening) && p.Is(last, token.Closing) {
		return true
	}
	return p.Is(r.Last-1, token.Dash) && p.Is(r.Last-2, token.Gerund)
}

// isFurniture reports whether a paragraph has no words: ###, * * *, an address alone.
func (p *Page) isFurniture(r token.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if p.Is(i, token.Word|token.Number) && !p.Is(i, token.Link) {
			return false
		}
	}
	return true
}

// isCaption reports whether a paragraph begins as a caption does: Photo: Ann O’Neil / AP.
func (p *Page) isCaption(r token.Range) bool {
	return r.Len() > 2 && p.Lexicon.Lists(p.Text(r.First), lexicon.Caption) &&
		(p.Is(r.First+1, token.Colon) || p.Text(r.First+1) == "|" ||
			p.Lexicon.Lists(p.Text(r.First+1), lexicon.CaptionLink))
}

// A byline stands among the first paragraphs and is short.
const (
	bylines       = 6
	longestByline = 16 // tokens
)

// isByline reports whether a paragraph tells who wrote the article: By Ann O’Neil in Orsa.
func (p *Page) isByline(r token.Range) bool {
	if r.Len() < 3 || r.Len() > longestByline || !p.Uses(r.First, token.Agent) || p.Is(r.Last-1, token.Stop) {
		return false
	}
	for i := r.First; i < r.Last; i++ {
		if p.Is(i, token.Verb|token.Auxiliary) && !p.Is(i, token.Capital|token.Noun) {
			return false
		}
	}
	return p.Is(r.First+1, token.Capital)
}

// Block is the paragraph that token i stands in, with what the layout tells of it.
func (p *Page) Block(i int) *Block { return &p.Blocks[p.BlockNumber(i)] }

// BlockNumber is the number of the paragraph that token i stands in.
func (p *Page) BlockNumber(i int) int { return p.Sentences[p.sentence[i]].Paragraph }
