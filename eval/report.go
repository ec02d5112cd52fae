package eval

import (
	"fmt"

	"github.com/quoteattribution/attribution"
)

// Report is the figures over all documents that were added. The zero value is ready for
// use. It holds counts and none of the documents, so that it takes the same memory for
// any number of them. Add and AddGold must not run at the same time as anything else on
// the same report. It marshals to JSON, shares being from 0 to 1.
//
// The package's documentation explains words, similarity, parties and matching.
type Report struct {
	Documents int `json:"documents"` // annotated documents that were added
	Missing   int `json:"missing"`   // of these, those without a prediction: all their quotes count as missed
	Unknown   int `json:"unknown"`   // predictions without an annotated document, which count nowhere else

	// Quoted has the direct and mixed quotes, Indirect the indirect ones, All all of
	// them. The kind of an annotated quote decides where it counts for recall, that of a
	// predicted one where it counts for precision; they may be matched across kinds. A
	// quote without a kind counts in All only.
	Quoted   Levels `json:"quoted"`
	Indirect Levels `json:"indirect"`
	All      Levels `json:"all"`

	// Above30 and Above80 are the one-sided overlap above 0.3 and above 0.8, of the
	// quotes of all kinds. They do not use the matching of the other figures.
	Above30 OneSided `json:"above30"`
	Above80 OneSided `json:"above80"`

	// Details are what is right of the quotes found.
	Details Details `json:"details"`

	// Speaker is the canonical name: of the annotated quotes whose speaker has a name,
	// matched or not, those whose match has a party of that name or of an alias. Names
	// are the same where their words are, in order, in upper or lower case and without
	// the, a, an, his, her or their in front. An optional quote counts only where it is
	// matched.
	Speaker Share `json:"speaker"`
	// Outlet is the same for the name of the source and for that of the source that it
	// cites; a quote with both counts twice, and a third in the chain does not count.
	Outlet Share `json:"outlet"`

	// Spans are the exact spans of sources, cues and contents.
	Spans Spans `json:"spans"`
}

// Add counts a prediction against an annotation of the same article. gold.Text must be
// the article; pred.Text may be empty. A nil pred is a missing prediction. Neither is
// changed or kept. An error tells what makes the two impossible to compare: no article,
// another article, or a span that is not in it; then nothing is counted.
func (r *Report) Add(gold, pred *attribution.Document) error {
	return r.AddGold(Gold{Document: gold}, pred)
}

// AddGold is Add for an annotation with notes.
func (r *Report) AddGold(gold Gold, pred *attribution.Document) error {
	if err := check(gold.Document, pred); err != nil {
		return fmt.Errorf("eval: %w", err)
	}
	r.count(&gold, pred)
	return nil
}

// count counts documents that were checked.
func (r *Report) count(gold *Gold, pred *attribution.Document) {
	r.Documents++
	if pred == nil {
		r.Missing++
		pred = &attribution.Document{}
	}
	a := newArticle(gold.Document.Text)
	annotated := a.units(gold.Document, gold.Optional, gold.Pieces)
	predicted := a.units(pred, nil, gold.Pieces)
	r.addMatched(gold, annotated, predicted)
	r.Above30.add(annotated, predicted, 0.3)
	r.Above80.add(annotated, predicted, 0.8)
	r.Spans.add(a, gold.Document, pred)
}

// addMatched counts the figures that rest on the matching.
func (r *Report) addMatched(gold *Gold, annotated, predicted []unit) {
	ofGold, ofPred := match(annotated, predicted)
	hits := make([]reached, len(annotated))
	for i := range annotated {
		u := &annotated[i]
		var partner *unit
		if ofGold[i] != none {
			partner = &predicted[ofGold[i]]
			hits[i] = gold.compare(u, partner)
		}
		if hits[i].found {
			r.Details.add(u, partner)
		}
		r.addNames(gold, u, partner)
		if u.optional {
			continue
		}
		for _, levels := range r.groups(u) {
			levels.gold(hits[i])
		}
	}
	for i := range predicted {
		var hit reached
		if ofPred[i] != none {
			hit = hits[ofPred[i]]
		}
		for _, levels := range r.groups(&predicted[i]) {
			levels.predicted(hit)
		}
	}
}
