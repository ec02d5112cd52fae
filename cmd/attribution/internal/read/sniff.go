package read

import (
	"bytes"
	"encoding/json"
	"strings"
)

var byExtension = map[string]Kind{
	".html": HTML, ".htm": HTML, ".xhtml": HTML, ".md": Markdown, ".markdown": Markdown, ".vtt": VTT, ".srt": SRT,
	".jsonl": JSONL, ".ndjson": JSONL, ".json": JSON, ".csv": CSV, ".tsv": TSV,
}

// Known reports whether a file of this name has a form that is known by its extension.
func Known(name string) bool {
	name = strings.ToLower(name)
	for _, packed := range []string{".gz", ".zst"} {
		name = strings.TrimSuffix(name, packed)
	}
	dot := strings.LastIndexByte(name, '.')
	return dot >= 0 && (name[dot:] == ".txt" || byExtension[name[dot:]] != "")
}

// sniff tells the kind by the extension, or else by the first bytes.
func sniff(extension string, head []byte) Kind {
	if k := byExtension[extension]; k != "" {
		return k
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	lower := strings.ToLower(string(head[:min(len(head), 64)]))
	line, _, _ := bytes.Cut(head, []byte("\n"))
	switch {
	case strings.HasPrefix(lower, "<!doctype html"), strings.HasPrefix(lower, "<html"), strings.HasPrefix(lower, "<head"), strings.HasPrefix(lower, "<body"):
		return HTML
	case strings.HasPrefix(lower, "webvtt"):
		return VTT
	case strings.HasPrefix(lower, `{"`):
		var v map[string]json.RawMessage
		if json.Unmarshal(line, &v) == nil || len(line) == len(head) && len(head) >= 1000 {
			return JSONL
		}
		return JSON
	case strings.HasPrefix(lower, "{") && strings.Contains(lower, `"`):
		return JSON
	case strings.HasPrefix(lower, "[") && bytes.HasPrefix(bytes.TrimLeft(head[1:], " \t\r\n"), []byte("{")):
		return JSON
	}
	return Text
}
