package attribution

import (
	"github.com/quoteattribution/attribution/text"
)

// labelRule: the turns of an interview or a transcript, each with a label.
var labelRule = Rule{
	Name:  "label",
	Doc:   "O’NEIL: We will not go.\n\nKELLER: Then the bridge stays shut.",
	On:    text.Colon,
	Match: matchLabel,
	plain: true,
}

func matchLabel(c *Context, colon int) {
	paragraph := c.Paragraph(colon)
	if at := c.gluedLabel(colon); at > paragraph.First {
		paragraph.First = at
	}
	if c.opening(paragraph.First) {
		paragraph.First++ // a transcript that is quoted as a whole
	}
	if colon-paragraph.First > 8 || colon+1 >= paragraph.Last || c.opening(colon+1) || c.sentence[colon] != c.sentence[paragraph.First] {
		return
	}
	label := text.Range{First: paragraph.First, Last: colon}
	if c.Is(colon-1, text.Closing) {
		for k := colon - 1; k > label.First; k-- {
			if c.Is(k, text.Opening) {
				label.Last = k // SURNAME (voice-over):
				break
			}
		}
	}
	if !c.turnLabel(label) {
		return
	}
	p := Proposal{Cue: text.Range{First: colon, Last: colon + 1}, Lemma: ":", Act: Say, Score: 0.9}
	if label.Len() > 1 || c.layout.Tokens[label.First].Len() > 1 {
		p.attribute(c.finder.Describe(label))
	}
	last := paragraph.Last
	for i := colon + 1; i < min(last, colon+10*reach); i++ {
		if c.Is(i, text.Colon) {
			if at := c.gluedLabel(i); at > colon+1 {
				last = at
				break
			}
		}
	}
	p.Content = c.contentOf(text.Range{First: colon + 1, Last: last})
	c.Propose(p)
}

// gluedLabel is the token of a label in capitals before the colon that lacks its line
// break: "Were you afraid?TAPP: Yes.", -1 where there is none.
func (c *Context) gluedLabel(colon int) int {
	i := colon - 1
	if c.Is(i, text.Upper) && c.Is(i-1, text.Stop) && c.layout.Tokens[i].Start == c.layout.Tokens[i-1].End {
		return i
	}
	return -1
}

// turnLabel reports whether r is a speaker's label: one in capitals, or Q and A,
// that stands at the head of other paragraphs too.
func (c *Context) turnLabel(r text.Range) bool {
	upper := false
	for i := r.First; i < r.Last; i++ {
		switch {
		case c.Is(i, text.Upper):
			upper = true
		case !c.Is(i, text.Initial|text.Title|text.Abbreviated|text.Comma):
			if !c.Is(i, text.Capital) {
				return false
			}
			upper = upper || c.Text(i) == "Q" || c.Text(i) == "A"
		}
	}
	return (upper || r.Len() > 1) && c.namesSomebody(r) && c.turns(r)
}

// namesSomebody reports whether a label can be a party's: its last word is a name
// or a role, and no common word as in READ MORE.
func (c *Context) namesSomebody(r text.Range) bool {
	last := r.Last - 1
	if r.Len() == 1 && c.layout.Tokens[last].Len() == 1 {
		return true // Q and A
	}
	if c.Is(last, text.Role|text.GivenName) {
		return true
	}
	return !c.Is(last, text.Noun|text.Verb|text.Adjective|text.Adverb|text.Preposition|text.Pronoun|text.Determiner|text.Time|text.Numeral|text.Number|text.Outlet)
}

// turns reports whether another paragraph begins with a label too, so that this
// is a dialogue and no headline.
func (c *Context) turns(r text.Range) bool {
	p := c.layout.Sentences[c.sentence[r.First]].Paragraph
	for k := max(0, p-4); k <= min(len(c.layout.Paragraphs)-1, p+4); k++ {
		first := c.layout.Sentences[c.layout.Paragraphs[k].First].First
		if c.opening(first) {
			first++
		}
		if k == p || !c.Is(first, text.Upper|text.Capital) {
			continue
		}
		for i := first + 1; i < first+6 && i < c.Len(); i++ {
			if c.Is(i, text.Colon) {
				return true
			}
			if !c.Is(i, text.Upper|text.Title|text.Initial|text.Abbreviated|text.Opening|text.Closing|text.Word) {
				break
			}
		}
	}
	return false
}
