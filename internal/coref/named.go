package coref

import "github.com/quoteattribution/attribution/internal/mention"

// nameRight is how often the name of a party is right where it was found as that of event e
// was, counted on articles whose speakers are annotated (news-train of docs/accuracy.md).
func (r *resolver) nameRight(e *event, sure float64) float64 {
	switch {
	case e.party == none:
		return 0
	case r.how == ByName:
		return 0.96 * sure
	case r.how == ByItself && e.Kind == mention.Description && r.definite(e) != always:
		return 0.9
	case r.how == ByItself:
		return 0.75 // "the minister", of whom no name was found, "A and B"
	case e.Kind == mention.Description:
		return 0.8 * sure
	}
	return sure
}
