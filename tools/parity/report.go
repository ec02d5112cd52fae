package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"
)

// report prints the first answers that differ and the number of all; it returns the number.
func report(w io.Writer, flags []string, articles []article, before, after map[string]string) int {
	title := strings.Join(flags, " ")
	if title == "" {
		title = "default"
	}
	n, bytes := 0, 0
	for _, a := range articles {
		x, y := before[a.key], after[a.key]
		bytes += len(x)
		if x == y && x != "" {
			continue
		}
		if n++; n <= *most {
			fmt.Fprintf(w, "%s: %s\n", title, a.name)
			explainDifference(w, x, y)
		}
	}
	fmt.Fprintf(w, "%-20s %d of %d answers differ (%d bytes)\n", title, n, len(articles), bytes)
	return n
}

// explainDifference shows where two answers part, the old one first.
func explainDifference(w io.Writer, x, y string) {
	if x == "" || y == "" {
		fmt.Fprintf(w, "  no answer: %t before, %t after\n", x == "", y == "")
		return
	}
	var a, b any
	if json.Unmarshal([]byte(x), &a) == nil && json.Unmarshal([]byte(y), &b) == nil {
		if path, old, now, ok := field("", a, b); ok {
			fmt.Fprintf(w, "  field %s\n    - %s\n    + %s\n", path, short(old), short(now))
		}
	}
	at := 0
	for at < len(x) && at < len(y) && x[at] == y[at] {
		at++
	}
	fmt.Fprintf(w, "  byte %d\n    - %s\n    + %s\n", at, around(x, at), around(y, at))
}

// field finds the first value that differs. Lists are compared from their start to the
// first element that is another one, before their length.
func field(path string, a, b any) (where string, old, now any, differ bool) {
	if reflect.DeepEqual(a, b) {
		return "", nil, nil, false
	}
	if a, ok := a.(map[string]any); ok {
		if b, ok := b.(map[string]any); ok {
			keys := maps.Clone(a)
			maps.Copy(keys, b)
			for _, key := range slices.Sorted(maps.Keys(keys)) {
				if where, old, now, differ = field(path+"."+key, a[key], b[key]); differ {
					return where, old, now, true
				}
			}
		}
	}
	if a, ok := a.([]any); ok {
		if b, ok := b.([]any); ok {
			for i := range min(len(a), len(b)) {
				if where, old, now, differ = field(fmt.Sprintf("%s[%d]", path, i), a[i], b[i]); differ {
					return where, old, now, true
				}
			}
			return path + " (length)", len(a), len(b), true
		}
	}
	return path, a, b, true
}

// short is a value as JSON, cut.
func short(v any) string {
	out, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return around(string(out), 0)
}

// around is some text before and after a byte, on one line.
func around(s string, at int) string {
	start, end := max(0, at-60), min(len(s), at+100)
	for start > 0 && !utf8.RuneStart(s[start]) {
		start--
	}
	for end < len(s) && !utf8.RuneStart(s[end]) {
		end++
	}
	return strings.ReplaceAll(s[start:end], "\n", "⏎")
}
