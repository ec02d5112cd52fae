//go:build !js && !wasip1 && !plan9

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// dated is an article as JSON Lines have it.
func dated(t *testing.T, id, outlet, date, text string) string {
	t.Helper()
	line, err := json.Marshal(map[string]string{"id": id, "outlet": outlet, "date": date, "text": text})
	require.NoError(t, err)
	return string(line) + "\n"
}

// many are articles of different people.
func many(t *testing.T, n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(dated(t, fmt.Sprint("n", i), "Arva Post", fmt.Sprintf("2026-%02d-02", 1+i%12),
			fmt.Sprintf("“We will look at pillar %d and at pillar %[1]da, and then at number %[1]db of the bridge,” said Ann O’Neil%c, the mayor of Arva.", i/2, 'a'+i%5)))
	}
	return b.String()
}

func (r outcome) ok(t *testing.T) outcome {
	t.Helper()
	require.Zero(t, r.status, r.stderr)
	return r
}

type outcome struct {
	status         int
	stdout, stderr string
}

// corpusRun runs the command where the test is.
func corpusRun(ctx context.Context, stdin io.Reader, args ...string) outcome {
	var out, errs bytes.Buffer
	status := run(ctx, append([]string{"corpus"}, args...), stdin, &out, &errs, noEnv)
	return outcome{status, out.String(), errs.String()}
}

func files(t *testing.T, dir string, names ...string) (all string) {
	t.Helper()
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		all += string(data)
	}
	return all
}

func TestCorpus(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("news.jsonl", []byte(many(t, 40)), 0o600))
	r := corpusRun(t.Context(), nil, "-o", "c", "-format", "html,csv,jsonl,parquet", "news.jsonl").ok(t)
	require.Equal(t, "40 articles, 40 quotes, 5 people and organisations, 20 statements in several articles\n"+
		"corpus.db corpus.html quotes.csv people.csv statements.csv counts.csv quotes.jsonl people.jsonl statements.jsonl counts.jsonl quotes.parquet people.parquet statements.parquet counts.parquet\n", r.stdout)
	require.Equal(t, "attribution: news.jsonl:1: read as JSON Lines\n", r.stderr)
	require.Contains(t, files(t, "c", "people.csv"), ",Ann O’Neila,Ann O’Neila,person,female,the mayor of Arva,,8,8,1,2026-01-02,2026-12-02,0\n")

	before := files(t, "c", "people.csv")
	require.NoError(t, os.Remove("c/people.csv"))
	r = corpusRun(t.Context(), nil, "-o", "c", "-format", "csv", "news.jsonl").ok(t)
	require.Equal(t, "attribution: c/corpus.db has 40 articles already\n", filepath.ToSlash(r.stderr))
	require.Equal(t, before, files(t, "c", "people.csv"), "another format of what is there")

	require.NoError(t, os.WriteFile("news.jsonl", []byte(many(t, 50)), 0o600))
	r = corpusRun(t.Context(), nil, "-o", "c", "-format", "csv", "news.jsonl").ok(t)
	require.Contains(t, r.stdout, "50 articles, 50 quotes, 5 people", "more articles behind the first")
}

// trigger does something once it is told of something.
type trigger struct {
	bytes.Buffer
	when string
	then func()
}

func (w *trigger) Write(p []byte) (int, error) {
	if bytes.Contains(p, []byte(w.when)) {
		w.then()
	}
	return w.Buffer.Write(p)
}

// TestCorpusInterrupted: what an interrupt leaves is gone on with, and is in the end as if there
// had been none.
func TestCorpusInterrupted(t *testing.T) {
	t.Chdir(t.TempDir())
	all := many(t, 100) + many(t, 200) // the second hundred have ids of the first
	want := corpusRun(t.Context(), strings.NewReader(all), "-o", "whole", "-format", "csv").ok(t)
	ctx, cancel := context.WithCancel(t.Context())
	var out bytes.Buffer
	errs := &trigger{when: "another article has this id", then: cancel}
	r := outcome{status: run(ctx, []string{"corpus", "-o", "c", "-format", "csv"}, strings.NewReader(all), &out, errs, noEnv)}
	r.stderr = errs.String()
	require.Equal(t, 130, r.status)
	require.Regexp(t, `interrupted; c.corpus\.db has 1\d\d articles, and the same command goes on from there`, r.stderr)
	require.NoFileExists(t, "c/people.csv")

	r = corpusRun(t.Context(), strings.NewReader(all), "-o", "c", "-format", "csv").ok(t)
	require.Regexp(t, `has [1-9]\d* articles already`, r.stderr)
	require.Equal(t, want.stdout, r.stdout)
	for _, name := range []string{"people.csv", "quotes.csv", "statements.csv", "counts.csv"} {
		require.Equal(t, files(t, "whole", name), files(t, "c", name), name)
	}
}

