// Package softmax makes probabilities of scores.
package softmax

import "math"

// Of replaces scores by probabilities in proportion to their exponentials.
func Of(p []float64) {
	most, total := math.Inf(-1), 0.0
	for _, v := range p {
		most = max(most, v)
	}
	for k := range p {
		p[k] = math.Exp(p[k] - most)
		total += p[k]
	}
	for k := range p {
		p[k] /= total
	}
}
