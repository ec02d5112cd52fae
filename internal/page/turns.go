package page

import (
	"strings"

	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/token"
)

// Turn is what one says in a dialogue whose turns are labelled with who speaks: an
// interview, a transcript, the record of a parliament or of a court.
type Turn struct {
	Label   token.Range   // all that stands before the words
	Name    token.Range   // who speaks; a part of Label
	Content []token.Range // the words, a range for a paragraph
}

// cutTurns makes a turn of each label and of the paragraphs up to the next one. In an
// article that has some turns beside its own words a turn is short.
func (p *Page) cutTurns() {
	if len(p.labels) == 0 {
		return
	}
	record := len(p.Blocks)-p.labels[0].block <= wide*len(p.labels) || p.labels[0].timed || p.directed()
	for i := range p.labels {
		x := &p.labels[i]
		least := x.block + 1
		if x.bare {
			least++
		}
		end := least
		switch {
		case i+1 == len(p.labels):
			if record && (x.sure || x.timed || p.directed()) {
				end = len(p.Blocks)
			}
			for record && end < len(p.Blocks) && !p.Blocks[end].Blank {
				end++
			}
		case record || p.labels[i+1].block-x.block <= wide:
			end = p.labels[i+1].block
		}
		p.addTurn(x, min(max(end, least), len(p.Blocks)))
	}
}

// wide is how many paragraphs a turn has at most where the article is no record, and on
// the whole where it is one.
const wide = 4

// longestTurn is how many paragraphs a turn has at most.
const longestTurn = 200

func (p *Page) addTurn(x *label, end int) {
	t := Turn{Label: x.whole, Name: x.name}
	turn := int32(len(p.Turns))
	first := len(p.pieces)
	for k := x.block; k < min(end, x.block+longestTurn); k++ {
		b := &p.Blocks[k]
		r := b.Range
		if k == x.block {
			r.First = x.whole.Last
		}
		if k > x.block && (b.Kind == Heading && x.form != line || p.narrates(r)) {
			break
		}
		if b.Kind == Direction && k > x.block {
			continue
		}
		b.Turn = turn
		if r.Empty() {
			continue
		}
		p.pieces = memory.Push(p.pieces, r)
	}
	if x.bare && x.form == line {
		p.Blocks[x.block].Kind = Label
	}
	t.Content = p.pieces[first:len(p.pieces):len(p.pieces)]
	if len(t.Content) == 0 {
		p.Blocks[x.block].Turn = -1
	} else {
		p.Turns = append(p.Turns, t)
		p.Classes[x.whole.First] |= token.Label
		p.Tokens[x.whole.First].Class |= token.Label
	}
}

// narrates reports whether a paragraph reports what one of those who speak in the dialogue
// said: "After the broadcast O’Neil told the crew …"
func (p *Page) narrates(r token.Range) bool {
	for i := r.First; i < r.Last-2; i++ {
		if p.Is(i, token.Capital) && (p.reports(i+1) || p.Is(i+1, token.Adverb) && p.reports(i+2)) && p.speaks(i) {
			return true
		}
	}
	return false
}

func (p *Page) reports(i int) bool { return p.Is(i, token.Cue) && p.Is(i, token.Past|token.Third) }

// speaks reports whether token i is the name of a label, in capitals or not.
func (p *Page) speaks(i int) bool { return p.speakers[strings.ToLower(p.Text(i))] > 0 }

// TurnAt returns the turn whose label begins with token i.
func (p *Page) TurnAt(i int) (*Turn, bool) {
	if !p.Is(i, token.Label) {
		return nil, false
	}
	return &p.Turns[p.Block(i).Turn], true
}
