package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// explain lays out every proposal about an article and what became of it, and then how
// the speaker of each quote was found:
//
//	kept  quote-cue 0.97 → 0.95
//	  Ann O’Neil | said | “We will not go,”
//
//	Ann O’Neil: who is spoken of before it
//	  she | said | “Not today.”
//	  Ann O’Neil 3.00: Ann O’Neil (speaker) 3.00
func (p *program) explain(out *bytes.Buffer, article string) {
	v := p.view
	e := p.parser.Explain(article)
	if len(e.Proposals) == 0 {
		v.wrap(out, 0, 0, piece{"no rule proposes anything", dim})
	}
	for i := range e.Proposals {
		c := &e.Proposals[i]
		style := dim
		if c.Quote != nil {
			style = bold
		}
		score := fmt.Sprintf("%.2f", c.Score)
		if c.Weighed != c.Score {
			score += fmt.Sprintf(" → %.2f", c.Weighed)
		}
		v.wrap(out, 0, 2, piece{c.Rule, style}, piece{score + "  " + c.Why, plain})
		v.wrap(out, 2, 2, piece{wordsOf(article, c.Party, c.Cue, c.Content), style})
		out.WriteByte('\n')
	}
	for i := range e.Speakers {
		v.whySpeaker(out, article, &e.Speakers[i])
	}
}

// whySpeaker tells how the speaker of a quote was found.
func (v view) whySpeaker(out *bytes.Buffer, article string, r *attribution.Resolved) {
	name := "nobody"
	if r.Quote.Speaker != nil {
		name = r.Quote.Speaker.Name
	} else if r.Quote.Mention == nil {
		return // an outlet passes it on: nobody was looked for
	}
	v.wrap(out, 0, 2, piece{name + ":", bold}, piece{r.How, plain})
	var party, cue text.Span
	if r.Quote.Mention != nil {
		party = r.Quote.Mention.Span
	}
	if r.Quote.Cue != nil {
		cue = r.Quote.Cue.Span
	}
	v.wrap(out, 2, 2, piece{wordsOf(article, party, cue, r.Quote.Spans), dim})
	for _, c := range r.Candidates {
		var reasons []string
		for _, e := range c.For {
			reasons = append(reasons, fmt.Sprintf("%s (%s) %.2f", strings.Join(strings.Fields(e.Text), " "), e.Place, e.Weight))
		}
		for _, why := range c.Against {
			reasons = append(reasons, "but "+why)
		}
		style := dim
		if c.Speaker != nil && c.Speaker == r.Quote.Speaker {
			style = bold
		}
		v.wrap(out, 2, 4, piece{fmt.Sprintf("%s %.2f:", c.Name, c.Weight), style}, piece{strings.Join(reasons, ", "), plain})
	}
	out.WriteByte('\n')
}

// wordsOf is party, cue and content of a proposal on one line.
func wordsOf(article string, party, cue text.Span, content []text.Span) string {
	part := func(s text.Span) string {
		if s.Len() == 0 {
			return "–"
		}
		return s.In(article)
	}
	line := part(party) + " | " + part(cue) + " |"
	for _, s := range content {
		line += " " + s.In(article)
	}
	return line
}
