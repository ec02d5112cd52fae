package render

import (
	"slices"
	"strings"
	"unicode"

	"github.com/quoteattribution/attribution/text"
)

// htmlStep is one thing to write: a mark's tag or a piece of the article.
type htmlStep struct {
	do   htmlDo
	mark int       // number of the mark to open or close
	span text.Span // the piece to write
}

type htmlDo uint8

const (
	htmlOpen htmlDo = iota
	htmlClose
	htmlText
)

// htmlNest lays marks over paragraphs so that tags nest, however the marks cross:
// one that ends under another closes it, too, and opens it anew, and paragraphs
// close all. Marks are sorted, outer ones first, and neither begin nor end with
// white space; the steps come paragraph by paragraph.
func htmlNest(paragraphs, marks []text.Span) [][]htmlStep {
	n := htmlNester{marks: marks, ends: map[int]int{}}
	for _, m := range marks {
		n.points = append(n.points, m.Start, m.End)
		n.ends[m.End]++
	}
	slices.Sort(n.points)
	n.points = slices.Compact(n.points)
	out := make([][]htmlStep, len(paragraphs))
	for i, p := range paragraphs {
		out[i] = n.paragraph(p)
	}
	return out
}

type htmlNester struct {
	marks  []text.Span
	next   int         // the first mark that was not opened yet
	points []int       // where marks begin or end, from the place reached
	ends   map[int]int // how many marks end at a place
	stack  []int       // the marks that are open
	steps  []htmlStep
}

func (n *htmlNester) paragraph(p text.Span) []htmlStep {
	n.steps = nil
	n.tags(htmlOpen, n.stack)
	at := p.Start
	for len(n.points) > 0 && n.points[0] <= p.End {
		n.text(at, n.points[0])
		at, n.points = n.points[0], n.points[1:]
		n.end(at)
		for ; n.next < len(n.marks) && n.marks[n.next].Start == at; n.next++ {
			n.stack = append(n.stack, n.next)
			n.tags(htmlOpen, []int{n.next})
		}
	}
	n.text(at, p.End)
	n.tags(htmlClose, n.stack)
	return n.steps
}

// end closes the marks that end here, with all that were opened in them, and opens
// those anew that go on, what ends last outermost: so it is cut no more often than
// it has to be.
func (n *htmlNester) end(at int) {
	first := len(n.stack)
	for left := n.ends[at]; left > 0; {
		first--
		if n.marks[n.stack[first]].End == at {
			left--
		}
	}
	n.tags(htmlClose, n.stack[first:])
	on := slices.DeleteFunc(n.stack[first:], func(m int) bool { return n.marks[m].End == at })
	slices.SortStableFunc(on, func(a, b int) int { return n.marks[b].End - n.marks[a].End })
	n.stack = n.stack[:first+len(on)]
	n.tags(htmlOpen, on)
}

func (n *htmlNester) text(start, end int) {
	if start < end {
		n.steps = append(n.steps, htmlStep{do: htmlText, span: text.Span{Start: start, End: end}})
	}
}

// tags opens marks from the outer to the inner, or closes them the other way.
func (n *htmlNester) tags(do htmlDo, marks []int) {
	from := len(n.steps)
	for _, m := range marks {
		n.steps = append(n.steps, htmlStep{do: do, mark: m})
	}
	if do == htmlClose {
		slices.Reverse(n.steps[from:])
	}
}

// htmlParagraphs are what blank lines separate, or the lines where there is no
// blank one between them; without the white space around them.
func htmlParagraphs(article string) []text.Span {
	var lines []text.Span
	begun, blank, spaced, at := false, false, false, 0
	for line := range strings.Lines(article) {
		s := htmlTrim(article, text.Span{Start: at, End: at + len(line)})
		at += len(line)
		spaced = spaced || begun && blank && !s.Empty()
		begun, blank = begun || !s.Empty(), s.Empty()
		lines = append(lines, s)
	}
	var out []text.Span
	for i, s := range lines {
		switch {
		case s.Empty():
		case spaced && i > 0 && !lines[i-1].Empty():
			out[len(out)-1].End = s.End
		default:
			out = append(out, s)
		}
	}
	return out
}

// htmlTrim is the span without the white space at its ends.
func htmlTrim(article string, s text.Span) text.Span {
	left := strings.TrimLeftFunc(s.In(article), unicode.IsSpace)
	s.Start = s.End - len(left)
	s.End = s.Start + len(strings.TrimRightFunc(left, unicode.IsSpace))
	return s
}
