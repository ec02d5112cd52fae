package scan

// Sentence is a run of tokens [First, Last) that ends with a full stop or where
// its paragraph ends.
type Sentence struct {
	First, Last int
	Paragraph   int // index of the paragraph it stands in
}

// Paragraph is a run of sentences [First, Last) between line breaks.
type Paragraph struct {
	First, Last int
}
