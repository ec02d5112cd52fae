// Package beam finds who says what in articles on Apache Beam, on as many machines as a runner
// has: it reads articles, parses them, and merges the speakers and quotes of all by package corpus.
// Beside Apache's package of that name it is imported under another:
//
//	import (
//		"github.com/apache/beam/sdks/v2/go/pkg/beam"
//		quotes "github.com/quoteattribution/attribution/beam"
//	)
//
// [Corpus] is the whole of it. Its parts are [Parse], [People], [Identify] and [Statements], each
// a transform for a pipeline of one's own; [ReadJSONL], [ReadParquet] and [Write] stand around
// them. But for Parse they take bounded collections, in one window.
//
// Dates are days, as 2026-03-02, and empty where unknown, as strings are that nothing tells.
// Nothing has an order: neither the elements of a collection nor the lines of a file.
package beam
