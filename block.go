package attribution

import (
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/text"
)

// Block is a paragraph that the layout of an article sets apart from its prose. It tells
// why a line was read as no sentence.
type Block struct {
	Kind BlockKind `json:"kind"`
	text.Span
}

// BlockKind is what the layout makes of a block.
type BlockKind string

// The kinds of blocks.
const (
	Heading    BlockKind = "heading"     // ## Early life
	ListItem   BlockKind = "item"        // of a list
	BlockQuote BlockKind = "block quote" // set in, or after >
	Label      BlockKind = "label"       // the name of who speaks, on a line of its own
	Turn       BlockKind = "turn"        // what one says in a dialogue, with the label that tells who
	Direction  BlockKind = "direction"   // what happens while others speak: (END VIDEO CLIP)
	Caption    BlockKind = "caption"     // of a picture, with its credit
	Byline     BlockKind = "byline"      // who wrote it
	Furniture  BlockKind = "furniture"   // what is no part of the article: ###, an address alone
)

var blockKinds = [...]BlockKind{
	page.Heading: Heading, page.Item: ListItem, page.Quoted: BlockQuote, page.Label: Label,
	page.Direction: Direction, page.Caption: Caption, page.Byline: Byline, page.Furniture: Furniture,
}

// blocks are those that are no plain paragraphs.
func (s *steps) blocks() []Block {
	n := 0
	for i := range s.page.Blocks {
		if s.page.Blocks[i].Apart() {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	blocks := make([]Block, 0, n)
	for i := range s.page.Blocks {
		b := &s.page.Blocks[i]
		if !b.Apart() {
			continue
		}
		kind := blockKinds[b.Kind]
		if b.Kind == page.Prose {
			kind = Turn
		}
		blocks = append(blocks, Block{kind, s.page.Span(b.Range)})
	}
	return blocks
}
