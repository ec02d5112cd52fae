package main

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/cmd/attribution/internal/read"
)

func TestRunFormats(t *testing.T) {
	two := map[string]string{"a.txt": said, "b.txt": "Nothing was to be heard."}
	for name, test := range map[string]struct {
		args  []string
		stdin string
		want  string // the beginning
	}{
		"view":              {[]string{"-format", "view", "a.txt"}, "", "Ann O’Neil ┃ [“We will not go,”] _said_ Ann O’Neil, a teacher.\n"},
		"view of several":   {[]string{"-format", "view", "a.txt", "b.txt"}, "", "a.txt\n─────\n\nAnn O’Neil ┃ [“We will not go,”] _said_ Ann O’Neil, a teacher.\n\nb.txt\n─────\n\n   Nothing was to be heard.\n"},
		"speakers":          {[]string{"-format", "speakers", "a.txt"}, "", "quotes  name        type    role       cues\n     1  Ann O’Neil  person  a teacher  say\n"},
		"tsv":               {[]string{"-format", "tsv", "a.txt"}, "", "doc\tquote\tparent\tkind\ttext\t"},
		"brat":              {[]string{"-format", "brat", "a.txt"}, "", "T1\tSpeaker 23 33\tAnn O’Neil\n"},
		"brat of no quotes": {[]string{"-format", "brat", "b.txt"}, "", ""},
		"webannotation":     {[]string{"-format", "webannotation"}, said, `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:uuid:`},
	} {
		t.Run(name, func(t *testing.T) {
			status, stdout, stderr := command(t, two, test.stdin, test.args...)
			require.Zero(t, status)
			require.Empty(t, stderr)
			require.Truef(t, strings.HasPrefix(stdout, test.want), "%s", stdout)
		})
	}
}

func TestRunTablesHaveOneHeader(t *testing.T) {
	lines := jsonLine(t, "n1", said) + "{broken\n" + jsonLine(t, "n2", "It rained.") + jsonLine(t, "=n3", said+"\n\n"+said)
	status, stdout, stderr := command(t, nil, lines, "-input", "jsonl", "-format", "csv")
	require.Equal(t, 1, status)
	require.Contains(t, stderr, "standard input:2: broken JSON")
	rows, err := csv.NewReader(strings.NewReader(stdout)).ReadAll()
	require.NoError(t, err)
	var ids []string
	for _, row := range rows {
		ids = append(ids, row[0])
	}
	require.Equal(t, []string{"doc", "n1", "'=n3", "'=n3"}, ids)

	_, stdout, _ = command(t, nil, "", "-input", "jsonl", "-format", "tsv")
	require.Equal(t, 1, strings.Count(stdout, "\n"), "a header even where there is no article")
}

func TestRunBratThereAndBack(t *testing.T) {
	files := map[string]string{"a.txt": said, "b.txt": "Nothing was to be heard.", "c.txt": "Bo Lund said that it had rained."}
	status, stdout, stderr := command(t, files, "", "-format", "brat", "-o", "gold", "a.txt", "b.txt", "c.txt")
	require.Zero(t, status, stderr)
	require.Empty(t, stdout+stderr)
	names, err := filepath.Glob("gold/*")
	require.NoError(t, err)
	require.Equal(t, []string{"gold/a.ann", "gold/a.txt", "gold/annotation.conf", "gold/b.ann", "gold/b.txt", "gold/c.ann", "gold/c.txt", "gold/visual.conf"}, names)

	run := func(args ...string) string {
		var out, errs strings.Builder
		require.Zero(t, run(t.Context(), args, strings.NewReader(""), &out, &errs, noEnv), errs.String())
		require.Empty(t, errs.String())
		return out.String()
	}
	gold := run("-input", "brat", "-format", "jsonl", "gold/a.ann", "gold/b.ann", "gold/c.ann")
	require.Equal(t, []string{"gold/a.txt", "gold/b.txt", "gold/c.txt"}, ids(t, gold))
	require.Contains(t, gold, `,"text":"“We will not go,” said Ann O’Neil, a teacher."}`)
	require.NoError(t, os.WriteFile("gold.jsonl", []byte(gold), 0o600))
	require.NoError(t, os.WriteFile("pred.jsonl", []byte(run("-format", "jsonl", "gold/a.txt", "gold/b.txt", "gold/c.txt")), 0o600))
	require.Regexp(t, `all, exact +100.0 +100.0 +100.0 +2 +2`, run("eval", "gold.jsonl", "pred.jsonl"))
}

