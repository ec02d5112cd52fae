package main

import (
	"html"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// clothes is one way to set an article.
type clothes struct {
	name, ext string
	dress     func(article string) (data []byte, ok bool)
}

var all = []clothes{
	{"clean", ".txt", func(a string) ([]byte, bool) { return []byte(a), true }},
	{"72 columns", ".txt", func(a string) ([]byte, bool) { return []byte(wrapped(a)), true }},
	{"straight marks", ".txt", func(a string) ([]byte, bool) { return []byte(straight.Replace(a)), true }},
	{"spaced marks", ".txt", func(a string) ([]byte, bool) { return []byte(spaced.Replace(a)), true }},
	{"HTML", ".html", func(a string) ([]byte, bool) { return []byte(page(a)), true }},
	{"UTF-16", ".txt", func(a string) ([]byte, bool) {
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(a)
		return []byte(out), err == nil
	}},
	{"Windows-1252", ".txt", func(a string) ([]byte, bool) {
		out, err := charmap.Windows1252.NewEncoder().String(a)
		return []byte(out), err == nil
	}},
}

// columns is how wide a page is.
const columns = 72

// wrapped breaks the lines of an article, with an empty line between paragraphs.
func wrapped(article string) string {
	var b strings.Builder
	for line := range strings.Lines(article) {
		at := 0
		for k, word := range strings.Fields(line) {
			n := utf8.RuneCountInString(word)
			switch {
			case k > 0 && at+1+n > columns:
				b.WriteByte('\n')
				at = 0
			case k > 0:
				b.WriteByte(' ')
				at++
			}
			b.WriteString(word)
			at += n
		}
		if at > 0 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

var (
	straight = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'")
	spaced   = strings.NewReplacer("“", "“ ", "”", " ”")
)

// page is an article as a page of its own.
func page(article string) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><style>p { margin: 1em }</style></head><body><article>\n")
	for line := range strings.Lines(article) {
		if line = strings.TrimSpace(line); line != "" {
			b.WriteString("<p>" + html.EscapeString(line) + "</p>\n")
		}
	}
	return b.String() + "</article></body></html>\n"
}
