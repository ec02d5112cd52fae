package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// label: the turns of an interview or a transcript, each with a label. Annotated news has
// too few of them to learn from.
var label = rule.Rule{
	Name:  "label",
	Doc:   "O’NEIL: We will not go.\n\nKELLER: Then the bridge stays shut.",
	On:    token.Colon,
	Match: matchLabel,
}

const (
	longestLabel = 8    // tokens
	longestTurn  = 1000 // tokens in which the next label is looked for
	turnsAround  = 4    // paragraphs to either side in which another label is looked for
)

func matchLabel(c *rule.Context, colon int) {
	turn := c.Paragraph(colon)
	if at := gluedLabel(c, colon); at > turn.First {
		turn.First = at
	}
	if c.Opens(turn.First) {
		turn.First++ // a transcript that is quoted as a whole
	}
	if colon-turn.First > longestLabel || colon+1 >= turn.Last || c.Opens(colon+1) ||
		!c.SameSentence(colon, turn.First) {
		return
	}
	name := withoutBrackets(c, token.Range{First: turn.First, Last: colon})
	if !isLabel(c, name) {
		return
	}
	p := rule.Proposal{Cue: token.Range{First: colon, Last: colon + 1}, Lemma: ":", Act: verb.Say, Score: 0.9}
	if !isLetter(c, name) {
		p.By(c.PartyOf(name))
	}
	for i := colon + 1; i < min(turn.Last, colon+longestTurn); i++ {
		if c.Is(i, token.Colon) {
			if at := gluedLabel(c, i); at > colon+1 {
				turn.Last = at
				break
			}
		}
	}
	p.Content = c.Pieces(token.Range{First: colon + 1, Last: turn.Last})
	c.Propose(p)
}

// withoutBrackets is a label without what stands in brackets at its end: SURNAME
// (voice-over):
func withoutBrackets(c *rule.Context, name token.Range) token.Range {
	if !c.Is(name.Last-1, token.Closing) {
		return name
	}
	for k := name.Last - 1; k > name.First; k-- {
		if c.Is(k, token.Opening) {
			name.Last = k
			break
		}
	}
	return name
}

// gluedLabel is the token of a label in capitals before the colon that lacks its line
// break: "Were you afraid?TAPP: Yes.", -1 where there is none.
func gluedLabel(c *rule.Context, colon int) int {
	i := colon - 1
	if c.Is(i, token.Upper) && c.Is(i-1, token.Stop) && c.Token(i).Start == c.Token(i-1).End {
		return i
	}
	return -1
}

// isLabel reports whether words are a speaker's label: one in capitals, or Q and A, that
// stands at the head of other paragraphs too.
func isLabel(c *rule.Context, name token.Range) bool {
	upper := false
	for i := name.First; i < name.Last; i++ {
		switch {
		case c.Is(i, token.Upper):
			upper = true
		case !c.Is(i, token.Initial|token.Title|token.Abbreviated|token.Comma):
			if !c.Is(i, token.Capital) {
				return false
			}
			upper = upper || c.Uses(i, token.LabelLetter)
		}
	}
	return (upper || name.Len() > 1) && c.NamesSomebody(name) && inDialogue(c, name.First)
}

// isLetter reports whether a label is a single letter, Q or A, which names nobody.
func isLetter(c *rule.Context, name token.Range) bool {
	return name.Len() == 1 && c.Token(name.First).Len() == 1
}

// inDialogue reports whether a paragraph near that of token i begins with a label too, so
// that this is a dialogue and no headline.
func inDialogue(c *rule.Context, i int) bool {
	here := c.Paragraph(i)
	before, after := here.First, here.Last
	for range turnsAround {
		if before > 0 {
			before = c.Paragraph(before - 1).First
			if labelled(c, before) {
				return true
			}
		}
		if after < c.Len() {
			if labelled(c, after) {
				return true
			}
			after = c.Paragraph(after).Last
		}
	}
	return false
}

// labelled reports whether the paragraph that begins with token i begins with a label.
func labelled(c *rule.Context, i int) bool {
	if c.Opens(i) {
		i++
	}
	if !c.Is(i, token.Upper|token.Capital) {
		return false
	}
	for k := i + 1; k < i+6; k++ {
		if c.Is(k, token.Colon) {
			return true
		}
		if !c.Is(k, token.Upper|token.Title|token.Initial|token.Abbreviated|token.Opening|token.Closing|token.Word) {
			return false
		}
	}
	return false
}
