package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// cueQuote: the speaker and the cue first, then words in quotation marks, with a comma, a
// colon or nothing between.
var cueQuote = rule.Rule{
	Name:    "cue-quote",
	Doc:     "Ann O’Neil told reporters on Friday: “We will not go.”",
	On:      token.Cue,
	Match:   matchCueQuote,
	Weights: "cue-quote",
}

func matchCueQuote(c *rule.Context, cue int) {
	v, ok := c.Verb(cue)
	if !ok || v.Passive || v.Negated || !v.Frames.Has(verb.Quote) {
		return
	}
	open, ok := c.MarksAfter(v)
	if !ok {
		return
	}
	p := rule.Of(v)
	p.Score = 0.9
	if who, ok := c.Subject(v); ok {
		p.By(who)
	} else {
		p.Score = 0.55
	}
	passage := c.Passage(open)
	switch {
	case endsSpeech(c, passage) || passage.Last >= c.Bounds(cue).Last:
		p.Content = c.PassagesFrom(open)
	case c.ReportFollows(passage.Last) && !c.Is(open-1, token.Colon):
		return
	default:
		p.Content = c.Pieces(token.Range{First: open, Last: max(passage.Last, c.ClauseEnd(open))})
		p.Score -= 0.1
	}
	if !c.Is(open-1, token.Comma|token.Colon) {
		p.Score -= 0.15
		if passage.Len() < 6 && !v.Frames.Has(verb.Bare) {
			p.Score -= 0.3 // offered “clouds”
		}
	}
	if v.Frames.Has(verb.Attitude) {
		p.Score -= 0.2
	}
	if c.Is(open-1, token.Colon) && c.Paragraph(open).First == open {
		p.Score -= 0.05
	}
	c.Propose(p)
}

// endsSpeech reports whether a passage in marks ends as speech does: with a stop or a
// comma inside, or with the sentence.
func endsSpeech(c *rule.Context, passage token.Range) bool {
	return c.EndsInside(passage.Last-1) || c.Closes(passage.Last-1) && c.Is(passage.Last-2, token.Comma) ||
		c.Is(passage.Last, token.Stop)
}
