// Package corpus puts together what articles have in common: the speakers of many documents
// that are one person or organisation, and the quotes that several articles have.
//
// It decides within groups, so that any system that groups by a key can use it, however large
// the corpus: [Speaker.Block] and [Merge] for speakers, [Quote.Bands] and [Same] for quotes.
// Nothing here reads files or keeps state. Package store does both for one machine: it is what
// the command "attribution corpus" runs.
//
// Where nothing tells, two speakers stay two: a name shared is no proof.
package corpus
