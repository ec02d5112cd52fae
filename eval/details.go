package eval

import "github.com/quoteattribution/attribution"

// Details are what is right of the quotes that were found, those that reach the level
// Found, whether optional or not.
type Details struct {
	// Kind: of those with an annotated kind, those whose kind is the same.
	Kind Share `json:"kind"`
	// Source: of those with an annotated source, those that share a word with the
	// predicted one.
	Source Share `json:"source"`
	// SourceWords: of the same, those that have exactly the words of the predicted one.
	SourceWords Share `json:"sourceWords"`
	// Cue: of those with an annotated cue, those that share a word with the predicted one.
	Cue Share `json:"cue"`
}

func (d *Details) add(gold, pred *unit) {
	if gold.quote.Kind != "" {
		d.Kind.count(gold.quote.Kind == pred.quote.Kind)
	}
	if len(gold.source) > 0 {
		d.Source.count(shared(gold.source, pred.source) > 0)
		d.SourceWords.count(jaccard(gold.source, pred.source) == 1)
	}
	if len(gold.cue) > 0 {
		d.Cue.count(shared(gold.cue, pred.cue) > 0)
	}
}

// addNames counts the names of an annotated quote; pred is nil where it has no partner.
func (r *Report) addNames(gold *Gold, u, pred *unit) {
	if u.optional && pred == nil {
		return
	}
	if s := u.quote.Speaker; s != nil && s.Name != "" {
		r.Speaker.count(pred != nil && sameName(pred.party, gold.names(s.Name)))
	}
	annotated, predicted := outlets(u), outlets(pred)
	for i, name := range annotated {
		if name != "" {
			r.Outlet.count(sameName(predicted[i], gold.names(name)))
		}
	}
}

// outlets returns the names of a quote's source and of the one that it cites, empty where there is none.
func outlets(u *unit) (names [2]string) {
	var s *attribution.Source
	if u != nil {
		s = u.quote.Source
	}
	for i := 0; i < len(names) && s != nil; i++ {
		names[i], s = s.Name, s.Citing
	}
	return names
}
