package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

const said = "“We will not go,” said Ann O’Neil, a teacher."

// command runs the command in a directory that holds the files.
func command(t *testing.T, files map[string]string, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	}
	var out, errs bytes.Buffer
	status = run(t.Context(), args, strings.NewReader(stdin), &out, &errs, noEnv)
	return status, out.String(), errs.String()
}

func noEnv(string) string { return "" }

func jsonLine(t *testing.T, id, text string) string {
	t.Helper()
	line, err := json.Marshal(map[string]string{"id": id, "lang": "en", "text": text})
	require.NoError(t, err)
	return string(line) + "\n"
}

func TestRun(t *testing.T) {
	two := map[string]string{"a.txt": said, "b.txt": "Nothing was to be heard."}
	good := jsonLine(t, "n1", said)
	for name, test := range map[string]struct {
		args   []string
		stdin  string
		files  map[string]string
		status int
		stdout []string // in this order
		stderr string   // all of it, empty for none
	}{
		"standard input": {stdin: said, stdout: []string{"Ann O’Neil  a teacher\n", "  said\n", "  “We will not go,”\n", "\n1 quote, 1 speaker\n"}},
		"a dash":         {args: []string{"-"}, stdin: said, stdout: []string{"Ann O’Neil"}},
		"no quotes":      {stdin: "It rained.", stdout: []string{"no quotes found\n"}},
		"empty input":    {stdout: []string{"no quotes found\n"}},
		"one file":       {args: []string{"a.txt"}, files: two, stdout: []string{"Ann O’Neil", "1 quote"}},
		"several files":  {args: []string{"a.txt", "b.txt"}, files: two, stdout: []string{"a.txt\n─────\n\nAnn O’Neil", "1 quote, 1 speaker\n\nb.txt\n─────\n\nno quotes found\n"}},
		"a missing file": {args: []string{"no.txt", "a.txt"}, files: two, status: 1, stdout: []string{"Ann O’Neil"},
			stderr: "attribution: no.txt: cannot read it: no such file or directory; check the name and the rights\n"},
		"a directory": {args: []string{"."}, status: 1,
			stderr: "attribution: .: no articles in this folder: .txt, .html, .md, .vtt, .srt, .json, .jsonl, .csv, .tsv, also .gz and .zst; name the files\n"},
		"text that is not UTF-8": {stdin: "Caf\xe9. " + said, stdout: []string{"Ann O’Neil"},
			stderr: "attribution: standard input: not valid UTF-8, parsed all the same; convert it to UTF-8 for exact words\n"},
		"json":                  {args: []string{"-format", "json", "a.txt", "b.txt"}, files: two, stdout: []string{"{\n  \"id\": \"a.txt\",\n  \"quotes\": [\n", "}\n{\n  \"id\": \"b.txt\",\n  \"quotes\": []\n}\n"}},
		"jsonl":                 {args: []string{"-format=jsonl", "a.txt", "b.txt"}, files: two, stdout: []string{`{"id":"a.txt","quotes":[{`, "}\n{\"id\":\"b.txt\",\"quotes\":[]}\n"}},
		"jsonl from text input": {args: []string{"-format", "jsonl"}, stdin: "It rained.", stdout: []string{"{\"quotes\":[]}\n"}},
		"json keeps HTML":       {args: []string{"-format", "json"}, stdin: "“We <will> & can,” said Ann O’Neil, a teacher.", stdout: []string{"“We <will> & can,”"}},
		"jsonl input for reading": {args: []string{"-input", "jsonl"}, stdin: good + jsonLine(t, "", "It rained."),
			stdout: []string{"n1\n──\n\nAnn O’Neil", "\n\nstandard input:2\n────────────────\n\nno quotes found\n"}},
		"jsonl input with CRLF, empty lines, a BOM and no end": {args: []string{"-input", "jsonl", "-format", "jsonl"},
			stdin:  "\ufeff{\"id\":\"1\",\"text\":\"\"}\r\n\r\n   \n{\"id\":\"2\",\"text\":\"\",\"lang\":\"en-GB\"}",
			stdout: []string{"{\"id\":\"1\",\"quotes\":[]}\n{\"id\":\"2\",\"quotes\":[]}\n"}},
		"a BOM counts in text": {args: []string{"-format", "jsonl"}, stdin: "\ufeff" + said, stdout: []string{`"spans":[{"start":3,`}},
		"help":                 {args: []string{"help"}, stdout: []string{"Usage:", "Examples:\n  attribution article.txt\n", "-input jsonl -format jsonl news.jsonl"}},
		"-h":                   {args: []string{"-h"}, stdout: []string{"Usage:", "Examples:"}},
		"--help after a flag":  {args: []string{"-format", "json", "--help"}, stdout: []string{"Usage:"}},
		"version":              {args: []string{"-version"}, stdout: []string{"attribution ", "\n"}},
		"explain":              {args: []string{"-explain"}, stdin: said, stdout: []string{"quote-cue", "kept\n", "Ann O’Neil", "| said | “We will not go,”\n", "its cue announces a better quote\n"}},
		"explain nothing":      {args: []string{"-explain"}, stdin: "It rained.", stdout: []string{"no rule proposes anything\n"}},
		"explain in JSON": {args: []string{"-explain", "-format", "json"}, status: 2,
			stderr: "attribution: -explain prints what it finds in a text: leave -format and -input brat out; see attribution help\n"},
		"attitudes": {args: []string{"-scope", "all"}, stdin: "Ann O’Neil wants the bridge to be closed.", stdout: []string{"Ann O’Neil", "wants", "1 quote"}},
		"eval": {args: []string{"eval", "gold.jsonl", "pred.jsonl"}, stdout: []string{"quoted", "100.0"}, files: map[string]string{
			"gold.jsonl": `{"id":"1","text":"“No,” said Ann.","quotes":[{"kind":"direct","text":"“No,”","spans":[{"start":0,"end":9}],"confidence":1}]}` + "\n",
			"pred.jsonl": `{"id":"1","quotes":[{"kind":"direct","text":"“No,”","spans":[{"start":0,"end":9}],"confidence":1}]}` + "\n"}},
		"eval with one file": {args: []string{"eval", "gold.jsonl"}, status: 2,
			stderr: "attribution: eval wants two files, GOLD and PRED (./eval for a file of that name); see attribution help\n"},
		"eval without its file": {args: []string{"eval", "no.jsonl", "no.jsonl"}, status: 1,
			stderr: "attribution: no.jsonl: cannot read it: no such file or directory; check the name and the rights\n"},
		"unknown scope": {args: []string{"-scope", "wide"}, status: 2,
			stderr: "attribution: -scope wide: use speech or all; see attribution help\n"},
		"rules only":      {args: []string{"-rules-only"}, stdin: said + "\n\nBo Lund confided the bridge “is not safe.”", stdout: []string{"Ann O’Neil", "1 quote,"}},
		"not rules alone": {stdin: said + "\n\nBo Lund confided the bridge “is not safe.”", stdout: []string{"Ann O’Neil", "Bo Lund", "2 quotes,"}},
		"unknown flag": {args: []string{"-colour"}, status: 2,
			stderr: "attribution: flag provided but not defined: -colour; see attribution help\n"},
		"unknown format": {args: []string{"-format", "xml"}, status: 2,
			stderr: "attribution: -format xml: use text, view, speakers, html, json, jsonl, csv, tsv, brat or webannotation; see attribution help\n"},
		"unknown input": {args: []string{"-input", "xml"}, status: 2,
			stderr: "attribution: -input xml: use text, html, markdown, vtt, srt, jsonl, json, csv, tsv, brat or auto; see attribution help\n"},
		"a flag after a file": {args: []string{"a.txt", "-format"}, status: 2,
			stderr: "attribution: -format stands after a file: put flags first (./-format for a file of that name); see attribution help\n"},
		"a file named like a flag": {args: []string{"--", "-a"}, files: map[string]string{"-a": said}, stdout: []string{"Ann O’Neil"}},
		"rules with a file": {args: []string{"rules", "a.txt"}, status: 2,
			stderr: "attribution: rules takes nothing or -test FILE (./rules for a file of that name); see attribution help\n"},
	} {
		t.Run(name, func(t *testing.T) {
			status, stdout, stderr := command(t, test.files, test.stdin, test.args...)
			require.Equal(t, test.status, status, stderr)
			require.Equal(t, test.stderr, stderr)
			rest := stdout
			for _, want := range test.stdout {
				_, after, found := strings.Cut(rest, want)
				require.True(t, found, "%q is not in what is left of\n%s", want, stdout)
				rest = after
			}
			if test.stdout == nil {
				require.Empty(t, stdout)
			}
			require.NotContains(t, stdout, "\x1b", "no colour, this is no terminal")
		})
	}
}

