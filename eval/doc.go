// Package eval measures predicted quotes against annotated or corrected ones.
//
//	var report eval.Report
//	if err := report.Add(gold, attribution.Parse(gold.Text)); err != nil {
//		return err
//	}
//	report.Write(os.Stdout)
//
// [Compare] and [Run] do the same for two files of JSON Lines. The figures are the
// fields of [Report]; each says what it counts. They rest on these notions:
//
// # Words
//
// A word is a longest run of letters, digits and combining marks: "O’Neil" is two
// words. Each word of the article is known by its place, so that the same word
// elsewhere is another one. A span has the words that it overlaps, whole or in part.
// Contents, sources and cues are sets of words, which makes punctuation and quotation
// marks count for nothing. Annotators differ on function words in front: "that" is
// dropped from the beginning of a content, and the, a, an, his, her and their from the
// beginning of a source, as long as another word is left.
//
// Two sets are compared by their Jaccard similarity: the words in both, divided by
// the words in either. It is 1 for two empty sets.
//
// # Parties
//
// The party of a quote is its Speaker, or its Source where it has no Speaker. The
// source words of a quote are those of the mention of its party: of Quote.Mention, or of
// Source.Mention. They are empty where the text does not name the party there.
//
// # Matching
//
// Annotated and predicted quotes are matched one to one within a document. Pairs whose
// contents have a similarity of at least 0.3 are sorted by the similarity of their
// contents, then of their cues, then of their sources, the most similar first and equal
// ones in the order of the predictions, then of the annotations. Each pair in turn is
// matched unless one of the two is matched already.
//
// # What is left out
//
// A quote whose content has no word is left out of everything but the exact spans. A
// quote marked optional in [Gold] is no miss where it is not found, and no false alarm
// where it is; only [Spans] counts it as any other.
package eval
