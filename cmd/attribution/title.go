package main

import (
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/cmd/attribution/internal/read"
)

// longestTitle is the most characters that a headline has.
const longestTitle = 120

// title is what the page of a document is called: its headline, or else its file, or its
// id in JSON Lines; empty where it has none of them.
func (p *program) title(doc *attribution.Document) string {
	if t := p.titleOf(doc); t != "" {
		return t
	}
	if t := headline(doc.Text); t != "" || p.isMany(doc) || doc.ID == "" {
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

// titleOf is the title that the input has for a document, "" for none.
func (p *program) titleOf(doc *attribution.Document) string {
	if j := p.jobOf(doc); j != nil {
		return j.title
	}
	return ""
}

// isMany reports whether a document is one of several in a file.
func (p *program) isMany(doc *attribution.Document) bool {
	j := p.jobOf(doc)
	return j != nil && j.kind.Many() || j == nil && read.Kind(p.input).Many()
}

// jobOf is the job of a document that is rendered, nil where there is none.
func (p *program) jobOf(doc *attribution.Document) *job {
	if p.jobs == nil {
		return nil
	}
	j, ok := p.jobs.Load(doc)
	if !ok {
		return nil
	}
	return j.(*job)
}
