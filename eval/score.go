package eval

import "encoding/json"

// Score counts what was annotated, what was predicted, and how much of each is right.
// A prediction may be right about an optional quote, so the two kinds of hits differ.
type Score struct {
	Gold          int `json:"gold"`          // annotated, without those that are optional
	Predicted     int `json:"predicted"`     // predicted
	GoldHits      int `json:"goldHits"`      // of Gold, those that a prediction got right
	PredictedHits int `json:"predictedHits"` // of Predicted, those that are right
}

// Precision is the share of the predicted that is right, from 0 to 1; 0 where nothing
// was predicted.
func (s Score) Precision() float64 { return ratio(s.PredictedHits, s.Predicted) }

// Recall is the share of the annotated that was got right, from 0 to 1; 0 where nothing
// was annotated.
func (s Score) Recall() float64 { return ratio(s.GoldHits, s.Gold) }

// F1 is the harmonic mean of precision and recall, from 0 to 1; 0 where both are.
func (s Score) F1() float64 {
	p, r := s.Precision(), s.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// MarshalJSON writes the counts with "precision", "recall" and "f1" beside them; read
// back, the counts are the same.
func (s Score) MarshalJSON() ([]byte, error) {
	type counts Score
	return json.Marshal(struct {
		counts
		Precision float64 `json:"precision"`
		Recall    float64 `json:"recall"`
		F1        float64 `json:"f1"`
	}{counts(s), s.Precision(), s.Recall(), s.F1()})
}

// gold counts an annotation.
func (s *Score) gold(hit bool) {
	s.Gold++
	if hit {
		s.GoldHits++
	}
}

// predicted counts a prediction.
func (s *Score) predicted(hit bool) {
	s.Predicted++
	if hit {
		s.PredictedHits++
	}
}

// Share counts cases and how many of them are right.
type Share struct {
	Right int `json:"right"`
	Of    int `json:"of"`
}

// Rate is the share that is right, from 0 to 1; 0 where there are no cases.
func (s Share) Rate() float64 { return ratio(s.Right, s.Of) }

// MarshalJSON writes the counts with "rate" beside them; read back, the counts are the
// same.
func (s Share) MarshalJSON() ([]byte, error) {
	type counts Share
	return json.Marshal(struct {
		counts
		Rate float64 `json:"rate"`
	}{counts(s), s.Rate()})
}

func (s *Share) count(right bool) {
	s.Of++
	if right {
		s.Right++
	}
}

func ratio(part, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(part) / float64(of)
}
