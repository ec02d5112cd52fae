package coref

import (
	"math"

	"github.com/quoteattribution/attribution/internal/mention"
)

// likely is how sure learned evidence must be of a description that the rules do not know.
const likely = 0.8

// antecedent chooses whom event i means among the candidates: by learned evidence, or by
// the rules' votes where there is none. It tells how sure that is.
func (r *resolver) antecedent(i int) (party int, sure float64) {
	r.learned = false
	best, sure := r.byVotes()
	if r.telling {
		r.doubt(i)
	}
	e := &r.events[i]
	if r.model != nil && e.query == none {
		best, sure = r.byEvidence(i)
	} else if best == none && e.Kind == mention.Description {
		// In news the rules know best whom they know.
		if p, s := r.byEvidence(i); s > likely {
			best, sure, r.learned = p, s, true
		} else if p := r.lone(i); p != none {
			best, sure, r.how = p, likely, InView
		}
	}
	if r.study != nil {
		best = r.studied(i, best)
	}
	return best, sure
}

// byVotes is the candidate with the most votes, none where nobody has any.
func (r *resolver) byVotes() (party int, sure float64) {
	best, most, second := none, 0.0, 0.0
	for k := range r.candidates {
		switch x := &r.candidates[k]; {
		case x.votes > most:
			second, most, best = most, x.votes, x.party
		case x.votes > second:
			second = x.votes
		}
	}
	if r.telling {
		r.told.last, r.told.pending = r.told.pending, nil
	}
	switch {
	case best == none:
		return none, 0
	case most == faint:
		r.how = ByRole
		return best, 0.6
	}
	return best, max(0.4, 0.9-0.5*second/most)
}

// byEvidence is the candidate with the greatest learned probability, none where nobody known
// has it.
func (r *resolver) byEvidence(i int) (party int, sure float64) {
	if r.model == nil {
		return none, 0
	}
	r.sums = r.sums[:0]
	best, most, total := none, r.model.Sum(r.nobodyEvidence(i)), 0.0
	r.sums = append(r.sums, most)
	for k := range r.candidates {
		s := r.model.Sum(r.candidateEvidence(i, k))
		if s > most {
			best, most = r.candidates[k].party, s
		}
		r.sums = append(r.sums, s)
	}
	for _, s := range r.sums {
		total += math.Exp(s - most)
	}
	return best, 1 / total
}