func TestCorpusChanged(t *testing.T) {
	for name, test := range map[string]struct {
		args   []string
		input  string
		stderr string
	}{
		"an article":    {input: dated(t, "a", "", "", "Nothing.") + dated(t, "b", "", "", "Nothing."), stderr: "its article 1 was another one than standard input:1; give it the same input and more behind, choose another folder, or begin anew with -force"},
		"fewer":         {input: many(t, 2), stderr: "it has 3 articles, and the input has 2; give"},
		"the scope":     {args: []string{"-scope", "all"}, input: many(t, 3), stderr: "it was begun with other settings (scope: speech before, all now); use these, choose another folder, or begin anew with -force"},
		"known people":  {args: []string{"-known", "people.csv"}, input: many(t, 3), stderr: "(known: none before, a file of hash "},
		"only rules":    {args: []string{"-rules-only"}, input: many(t, 3), stderr: "(rules-only: false before, true now)"},
		"not a setting": {args: []string{"-progress", "off"}, input: many(t, 3)},
		"with -force":   {args: []string{"-force", "-scope", "all"}, input: many(t, 1)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			require.NoError(t, os.WriteFile("people.csv", []byte("id,name\nQ1,Ann O’Neila\n"), 0o600))
			corpusRun(t.Context(), strings.NewReader(many(t, 3)), "-o", "c").ok(t)
			r := corpusRun(t.Context(), strings.NewReader(test.input), append([]string{"-o", "c"}, test.args...)...)
			if test.stderr == "" {
				require.Zero(t, r.status, r.stderr)
				require.Contains(t, r.stdout, fmt.Sprintf("%d article", strings.Count(test.input, "\n")))
				return
			}
			require.Equal(t, 1, r.status)
			require.Contains(t, r.stderr, test.stderr)
			require.Empty(t, r.stdout)
		})
	}
}

// TestCorpusBroken: a line that cannot be read is told, the others are there; later runs tell of
// it too.
func TestCorpusBroken(t *testing.T) {
	t.Chdir(t.TempDir())
	input := many(t, 2) + "{broken\n" + `{"id":"es","lang":"es","text":"Nada."}` + "\n" + dated(t, "x", "", "yesterday", "Ann O’Neil said no.") + many(t, 1)
	r := corpusRun(t.Context(), strings.NewReader(input), "-o", "c", "-format", "csv")
	require.Equal(t, 1, r.status)
	require.Contains(t, r.stdout, "4 articles, 4 quotes")
	for _, want := range []string{
		"standard input:3: broken JSON", `standard input:4: unsupported language "es"`, `standard input:5: a date that is not understood, such as "yesterday"; write 2026-03-02`,
		"standard input:6: another article has this id, kept as n0-6", "2 articles could not be read; the table inputs of corpus.db says why",
	} {
		require.Contains(t, r.stderr, want)
	}
	r = corpusRun(t.Context(), strings.NewReader(input), "-o", "c", "-format", "csv")
	require.Equal(t, 1, r.status)
	require.Contains(t, r.stderr, "2 articles could not be read")
}

// TestCorpusKnown: two whom the user knows are told apart by their IDs.
func TestCorpusKnown(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("people.csv", []byte("id,name,role,aliases\nQ1,Marta Silva,mayor,Marta Costa\nQ2,Marta Silva,striker,\n"), 0o600))
	require.NoError(t, os.WriteFile("news.csv", []byte("id,publication,published,text\n"+
		"1,Arva Post,2026-03-02T09:00:00Z,\"Marta Silva, the mayor, said the dam was safe.\"\n"+
		"2,Coast Daily,2 March 2026,Marta Costa said the dam was safe.\n"+
		"3,Sports Day,,\"Marta Silva, a striker, said the goal was late.\"\n"), 0o600))
	corpusRun(t.Context(), nil, "-o", "c", "-format", "csv", "-known", "people.csv", "news.csv").ok(t)
	people := files(t, "c", "people.csv")
	require.Contains(t, people, ",the mayor,Q1,2,2,2,2026-03-02,2026-03-02,")
	require.Contains(t, people, ",a striker,Q2,1,1,1,,,")
	require.Equal(t, 3, strings.Count(people, "\n"))
}

func TestCorpusFlags(t *testing.T) {
	t.Chdir(t.TempDir())
	for args, want := range map[string]string{
		"corpus a.txt":                        "corpus writes into a folder: add -o DIR",
		"corpus -o c -format xls a.txt":       "-format xls: use html, sqlite, jsonl, csv, parquet, several parted by commas",
		"corpus -o c -with-text a.txt":        "-with-text is not for corpus; see attribution corpus -h",
		"corpus -o c -input brat a.ann":       "-input brat: not for corpus",
		"corpus -o c a.txt -format csv":       "-format stands after a file: put flags first",
		"corpus -o c -known nobody.csv a.txt": "-known: open nobody.csv",
		"corpus -o news/c news":               "-o news/c is in the folder news, of which all is read: choose one beside it",
		"corpus -o . .":                       "-o . is in the folder .",
		"-format csv corpus -o c a.txt":       "put the flags behind corpus (./corpus for a file of that name)",
	} {
		var out, errs bytes.Buffer
		require.Equal(t, 2, run(t.Context(), strings.Fields(args), strings.NewReader(""), &out, &errs, noEnv), args)
		require.Contains(t, errs.String(), want)
	}
	require.NoDirExists(t, "c")
	r := corpusRun(t.Context(), nil, "-h").ok(t)
	require.Contains(t, r.stdout, "Examples:\n  attribution corpus -o news news.jsonl.gz\n")
	require.Empty(t, r.stderr)
}
