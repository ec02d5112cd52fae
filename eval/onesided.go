package eval

import "github.com/quoteattribution/attribution/text"

// OneSided is the overlap of contents as the annotation sees it: how many of its bytes,
// quotation marks and spaces among them, a prediction covers. A prediction that is too
// long costs nothing. Annotated quotes take their predictions in the order of the
// document: each takes, of those not taken yet, the one that covers most of it, the
// first of equals, where that is more than the threshold.
type OneSided struct {
	// Score has the annotated quotes that took a prediction and the predictions that were taken.
	Score Score `json:"score"`
	// Party is, of the annotated quotes that took a prediction (optional ones too), those
	// whose source shares a word with the predicted source. One without a source is right
	// where the prediction has none either, or is a piece after the first of its quote.
	Party Share `json:"party"`
}

// add counts one document.
func (o *OneSided) add(gold, pred []unit, threshold float64) {
	taken := make([]bool, len(pred))
	for g := range gold {
		best := mostCovering(&gold[g], pred, taken, threshold)
		if !gold[g].optional {
			o.Score.gold(best != none)
		}
		if best != none {
			taken[best] = true
			o.Party.count(sameParty(&gold[g], &pred[best]))
		}
	}
	for _, hit := range taken {
		o.Score.predicted(hit)
	}
}

// mostCovering returns the prediction that an annotation takes, or none.
func mostCovering(gold *unit, pred []unit, taken []bool, threshold float64) int {
	best, most := none, threshold
	for p := range pred {
		if taken[p] {
			continue
		}
		if covered := coverage(gold.spans, pred[p].spans); covered > most {
			best, most = p, covered
		}
	}
	return best
}

// coverage is the share of the bytes of gold that pred has too.
func coverage(gold, pred []text.Span) float64 {
	covered, total := 0, 0
	for _, g := range gold {
		total += g.Len()
		for _, p := range pred {
			covered += max(0, min(g.End, p.End)-max(g.Start, p.Start))
		}
	}
	return ratio(covered, total)
}

func sameParty(gold, pred *unit) bool {
	if len(gold.source) == 0 {
		return pred.floating
	}
	return shared(gold.source, pred.source) > 0
}
