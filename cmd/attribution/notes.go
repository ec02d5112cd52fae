package main

import (
	"maps"
	"slices"

	"github.com/quoteattribution/attribution/cmd/attribution/internal/read"
)

// once complains the first time that something of a kind is said, and counts the others.
func (p *program) once(kind, format string, args ...any) {
	if p.said == nil {
		p.said = map[string]int{}
	}
	if p.said[kind]++; p.said[kind] == 1 {
		p.complain(format, args...)
	}
}

// note says what a file was taken for, and what the user should know of an article.
func (p *program) note(j *job) {
	if j.warning != "" {
		p.once(j.warning, "%s: %s", j.where, j.warning)
	}
	if j.err != nil || p.input != string(read.Auto) || j.kind == read.Text || j.kind == "" {
		return
	}
	hint := ""
	switch name := p.format.name; {
	case !j.taken || p.withText:
	case name == "json" || name == "jsonl":
		hint = "; offsets count in the text that was taken out of it (-with-text prints it)"
	case name == "csv" || name == "tsv":
		hint = "; offsets count in the text that was taken out of it"
	}
	if !p.took[j.kind] {
		if p.took == nil {
			p.took = map[read.Kind]bool{}
		}
		p.took[j.kind] = true
		p.complain("%s: read as %s%s", j.where, kindNames[j.kind], hint)
	}
}

var kindNames = map[read.Kind]string{
	read.HTML: "HTML", read.Markdown: "Markdown", read.VTT: "WebVTT subtitles", read.SRT: "SRT subtitles",
	read.JSONL: "JSON Lines", read.JSON: "JSON", read.CSV: "a table (CSV)", read.TSV: "a table (TSV)",
}

// sum tells how often what was said once held.
func (p *program) sum() {
	for _, kind := range slices.Sorted(maps.Keys(p.said)) {
		if n := p.said[kind] - 1; n > 0 {
			p.complain("%d more: %s", n, kind)
		}
	}
}
