package render

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// joinNote makes a note of parts that are escaped. Empty ones at its end are left out.
func joinNote(parts []string) string {
	for len(parts) > 0 && parts[len(parts)-1] == "" {
		parts = parts[:len(parts)-1]
	}
	return strings.Join(parts, " | ")
}

// splitNote is the parts of a note, escaped as they are.
func splitNote(note string) (parts []string) {
	from := 0
	for at := 0; at < len(note); at++ {
		switch note[at] {
		case '\\':
			at++
		case '|':
			parts = append(parts, strings.TrimSpace(note[from:at]))
			from = at + 1
		}
	}
	return append(parts, strings.TrimSpace(note[from:]))
}

// escapeNote keeps a string in one part of one line: \ before \, | and [, \n for a line
// feed, and \u0085 for any other character that may break a line or be trimmed.
func escapeNote(s string) string {
	var out strings.Builder
	for at, r := range s {
		edge := at == 0 || at+utf8.RuneLen(r) == len(s)
		switch {
		case strings.ContainsRune(`\|[`, r):
			out.WriteRune('\\')
			out.WriteRune(r)
		case r == '\n':
			out.WriteString(`\n`)
		case unicode.IsControl(r) || bratBreak(r) || edge && unicode.IsSpace(r):
			fmt.Fprintf(&out, `\u%04x`, r)
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

func escapedNotes(parts []string) []string {
	escaped := make([]string, len(parts))
	for i, s := range parts {
		escaped[i] = escapeNote(s)
	}
	return escaped
}

var escape = regexp.MustCompile(`\\(u[0-9a-f]{4}|.)`)

// unescapeNote takes back escapeNote.
func unescapeNote(s string) string {
	return escape.ReplaceAllStringFunc(s, func(e string) string {
		switch {
		case e == `\n`:
			return "\n"
		case len(e) == len(`\u0085`):
			n, _ := strconv.ParseUint(e[2:], 16, 16) // the expression has digits only
			return string(rune(n))
		}
		return e[1:]
	})
}

var numbered = regexp.MustCompile(` \[[0-9]+\]$`)

// speakerName is the name in what a note calls a speaker: "officials" in "officials [2]".
func speakerName(key string) string { return unescapeNote(numbered.ReplaceAllString(key, "")) }

// oneWord reports whether a string has neither white space nor line breaks, nor is empty.
func oneWord(s string) bool {
	fields := strings.Fields(s)
	return len(fields) == 1 && fields[0] == s && !strings.ContainsFunc(s, bratBreak)
}
