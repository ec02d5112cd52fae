// Package render writes documents for people and for other programs.
//
//	doc := attribution.Parse(article)
//	err := render.View(os.Stdout, doc, render.ViewOptions{Color: true})
//
// For reading there are an HTML page of an article with its quotes marked, a fragment
// of it for a page of one's own, a terminal view with the speakers named in the margin
// ([View]), and a table of speakers ([Speakers]). For spreadsheets and databases there
// are tables of quotes, [CSV] and [TSV]. For tools of the field there are brat standoff
// ([Brat]), which [ReadBrat] reads back once people have corrected it, and W3C Web
// Annotation ([WebAnnotation]). JSON is what a document marshals to by itself.
//
// docs/formats.md in the repository describes each format, its units and what it leaves out.
//
// The functions do not change the document, and many goroutines may call them at once,
// each with a writer of its own. They write a document with one call of Write, so that
// an error before it leaves nothing half written. Where the words matter, Document.Text
// must be the article: see [attribution.Document.SetText].
package render
