package page

import (
	"slices"
	"strings"

	"github.com/quoteattribution/attribution/token"
)

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

// ends notes that the name ends before token i, unless it has ended.
func (x *label) ends(i int) {
	if x.name.Last == 0 {
		x.name.Last = i
	}
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

// company is what the labels of a form have in common.
type company struct {
	all         int // that there are
	first, last int // their blocks
	named       int // name somebody, before words that may be said
	again       int // of these, come more than once
	known       int // have the name of a person
	timed       int // have the time of a recording
	sure        int // have that or what else prose has not
	upper       int // are in capitals
}

func (p *Page) companyOf(f form) company {
	c := company{first: -1}
	for i := range p.labels {
		x := &p.labels[i]
		if x.form != f {
			continue
		}
		c.all++
		if c.first < 0 {
			c.first = x.block
		}
		c.last = x.block
		if x.nameless || !x.spoken {
			continue
		}
		c.named++
		c.again += count(x.times > 1)
		c.known += count(p.person(x.name))
		c.timed += count(x.timed)
		c.sure += count(x.sure || x.timed)
		c.upper += count(x.upper)
	}
	return c
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// isDialogue reports whether the labels of a form are those of a dialogue: there are two
// that name somebody, and one of them comes again, or is set as no prose is, or most
// paragraphs have one.
func (p *Page) isDialogue(f form) bool {
	c := p.companyOf(f)
	dense := 2*c.all > c.last-c.first
	switch {
	case c.named == 0:
		return false
	case f == line:
		return c.named > 1 && (c.sure > 1 || c.again > 1 && c.upper+c.sure > 1)
	case f == stop:
		return c.sure > 0
	case c.timed > 0, c.sure+c.upper > 0 && p.directed():
		return true
	case c.named == 1:
		return false
	case c.again > 1, c.sure > 0 && dense:
		return true
	case 2*c.known < c.named:
		return false // the headings of a column
	}
	return c.upper > 1 || dense && (c.upper > 0 || 2*c.named > c.last-c.first)
}