func TestRunBratKeepsWhatIsThere(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.Mkdir("gold", 0o700))
	for name, text := range map[string]string{"a.txt": said, "b.txt": said, "gold/a.ann": "corrected", "gold/b.txt": "another", "gold/visual.conf": "mine"} {
		require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	}
	var out, errs strings.Builder
	require.Equal(t, 1, run(t.Context(), []string{"-format", "brat", "-o", "gold", "a.txt", "b.txt"}, strings.NewReader(""), &out, &errs, noEnv))
	require.Equal(t, `attribution: a.txt: a.ann is in gold already and is kept; write over it with -force, or choose another directory
attribution: b.txt: b.txt is another text in gold; choose another directory, or write over it with -force
`, errs.String())
	for name, want := range map[string]string{"gold/a.ann": "corrected", "gold/b.txt": "another", "gold/visual.conf": "mine"} {
		got, err := os.ReadFile(name)
		require.NoError(t, err)
		require.Equal(t, want, string(got))
	}
}

func TestRunHTML(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.Mkdir("more", 0o700))
	for name, text := range map[string]string{"a.txt": "Village stays\n\n" + said, "b.txt": said, "more/a.txt": said} {
		require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	}
	run := func(want int, args ...string) (string, string) {
		var out, errs strings.Builder
		require.Equal(t, want, run(t.Context(), args, strings.NewReader(said), &out, &errs, noEnv), errs.String())
		return out.String(), errs.String()
	}
	page, _ := run(0, "-format", "html", "a.txt")
	require.Contains(t, page, "<title>Village stays</title>")
	page, _ = run(0, "-format", "html")
	require.Contains(t, page, "<title>Who said what</title>")

	stdout, stderr := run(0, "-format", "html", "-o", "pages", "a.txt", "b.txt", "more/a.txt")
	require.Empty(t, stdout)
	require.Equal(t, "attribution: more/a.txt: another article has this name, written as a-2.html\n", stderr)
	_, stderr = run(1, "-format", "html", "-o", "pages", "a.txt")
	require.Equal(t, "attribution: a.txt: a.html is in pages already and is kept; write over it with -force, or choose another directory\n", stderr)
	run(0, "-format", "html", "-o", "pages", "-force", "a.txt")
	entries, err := os.ReadDir("pages")
	require.NoError(t, err)
	var names []string // hidden ones too: nothing half-written is left
	for _, e := range entries {
		names = append(names, e.Name())
	}
	require.Equal(t, []string{"a-2.html", "a.html", "b.html", "index.html"}, names)
	for name, title := range map[string]string{"a": "Village stays", "b": "b"} {
		page, err := os.ReadFile("pages/" + name + ".html")
		require.NoError(t, err)
		require.Contains(t, string(page), "<title>"+title+"</title>")
		require.Contains(t, string(page), "We will not go,")
	}
}

func TestTitle(t *testing.T) {
	for _, test := range []struct{ input, id, article, want string }{
		{"text", "news/bridge.txt", "Bridge closed\n\nIt is old.", "Bridge closed"},
		{"text", "news/bridge.txt", "\ufeff\n Who closed the “bridge”? \r\nIt is old.", "Who closed the “bridge”?"},
		{"text", "news/bridge.txt", "“It is old.”\n\nThat is what they say.", "bridge"},
		{"text", "news/bridge.txt", "It is old.\n\nIt is shut.", "bridge"},
		{"text", "news/bridge.txt", "The bridge stays closed.\n\nIt is old, and nobody wants to pay for a new one.", "The bridge stays closed."},
		{"text", "news/bridge.txt", "“The bridge stays closed.”\n\nIt is old, and nobody wants to pay for a new one, they say.", "bridge"},
		{"text", "news/bridge.txt", "It is old. It is shut.\n\nNobody wants to pay for a new one, and so it will stay.", "bridge"},
		{"text", "news/bridge.txt", "Bridge closed", "bridge"},
		{"text", "news/bridge.txt", "", "bridge"},
		{"text", "news/.txt", "It is old.", ".txt"},
		{"text", "news/bridge.txt", strings.Repeat("very ", 30) + "old\n\nIt is shut.", "bridge"},
		{"brat", "gold/bridge.txt", "It is old.", "bridge"},
		{"text", "", "It is old.", ""},
		{"jsonl", "https://news.example/7.html", "It is old.", ""}, // the page takes the id then
		{"jsonl", "7", "Bridge closed\nIt is old.", "Bridge closed"},
	} {
		it := &item{kind: read.Kind(test.input)}
		require.Equal(t, test.want, title(&attribution.Document{ID: test.id, Text: test.article}, it), test.article)
	}
}

