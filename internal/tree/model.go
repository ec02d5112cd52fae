package tree

// Model is what a parser has learnt. It does not change once made and is safe for
// concurrent use.
type Model struct {
	words  lexicon
	tags   rows
	arcs   arcs
	labels labels
	types  rows
}
