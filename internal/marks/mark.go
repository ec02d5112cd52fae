package marks

import (
	"strings"

	"github.com/quoteattribution/attribution/token"
)

// kind groups the marks that open and close one another.
type kind uint8

const (
	none        kind = iota
	curly            // “ ” „ ‟
	straight         // "
	ticks            // `` ''
	guillemet        // « »
	angle            // ‹ ›
	corner           // 「 」
	whiteCorner      // 『 』
	singleCurly      // ‘ ’ ‚ ‛
	singleStraight
	backtick
	kinds
)

func (k kind) single() bool { return k >= singleCurly }
func (k kind) double() bool { return k <= ticks }

// strict reports whether the kind's opening and closing marks never change places.
func (k kind) strict() bool { return k == corner || k == whiteCorner || k == ticks }

// spaced reports whether custom sets spaces inside the marks of the kind.
func (k kind) spaced() bool { return k == guillemet || k == angle }

// side says what a mark does, by its nature or by its neighbours.
type side uint8

const (
	either side = iota
	opening
	closing
	neither
)

// mark is a quotation mark, or an apostrophe that may be one.
type mark struct {
	token       int
	sentence    int
	left, right int // tokens that touch it, or touch the run of marks that it stands in; -1 for a space
	next        int // next mark of its kind in the paragraph, -1
	match       int // the mark that closes or opens it; unmatched, unclosed or unopened
	resumes     int // the mark of the same kind that it opens again, -1
	from, to    int // the first token of an unopened passage, and the one after an unclosed one
	pair        int // the number of its pair, -1
	sign
	shape side // what its neighbours say
	role  role // of a single mark
	hope  hope // of a single mark
}

// ends reports whether m is there and its neighbours say that it closes.
func (m *mark) ends() bool { return m != nil && m.shape == closing }

// willClose reports whether m is there and closes by its neighbours or its nature.
func (m *mark) willClose() bool { return m != nil && (m.shape == closing || m.nature == closing) }

const (
	unmatched = -1
	unclosed  = -2
	unopened  = -3
)

// sign is what is known of a mark without its neighbours.
type sign struct {
	kind   kind
	nature side
}

func classify(s string) sign {
	switch s {
	case "“", "„", "‟":
		return sign{curly, opening}
	case "”":
		return sign{curly, closing}
	case `"`:
		return sign{straight, either}
	case "``":
		return sign{ticks, opening}
	case "''":
		return sign{ticks, either}
	case "«":
		return sign{guillemet, opening}
	case "»":
		return sign{guillemet, closing}
	case "‹":
		return sign{angle, opening}
	case "›":
		return sign{angle, closing}
	case "「":
		return sign{corner, opening}
	case "」":
		return sign{corner, closing}
	case "『":
		return sign{whiteCorner, opening}
	case "』":
		return sign{whiteCorner, closing}
	case "‘", "‚", "‛":
		return sign{singleCurly, opening}
	case "’":
		return sign{singleCurly, closing}
	case "'":
		return sign{singleStraight, either}
	case "`":
		return sign{backtick, either}
	}
	return sign{}
}

// enter collects the marks of paragraph p; false if it has no token.
func (f *finder) enter(p int) bool {
	layout := f.layout
	par := layout.Paragraphs[p]
	f.marks = f.marks[:0]
	if par.First >= par.Last {
		return false
	}
	f.lo, f.hi, f.lead = layout.Sentences[par.First].First, layout.Sentences[par.Last-1].Last, -1
	if p+1 < len(layout.Paragraphs) {
		if next := layout.Paragraphs[p+1]; next.First < next.Last {
			f.lead = layout.Sentences[next.First].First
		}
	}
	for s := par.First; s < par.Last; s++ {
		for t := layout.Sentences[s].First; t < layout.Sentences[s].Last; t++ {
			if !layout.Tokens[t].Is(token.Mark) {
				continue
			}
			if sign := classify(f.text(t)); sign.kind != none {
				f.marks = append(f.marks, mark{
					token: t, sentence: s, match: unmatched, resumes: -1, pair: -1, sign: sign, left: f.leftOf(t),
				})
			}
		}
	}
	f.look()
	return true
}

// leftOf is to be called in order: a mark in a run of marks has the left of the first.
func (f *finder) leftOf(t int) int {
	switch n := len(f.marks); {
	case t == f.lo || !f.touch(t-1):
		return -1
	case n > 0 && f.marks[n-1].token == t-1:
		return f.marks[n-1].left
	}
	return t - 1
}

// look goes backwards to see what follows each mark.
func (f *finder) look() {
	for k := range f.ahead {
		f.ahead[k] = -1
	}
	for i := len(f.marks) - 1; i >= 0; i-- {
		m := &f.marks[i]
		m.next, f.ahead[m.kind] = f.ahead[m.kind], i
		switch t := m.token + 1; {
		case t == f.hi || !f.touch(m.token):
			m.right = -1
		case i+1 < len(f.marks) && f.marks[i+1].token == t:
			m.right = f.marks[i+1].right
		default:
			m.right = t
		}
		m.shape = f.shape(m)
	}
}

const afterClosing = token.Comma | token.Semicolon | token.Colon | token.Closing | token.Stop

// shape tells by the neighbours what a mark does.
func (f *finder) shape(m *mark) side {
	left, right := f.class(m.left), f.class(m.right)
	switch {
	case m.right < 0:
		if m.left < 0 || left&(token.Opening|token.Colon) != 0 {
			return either
		}
		return closing
	case right&afterClosing != 0 && !f.ellipsis(m.right):
		return closing
	case right&token.Dash != 0 && left&token.Dash != 0:
		return either
	case right&token.Dash != 0 && m.left >= 0:
		return closing
	case m.left < 0 || left&(token.Opening|token.Dash|token.Colon) != 0:
		return opening
	}
	return either
}

// at returns mark i, nil for -1.
func (f *finder) at(i int) *mark {
	if i < 0 {
		return nil
	}
	return &f.marks[i]
}

func (f *finder) text(t int) string {
	if t < 0 {
		return ""
	}
	return f.layout.Tokens[t].In(f.layout.Source)
}

// touch reports whether no space stands between token t and the next.
func (f *finder) touch(t int) bool { return f.layout.Tokens[t].End == f.layout.Tokens[t+1].Start }

// class of token t, 0 for a space.
func (f *finder) class(t int) token.Class {
	if t < 0 {
		return 0
	}
	return f.layout.Tokens[t].Class
}

func (f *finder) ellipsis(t int) bool {
	return strings.HasPrefix(f.text(t), "…") || strings.HasPrefix(f.text(t), "..")
}

// afterDigit reports whether m may stand for inches, feet, minutes or seconds.
func (f *finder) afterDigit(m *mark) bool {
	start := f.layout.Tokens[m.token].Start
	return m.left == m.token-1 && m.left >= 0 && f.layout.Source[start-1]-'0' <= 9
}

// depth bounds nesting, and with it the time spent on each mark.
const depth = 8

// stack holds the innermost marks that are open; it forgets the outermost.
type stack struct {
	marks [depth]int
	n     int
}

func (s *stack) push(i int) {
	if s.n == depth {
		copy(s.marks[:], s.marks[1:])
		s.n--
	}
	s.marks[s.n] = i
	s.n++
}

func (s *stack) top() int { return s.marks[s.n-1] }
