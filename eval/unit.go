package eval

import (
	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// unit is a quote, or a piece of one, as it is compared.
type unit struct {
	quote                *attribution.Quote
	spans                []text.Span
	content, source, cue wordSet
	party                string // the name of its speaker, or of its outlet
	optional             bool
	floating             bool // nothing names the party there, or it is a piece after the first
}

// units returns the quotes of a document that are compared.
func (a *article) units(doc *attribution.Document, optional map[int]bool, pieces bool) []unit {
	var all []unit
	for i, q := range doc.Quotes {
		name, mention := party(q)
		whole := unit{quote: q, party: name, optional: optional[i],
			source: a.set(mention, sourceLeads), cue: a.set(cueSpans(q), nil)}
		for n, spans := range parts(q, pieces) {
			u := whole
			u.spans, u.content = spans, a.set(spans, contentLeads)
			u.floating = len(u.source) == 0 || n > 0
			if len(u.content) > 0 {
				all = append(all, u)
			}
		}
	}
	return all
}

// parts returns the spans of each part of a quote that is compared on its own.
func parts(q *attribution.Quote, pieces bool) [][]text.Span {
	if !pieces {
		return [][]text.Span{q.Spans}
	}
	single := make([][]text.Span, len(q.Spans))
	for i := range q.Spans {
		single[i] = q.Spans[i : i+1]
	}
	return single
}

// party returns the name of who a quote is attributed to and where the text has it.
func party(q *attribution.Quote) (name string, mention []text.Span) {
	switch {
	case q.Speaker != nil && q.Mention != nil:
		return q.Speaker.Name, []text.Span{q.Mention.Span}
	case q.Speaker != nil:
		return q.Speaker.Name, nil
	case q.Source != nil:
		return q.Source.Name, []text.Span{q.Source.Mention.Span}
	}
	return "", nil
}

func cueSpans(q *attribution.Quote) []text.Span {
	if q.Cue == nil {
		return nil
	}
	return []text.Span{q.Cue.Span}
}

// quoted and indirect are the two halves of the kinds; a quote without a kind is in neither.
func (u *unit) quoted() bool {
	return u.quote.Kind == attribution.Direct || u.quote.Kind == attribution.Mixed
}

func (u *unit) indirect() bool { return u.quote.Kind == attribution.Indirect }
