package main

import (
	"bytes"
	"fmt"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// explain lays out every proposal about an article and what became of it:
//
//	kept  quote-cue 0.97 → 0.95
//	  Ann O’Neil | said | “We will not go,”
func (p *program) explain(out *bytes.Buffer, article string) {
	v := p.view
	proposals := p.parser.Explain(article)
	if len(proposals) == 0 {
		v.wrap(out, 0, 0, piece{"no rule proposes anything", dim})
	}
	for _, e := range proposals {
		style := dim
		if e.Kept {
			style = bold
		}
		score := fmt.Sprintf("%.2f", e.Score)
		if e.Weighed != e.Score {
			score += fmt.Sprintf(" → %.2f", e.Weighed)
		}
		v.wrap(out, 0, 2, piece{e.Rule, style}, piece{score + "  " + e.Why, plain})
		v.wrap(out, 2, 2, piece{wordsOf(e, article), style})
		out.WriteByte('\n')
	}
}

// wordsOf is party, cue and content of a proposal on one line.
func wordsOf(e attribution.Explanation, article string) string {
	part := func(s text.Span) string {
		if s.Len() == 0 {
			return "–"
		}
		return s.In(article)
	}
	line := part(e.Party) + " | " + part(e.Cue) + " |"
	for _, s := range e.Content {
		line += " " + s.In(article)
	}
	return line
}
