// Package recipes shows the library inside programs: a file for each, short enough to copy.
//
//	handler.go    an HTTP handler that answers an article with JSON
//	highlight.go  an article in html/template, its quotes coloured
//	database.go   quotes in a database by database/sql, and questions to it
//	webpage.go    an article out of a web page, by goquery
//	logging.go    a quote in a log, by log/slog
//	ownrule.go    a rule of one's own; its test shows how to keep it right
//
// The module is not meant to be imported: it needs what the library does not.
package recipes
