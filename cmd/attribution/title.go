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

// headline is the first line of an article if it looks like one: short, without a full
// stop at its end, and with something below it. It is empty otherwise.
func headline(article string) string {
	article = strings.TrimSpace(strings.TrimPrefix(article, "\ufeff"))
	line, _, below := strings.Cut(article, "\n")
	line = strings.TrimSpace(line)
	said := strings.TrimRight(line, "”’»“\"')")
	if !below || utf8.RuneCountInString(line) > longestTitle || said == "" {
		return ""
	}
	if last, _ := utf8.DecodeLastRuneInString(said); strings.ContainsRune(".,:;…", last) {
		return ""
	}
	return line
}
