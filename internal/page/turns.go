package page

import (
	"slices"
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

// form is how a label is set apart from the words.
type form uint8

const (
	colon form = iota // ANN O’NEIL: No.
	line              // a line of its own
	stop              // Mr. O’NEIL of Orsa. No.
	forms
)

// label is what may be one.
type label struct {
	block    int
	whole    token.Range // with the colon
	name     token.Range
	form     form
	sure     bool // it has what prose has not: a party in brackets, a number
	timed    bool // it has the time of a recording
	spoken   bool // what follows it may be said
	upper    bool
	nameless bool // a common word or none that names somebody
	times    int  // how often it stands in the article
	bare     bool // nothing follows in its paragraph
	none     bool // it is no label after all
}

// readTurns finds the turns of a dialogue. Labels are known by their repetition and their
// company: one alone is none.
func (p *Page) readTurns() {
	p.Turns, p.labels, p.pieces = p.Turns[:0], p.labels[:0], p.pieces[:0]
	for k := range p.Blocks {
		if x, ok := p.labelOf(k); ok {
			p.labels = append(p.labels, x)
		}
	}
	if len(p.labels) == 0 {
		return
	}
	p.countLabels()
	var dialogue [forms]bool
	for f := range dialogue {
		dialogue[f] = p.isDialogue(form(f))
	}
	uppers, dashed := 0, 0
	for i := range p.labels {
		x := &p.labels[i]
		if x.upper && !x.nameless {
			uppers++
		}
		if x.form == line && x.sure {
			dashed++
		}
	}
	p.keepLabels(func(_ int, x *label) bool {
		return dialogue[x.form] && x.spoken && (!x.nameless || x.timed || x.upper && uppers > 1 || x.times > 1 && (x.sure || x.upper) ||
			x.form == line && x.bare && x.name.Len() == 1 && dashed > 1)
	})
	p.keepLabels(func(i int, x *label) bool {
		return x.times > 1 || x.timed || len(p.labels) == 1 ||
			i > 0 && x.block-p.labels[i-1].block <= near || i+1 < len(p.labels) && p.labels[i+1].block-x.block <= near
	})
	p.cutTurns()
}

// near is how many paragraphs away another label is, at most, of one that stands once.
const near = 3

// keepLabels drops the labels that are none.
func (p *Page) keepLabels(keep func(i int, x *label) bool) {
	for i := range p.labels {
		p.labels[i].none = !keep(i, &p.labels[i])
	}
	p.labels = slices.DeleteFunc(p.labels, func(x label) bool { return x.none })
}

// directed reports whether the article tells what happens while others speak.
func (p *Page) directed() bool {
	for k := range p.Blocks {
		if p.Blocks[k].Kind == Direction {
			return true
		}
	}
	return false
}

// countLabels counts how often each label stands in the article, by its last word.
func (p *Page) countLabels() {
	if p.speakers == nil {
		p.speakers = map[string]int{}
	}
	clear(p.speakers)
	for i := range p.labels {
		p.speakers[p.keyOf(&p.labels[i])]++
	}
	for i := range p.labels {
		p.labels[i].times = p.speakers[p.keyOf(&p.labels[i])]
	}
}

// keyOf is what labels of one speaker share: the name, or the number after a common word.
func (p *Page) keyOf(x *label) string {
	if p.Is(x.name.Last-1, token.Number) {
		return p.Words(x.name)
	}
	return strings.ToLower(p.Text(x.name.Last - 1))
}

// isDialogue reports whether the labels of a form are those of a dialogue: there are two
// that name somebody, and one of them comes again, or is set as no prose is, or most
// paragraphs have one.
func (p *Page) isDialogue(f form) bool {
	all, named, again, sure, timed, upper, known, first, last := 0, 0, 0, 0, 0, 0, 0, -1, 0
	for i := range p.labels {
		x := &p.labels[i]
		if x.form != f {
			continue
		}
		all++
		if first < 0 {
			first = x.block
		}
		last = x.block
		if x.nameless || !x.spoken {
			continue
		}
		named++
		if x.times > 1 {
			again++
		}
		if p.person(x.name) {
			known++
		}
		if x.timed {
			timed++
		}
		if x.sure || x.timed {
			sure++
		}
		if x.upper {
			upper++
		}
	}
	dense := 2*all > last-first
	switch {
	case f == line:
		return named > 1 && (again > 1 && upper+sure > 1 || sure > 1)
	case f == stop:
		return named > 1 && upper > 0 || sure > 0
	case timed > 0 && named > 0, sure > 0 && named > 1 && dense, sure+upper > 0 && named > 0 && p.directed():
		return true
	}
	return named > 1 && (again > 1 || 2*known >= named) && (again > 1 || upper > 1 || dense && upper > 0 || dense && named > 1 && 2*named > last-first)
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