func TestRunRules(t *testing.T) {
	status, stdout, stderr := command(t, nil, "", "rules")
	require.Zero(t, status)
	require.Empty(t, stderr)
	for _, r := range attribution.DefaultRules() {
		require.Contains(t, oneLine(stdout), r.Name+" "+oneLine(r.Doc))
	}
}

// oneLine is a text as it was before it was wrapped.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestRunBadLines(t *testing.T) {
	lines := jsonLine(t, "first", said) +
		"{\"id\":\"x\",\n" +
		"{\"id\":\"x\"}\n" +
		"{\"id\":\"x\",\"text\":\"Caf\xe9\"}\n" +
		`{"id":"x","lang":"de","text":"Nein."}` + "\n" +
		`{"id":7,"text":"No."}` + "\n" +
		"[1]\n" +
		`{"id":"x","text":"No."} {}` + "\n" +
		jsonLine(t, "last", said)
	status, stdout, stderr := command(t, map[string]string{"news.jsonl": lines}, "", "-input", "jsonl", "-format", "jsonl", "news.jsonl")
	require.Equal(t, 1, status)
	require.Equal(t, []string{"first", "7", "last"}, ids(t, stdout))
	require.Equal(t, `attribution: news.jsonl:2: broken JSON (unexpected end of JSON input); write one object {"id":…,"text":…} a line
attribution: news.jsonl:3: no "text" field; put the article there
attribution: news.jsonl:4: not valid UTF-8; convert the file to UTF-8
attribution: news.jsonl:5: unsupported language "de"; leave such articles out, "en" is all there is
attribution: news.jsonl:7: it is an array; write an object {"id":…,"text":…}
attribution: news.jsonl:8: broken JSON (invalid character '{' after top-level value); write one object {"id":…,"text":…} a line
`, stderr)
}

