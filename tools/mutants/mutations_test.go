package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestMutations(t *testing.T) {
	for _, c := range []struct {
		source string
		want   []string // the sources after one change each
	}{
		{"var a = b < c", []string{"var a = b <= c"}},
		{"var a = b >= c && d != e", []string{"var a = b > c && d != e", "var a = b >= c || d != e", "var a = b >= c && d == e"}},
		{"func f() { if a {} }", []string{"func f() { if !(a) {} }"}},
		{"func f() { if a == b {} }", []string{"func f() { if a != b {} }"}}, // its opposite is the same
		{"func f() { for a() {} }", []string{"func f() { for !(a()) {} }"}},
		{"var a = 1", []string{"var a = 2", "var a = 0"}},
		{"var a = b[0]", []string{"var a = b[1]", "var a = b[(-1)]"}},
		{"var a = b + c", []string{"var a = b - c"}},
		{"const reach = 60", []string{"const reach = 61", "const reach = 59"}},
		// none
		{"const (\n\ta = iota + 1\n\tb\n)", nil},
		{`var a = b + "c"`, nil},
		{`var a = "c" + b + d`, nil},
		{`var err = fmt.Errorf("%d", a+1)`, nil},
		{`var err = errors.New("a")`, nil},
		{"func f() { panic(a < b) }", nil},
		{"var a = 0.5", nil},
	} {
		t.Run(c.source, func(t *testing.T) {
			source := []byte("package p\n" + c.source + "\n")
			file := filepath.Join(t.TempDir(), "p.go")
			if err := os.WriteFile(file, source, 0o644); err != nil {
				t.Fatal(err)
			}
			found, err := inFile(file, "p.go")
			if err != nil {
				t.Fatal(err)
			}
			var got, want []string
			for _, m := range found {
				got = append(got, string(m.apply(source)))
			}
			for _, s := range c.want {
				want = append(want, "package p\n"+s+"\n")
			}
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestChosen(t *testing.T) {
	for _, c := range []struct {
		file     string
		patterns []string
		want     bool
	}{
		{"parties.go", nil, true},
		{"json.go", nil, false},
		{"internal/mention/base.go", nil, true},
		{"internal/rules/clause.go", nil, true},
		{"rule/rule.go", nil, true},
		{"internal/scan/words.go", nil, false},
		{"internal/markup/markup.go", nil, false},
		{"lang/pack.go", nil, false},
		{"tools/mutants/main.go", nil, false},
		{"internal/scan/words.go", []string{"internal/*"}, true},
		{"parties.go", []string{"internal/*"}, false},
		{"parties.go", []string{"internal/*", "."}, true},
	} {
		if got := chosen(c.file, c.patterns); got != c.want {
			t.Errorf("%s of %q: %v", c.file, c.patterns, got)
		}
	}
}

func TestDiffer(t *testing.T) {
	answers := []string{`{"confidence":0.9}`, `{"text":"a"}`, `{"confidence":0.9}`, `{"text":"a"}`} // of two articles, twice
	for _, c := range []struct {
		got  []string
		want string
	}{
		{answers, ""},
		{answers[:2], "no answer"},
		{[]string{`{"confidence":0.8}`, answers[1], answers[2], answers[3]}, "1 article, confidence alone"},
		{[]string{answers[0], `{"text":"b"}`, answers[2], answers[3]}, "1 article"},
		{[]string{answers[0], `{"text":"b"}`, `{"confidence":0.8}`, `{"text":"b"}`}, "2 articles"},
	} {
		if got := differ(answers, c.got); got != c.want {
			t.Errorf("%q: got %q, want %q", c.got, got, c.want)
		}
	}
}
