package learn

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/text"
	"github.com/quoteattribution/attribution/token"
)

// Example is what the weights are fitted on: the contents and the parties that a
// proposal may have, the rule's own first, and the evidence for it.
type Example struct {
	Rule     string
	Score    float64   // the rule's own, from 0 to 1
	Cue      text.Span // empty where no words announce the quote
	Contents []Variant
	Parties  []Variant // one without spans is none
	Evidence []uint32  // keys of the weights
	Promise  int       // how much of the evidence tells whether anything may become of it
}

// Variant is one content or one party that is weighed, with its evidence.
type Variant struct {
	Spans    []text.Span
	Evidence []uint32
}

// Examples gathers what each of the proposals is chosen among.
func (w *Weigher) Examples(set *propose.Set, s *syntax.Syntax, proposals []propose.Proposal, o Options) []Example {
	w.begin(s, proposals, o)
	all := make([]Example, len(proposals))
	for i := range proposals {
		all[i] = w.example(set, &proposals[i], o.Keys[proposals[i].Rule])
	}
	return all
}

func (w *Weigher) example(set *propose.Set, p *propose.Proposal, rule uint32) Example {
	e := Example{Rule: set.Rules[p.Rule].Name, Score: p.Score}
	if !p.Cue.Empty() {
		e.Cue = w.Span(p.Cue)
	}
	var g gather
	w.baseEvidence(&g, p, rule)
	e.Promise = len(g.keys)
	w.cueTags(&g, p, rule)
	w.cueTree(&g, p, rule)
	e.Evidence = g.keys
	for i, content := range w.contentsOf(p) {
		var g gather
		w.contentEvidence(&g, p, content, i == 0, rule)
		e.Contents = append(e.Contents, Variant{w.spans(content...), g.keys})
	}
	named := !p.Speaker.Empty() || !p.Source.Empty()
	for i, m := range w.partiesOf(p) {
		var g gather
		w.speakerEvidence(&g, p, m, i == 0 && named, rule)
		e.Parties = append(e.Parties, Variant{w.spansOf(m), g.keys})
	}
	return e
}

func (w *Weigher) spans(ranges ...token.Range) []text.Span {
	spans := make([]text.Span, len(ranges))
	for i, r := range ranges {
		spans[i] = w.Span(r)
	}
	return spans
}

func (w *Weigher) spansOf(m mention.Mention) []text.Span {
	if m.Range.Empty() {
		return nil
	}
	return w.spans(m.Range)
}

// Accept is the evidence for an example as a whole, once one content and one party are
// chosen, and how clearly they were: the shares of their probabilities among their
// alternatives.
func (e *Example) Accept(content, party int, contentShare, partyShare float64) []uint32 {
	keys := slices.Concat(e.Evidence, e.Contents[content].Evidence, e.Parties[party].Evidence)
	return appendShares(keys, contentShare, partyShare)
}

// TokenEvidence is one token with what the tagger is fitted on.
type TokenEvidence struct {
	Span     text.Span
	Evidence []uint32 // keys of the weights
	Begins   bool     // the first of a run of tokens that are tagged together
}

// ForTagger returns the tokens of the article with the evidence for what each is part of.
// Options.Tagger may be empty but not nil.
func (w *Weigher) ForTagger(s *syntax.Syntax, proposals []propose.Proposal, o Options) []TokenEvidence {
	w.begin(s, proposals, o)
	all := make([]TokenEvidence, 0, w.Len())
	for _, run := range w.tagging.runs {
		w.readSentence(run.First)
		for i := run.First; i < run.Last; i++ {
			var e tokenEvidence
			all = append(all, TokenEvidence{w.Span(token.Range{First: i, Last: i + 1}), w.tokenEvidence(&e, i), i == run.First})
		}
	}
	return all
}