func TestRunKeepsOrder(t *testing.T) {
	var lines strings.Builder
	var want []string
	for i := range 1000 {
		id := fmt.Sprint("n", i)
		want = append(want, id)
		lines.WriteString(jsonLine(t, id, strings.Repeat(said+"\n\n", i*7%40))) // some take much longer
	}
	status, stdout, stderr := command(t, nil, lines.String(), "-input", "jsonl", "-format", "jsonl")
	require.Zero(t, status, stderr)
	require.Equal(t, want, ids(t, stdout))
}

// ids reads back the output of -format jsonl.
func ids(t *testing.T, stdout string) (ids []string) {
	t.Helper()
	for line := range strings.Lines(stdout) {
		var doc attribution.Document
		require.NoError(t, json.Unmarshal([]byte(line), &doc))
		ids = append(ids, doc.ID)
	}
	return ids
}

func TestRunEndsOnInterrupt(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	stdin, typed := io.Pipe() // never closed: the command hangs in reading
	output, stdout := io.Pipe()
	status := make(chan int)
	go func() {
		status <- run(ctx, []string{"-input", "jsonl", "-format", "jsonl"}, stdin, stdout, io.Discard, noEnv)
	}()
	_, err := typed.Write([]byte(jsonLine(t, "n1", "It rained.") + `{"id":"n2",`))
	require.NoError(t, err)
	got := make([]byte, 100)
	n, err := output.Read(got)
	require.NoError(t, err)
	require.Equal(t, "{\"id\":\"n1\",\"quotes\":[]}\n", string(got[:n]), "a line is written once it is there")
	interrupt()
	require.Equal(t, 130, <-status)
}

type failingWriter struct{ err error }

func (w failingWriter) Write([]byte) (int, error) { return 0, w.err }

func TestRunWhenOutputFails(t *testing.T) {
	lines := strings.Repeat(jsonLine(t, "n", said), 100)
	for name, test := range map[string]struct {
		err    error
		status int
		stderr string
	}{
		"the pipe is closed": {&os.PathError{Op: "write", Err: syscall.EPIPE}, 0, ""},
		"the disk is full":   {errors.New("no space left"), 1, "attribution: cannot write: no space left\n"},
	} {
		t.Run(name, func(t *testing.T) {
			var stderr bytes.Buffer
			status := run(t.Context(), []string{"-input", "jsonl"}, strings.NewReader(lines), failingWriter{test.err}, &stderr, noEnv)
			require.Equal(t, test.status, status)
			require.Equal(t, test.stderr, stderr.String())
		})
	}
}

func TestStreamHoldsFewItems(t *testing.T) {
	var read atomic.Int64
	items := func(yield func(item) bool) {
		for range 5000 {
			read.Add(1)
			if !yield(item{}) {
				return
			}
		}
	}
	emitted, window := int64(0), int64(2*runtime.GOMAXPROCS(0)+2)
	err := stream(t.Context(), items, func(*job) {}, func(*job) error {
		if emitted == 0 {
			time.Sleep(10 * time.Millisecond) // time to read too much
		}
		require.LessOrEqual(t, read.Load()-emitted, window)
		emitted++
		return nil
	})
	require.NoError(t, err)
	require.EqualValues(t, 5000, emitted)
}

