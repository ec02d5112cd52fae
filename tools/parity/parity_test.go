package main

import (
	"strings"
	"testing"
)

func TestReport(t *testing.T) {
	articles := []article{{key: "article-0", name: "a"}, {key: "article-1", name: "b"}, {key: "article-2", name: "c"}, {key: "article-3", name: "d"}}
	before := map[string]string{"article-0": `{"q":[1]}`, "article-1": `{"q":[{"r":"x"}]}`, "article-2": `{"q":[1]}`, "article-3": "kept  says\n"}
	after := map[string]string{"article-0": `{"q":[1]}`, "article-1": `{"q":[{"r":"y"}]}`, "article-3": "kept  ask\n"}
	var out strings.Builder
	if n := report(&out, nil, articles, before, after); n != 3 {
		t.Errorf("%d answers differ, want 3", n)
	}
	for _, want := range []string{
		"default: b\n  field .q[0].r\n    - \"x\"\n    + \"y\"\n  byte 12\n",
		"default: c\n  no answer: false before, true after\n",
		"default: d\n  byte 6\n    - kept  says⏎\n    + kept  ask⏎\n",
		"3 of 4 answers differ",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in:\n%s", want, out.String())
		}
	}
	out.Reset()
	if n := report(&out, []string{"-rules-only"}, articles, before, before); n != 0 || strings.Contains(out.String(), "byte ") {
		t.Errorf("%d answers differ from themselves:\n%s", n, out.String())
	}
}

func TestField(t *testing.T) {
	object := func(key string, value any) any { return map[string]any{key: value} }
	for _, c := range []struct {
		a, b   any
		path   string
		differ bool
	}{
		{object("x", 1.0), object("x", 1.0), "", false},
		{object("x", 1.0), object("y", 1.0), ".x", true},
		{object("x", []any{1.0, 2.0}), object("x", []any{1.0}), ".x (length)", true},
		{[]any{object("x", 1.0)}, []any{object("x", 2.0), 3.0}, "[0].x", true},
		{object("x", []any{}), object("x", 1.0), ".x", true},
	} {
		path, _, _, differ := field("", c.a, c.b)
		if path != c.path || differ != c.differ {
			t.Errorf("%v and %v: %q %t", c.a, c.b, path, differ)
		}
	}
}

func TestLines(t *testing.T) {
	got, err := lines(nil, "f", []byte("{\"id\":\"x\",\"lang\":\"de\",\"quotes\":[1],\"text\":\"a\"}\n\n{\"text\":\"b\"}"))
	if err != nil || len(got) != 2 || got[0].name != "f:1 x" || got[0].text != "a" || got[1].text != "b" {
		t.Errorf("%v %v", got, err)
	}
	for _, broken := range []string{`{"id":"x"}`, `{"text":`, `{"text":1}`} {
		if _, err := lines(nil, "f", []byte(broken)); err == nil {
			t.Errorf("%s is no error", broken)
		}
	}
}

func TestSections(t *testing.T) {
	got := sections("article-0\n─────────\n\nkept  says 0.90\n  A | said\n\narticle-1\n─────────\n\nno rule proposes anything\n")
	want := map[string]string{"article-0": "\nkept  says 0.90\n  A | said\n\n", "article-1": "\nno rule proposes anything\n"}
	if len(got) != 2 || got["article-0"] != want["article-0"] || got["article-1"] != want["article-1"] {
		t.Errorf("%q", got)
	}
}

func TestTestdata(t *testing.T) {
	articles, err := read(nil)
	if err != nil || len(articles) < 30 {
		t.Fatalf("%d articles, %v", len(articles), err)
	}
	for _, a := range articles {
		if a.text == "" || strings.Contains(a.text, "</q>") {
			t.Errorf("%s has no text, or tags in it", a.name)
		}
	}
}