func TestRunBratInputErrors(t *testing.T) {
	files := map[string]string{"a.txt": said, "a.ann": "T1\tQuote 0 9\tanother text\n", "b.ann": "", "c.txt": "", "d.txt": "\xff", "d.ann": "", "e.txt": "No.", "e.ann": ""}
	status, stdout, stderr := command(t, files, "", "-input", "brat", "-format", "jsonl", "a.ann", "b.ann", "c.txt", "d.ann", "e.ann")
	require.Equal(t, 1, status)
	require.Equal(t, "{\"id\":\"e.txt\",\"quotes\":[],\"text\":\"No.\"}\n", stdout)
	require.Equal(t, `attribution: a.ann: line 1: T1 has the words "another text", the article has "“We will " there; is it the same text?
attribution: b.ann: its article b.txt: cannot read it: no such file or directory; check the name and the rights
attribution: c.txt: no .ann file; -input brat wants article.ann, and article.txt beside
attribution: d.ann: its article d.txt is not valid UTF-8; convert the file to UTF-8
`, stderr)
}

func TestRunRefusesWhatDoesNotGoTogether(t *testing.T) {
	for want, args := range map[string][]string{
		"-format brat cannot hold several articles in one file: add -o DIR": {"-format", "brat", "a.txt", "b.txt"},
		"-format brat cannot hold several articles in one file: add -o":     {"-input", "jsonl", "-format", "brat"},
		"-o goes with -format html or brat; write other formats to a file":  {"-o", "gold", "-format", "csv"},
		"-input brat reads .ann files, each with its .txt beside: name the": {"-input", "brat"},
		"-explain prints what it finds in a text: leave -format and -input": {"-input", "brat", "-explain", "a.ann"},
		"-o stands after a file: put flags first":                           {"-format", "brat", "a.txt", "-o", "gold"},
		"-correct lets the quotes of a page be corrected: it goes with -f":  {"-correct", "a.txt"},
		"-progress on: use auto or off":                                     {"-progress", "on"},
		"-format html cannot hold several articles in one file: add -o DIR": {"-format", "html", "a.txt", "b.txt"},
	} {
		status, stdout, stderr := command(t, nil, "", args...)
		require.Equal(t, 2, status)
		require.Empty(t, stdout)
		require.Contains(t, stderr, "attribution: "+want)
	}
}

func TestFileName(t *testing.T) {
	for _, test := range []struct{ input, id, where, want string }{
		{"text", "news/bridge.txt", "", "bridge"},
		{"text", "", "standard input", "article"},
		{"text", "../.hidden", "", "hidden"},
		{"jsonl", "https://news/7", "", "https_news_7"},
		{"jsonl", "../../etc/passwd", "", "etc_passwd"},
		{"jsonl", "", "news.jsonl:17", "news.jsonl_17"},
		{"jsonl", "Brücke 橋", "", "Brücke_橋"},
	} {
		it := &item{id: test.id, where: test.where, kind: read.Kind(test.input)}
		require.Equal(t, test.want, it.fileName())
	}
}

func TestHelpNamesAllFormats(t *testing.T) {
	for _, f := range formats {
		require.Regexp(t, `(?m)^.{23}`+f.name+` +`, help())
	}
	for line := range strings.Lines(help()) {
		require.LessOrEqual(t, len([]rune(line)), 91, line)
	}
	require.NotContains(t, help(), "%!")
}