// example is a document whose answer does not hang on the rules.
func example() *attribution.Document {
	const article = "Dock workers accuse the port of hiding the leak, reports Harbour Post, citing Inkwire. “We smelled it for weeks,” Mara Venn said.\n\n“Nobody came\x1b[31m. Nobody called, nobody wrote, and nobody asked a single question.\n\n“Now they do.” It rained."
	read := func(words string) *attribution.Quote {
		start := strings.Index(article, words)
		q := &attribution.Quote{}
		q.Spans = append(q.Spans, attribution.Mention{}.Span)
		q.Spans[0].Start, q.Spans[0].End = start, start+len(words)
		return q
	}
	workers := &attribution.Speaker{Name: "Dock workers"}
	venn := &attribution.Speaker{ID: 1, Name: "Mara\nVenn", Roles: []attribution.Role{{Text: "a crane driver who has worked at the port for twenty years"}}}
	post := &attribution.Source{Name: "Harbour Post", Kind: "newspaper", Citing: &attribution.Source{Name: "Inkwire"}}

	outer := read("Dock workers accuse the port of hiding the leak")
	outer.Source, outer.Cue = post, &attribution.Cue{Text: "reports"}
	inner := read("hiding the leak")
	inner.Speaker, inner.Source, inner.Parent, inner.Cue = workers, post, outer, &attribution.Cue{Text: "accuse"}
	direct := read("“We smelled it for weeks,”")
	carried := read("“Nobody came\x1b[31m. Nobody called, nobody wrote, and nobody asked a single question.\n\n“Now they do.”")
	direct.Spans = append(direct.Spans, carried.Spans...)
	direct.Speaker, direct.Cue = venn, &attribution.Cue{Text: "said"}
	loose := read("It rained.")
	loose.Cue = &attribution.Cue{Text: ":"}
	return &attribution.Document{Text: article, Quotes: []*attribution.Quote{outer, direct, inner, loose},
		Speakers: []*attribution.Speaker{workers, venn}, Sources: []*attribution.Source{post, post.Citing}}
}

func viewed(v view, heading string) []byte {
	var out bytes.Buffer
	v.heading(&out, heading)
	return append(out.Bytes(), v.document(example())...)
}

func TestViewDocument(t *testing.T) {
	require.Equal(t, `dock.txt
────────

Harbour Post  newspaper
  reports  citing Inkwire
  Dock workers accuse the port of hiding
  the leak

    Dock workers
      accuse  via Harbour Post, citing
        Inkwire
      hiding the leak

Mara Venn  a crane driver who has worked
    at the port for twenty years
  said
  “We smelled it for weeks,”
  “Nobody came�[31m. Nobody called,
   nobody wrote, and nobody asked a
   single question.
  “Now they do.”

(nobody named)
  It rained.

4 quotes, 2 speakers, 2 outlets
`, string(viewed(view{width: 40}, "dock.txt")))
}

func TestViewColour(t *testing.T) {
	got := string(view{width: 80, colour: true}.document(example()))
	require.Contains(t, got, "\x1b[1mMara\x1b[0m \x1b[1mVenn\x1b[0m  \x1b[2ma\x1b[0m")
	require.Contains(t, got, "\x1b[36msaid\x1b[0m\n")
	require.NotContains(t, got, "\x1b[31m", "the article cannot drive the terminal")
}

func TestViewWrap(t *testing.T) {
	for _, test := range []struct {
		first, rest int
		text, want  string
	}{
		{0, 0, "", "\n"},
		{0, 0, "  one\n two  ", "one two\n"},
		{2, 4, "one two three four", "  one two\n    three\n    four\n"},
		{0, 0, "exactly 12 c", "exactly 12 c\n"},
		{0, 2, "a wordthatislongerthantheline b", "a\n  wordthatislongerthantheline\n  b\n"},
		{0, 0, "élan élan él", "élan élan él\n"},
		{0, 0, "elle dit «\u00a0oui\u00a0»", "elle dit\n«\u00a0oui\u00a0»\n"},
	} {
		var out bytes.Buffer
		view{width: 12}.wrap(&out, test.first, test.rest, piece{test.text, plain})
		require.Equal(t, test.want, out.String(), test.text)
	}
}
