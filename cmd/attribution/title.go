package main

import (
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/attribution"
)

// longestTitle is the most characters that a headline has.
const longestTitle = 120

// title is what the page of a document is called: the title that the input has, its
// headline, or else its file; empty where it has none of them, as in JSON Lines, where the
// page takes the id.
func title(doc *attribution.Document, it *item) string {
	if it.title != "" {
		return it.title
	}
	if t := headline(doc.Text); t != "" || it.kind.Many() || doc.ID == "" {
		return t
	}
	name := filepath.Base(doc.ID)
	if base := strings.TrimSuffix(name, filepath.Ext(name)); base != "" {
		return base
	}
	return name
}

// headline is the first line of an article if it looks like one: short, without a stop at
// its end or, with one, a sentence above a paragraph twice as long; and with something below it.
// It is empty otherwise.
func headline(article string) string {
	article = strings.TrimSpace(strings.TrimPrefix(article, "\ufeff"))
	line, rest, below := strings.Cut(article, "\n")
	line = strings.TrimSpace(line)
	said := strings.TrimRight(line, "”’»“\"')")
	if !below || utf8.RuneCountInString(line) > longestTitle || said == "" {
		return ""
	}
	switch last, _ := utf8.DecodeLastRuneInString(said); {
	case strings.ContainsRune(",:;…", last):
		return ""
	case last == '.':
		next, _, _ := strings.Cut(strings.TrimSpace(rest), "\n")
		if strings.ContainsAny(line, "“”«»\"") || strings.Contains(said, ". ") || len(next) < 2*len(line) {
			return ""
		}
	}
	return line
}
