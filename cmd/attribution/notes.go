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
	if j.taken && !p.withText && (p.format.name == "json" || p.format.name == "jsonl" || p.format.name == "csv" || p.format.name == "tsv") {
		hint = "; offsets count in the text that was taken out of it"
		if p.format.name == "json" || p.format.name == "jsonl" {
			hint += " (-with-text prints it)"
		}
	}
	p.once("kind "+string(j.kind), "%s: read as %s%s", j.where, kindNames[j.kind], hint)
}

var kindNames = map[read.Kind]string{
	read.HTML: "HTML", read.Markdown: "Markdown", read.VTT: "WebVTT subtitles", read.SRT: "SRT subtitles",
	read.JSONL: "JSON Lines", read.JSON: "JSON", read.CSV: "a table (CSV)", read.TSV: "a table (TSV)",
}

// sum tells how often what was said once held.
func (p *program) sum() {
	for _, kind := range slices.Sorted(maps.Keys(p.said)) {
		if n := p.said[kind] - 1; n > 0 && !isKind(kind) {
			p.complain("%d more like: %s", n, kind)
		}
	}
}

// isKind reports whether what was said tells of a form of input, which need not be counted.
func isKind(said string) bool { return len(said) > 5 && said[:5] == "kind " }
