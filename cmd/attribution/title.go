package main

import (
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/attribution"
)

// longestTitle is the most characters that a headline has.
const longestTitle = 120

// title is what the page of a document is called: its headline, or else its file, or its
// id in JSON Lines; empty where it has none of them.
func (p *program) title(doc *attribution.Document) string {
	if t := headline(doc.Text); t != "" || p.input == "jsonl" || doc.ID == "" {
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
