package main

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

const quote = "“We will not go,” said Ann O’Neil."

func gzipped(t *testing.T, s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write([]byte(s))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.String()
}

func zstandard(t *testing.T, s string) string {
	z, err := zstd.NewWriter(nil)
	require.NoError(t, err)
	return string(z.EncodeAll([]byte(s), nil))
}

func utf16(t *testing.T, order unicode.Endianness, bom unicode.BOMPolicy, s string) string {
	out, err := unicode.UTF16(order, bom).NewEncoder().String(s)
	require.NoError(t, err)
	return out
}

// TestInputs: each form of input with a quote in it gives that quote.
func TestInputs(t *testing.T) {
	cp1252, err := charmap.Windows1252.NewEncoder().String(quote)
	require.NoError(t, err)
	line := jsonLine(t, "7", quote)
	page := "<!DOCTYPE html><html><head><title>Orsa</title><script>x()</script></head><body><nav>“Menu,” said Bo Kai.</nav>" +
		"<p>&ldquo;We will not&nbsp;go,&rdquo; said <b>Ann O&#8217;Neil</b>.</p><blockquote><p>It rained.</p></blockquote></body></html>"
	for name, c := range map[string]struct{ file, content, said string }{
		"text":                {"a.txt", quote, ""},
		"UTF-16 with a mark":  {"a.txt", utf16(t, unicode.LittleEndian, unicode.UseBOM, quote), ""},
		"UTF-16, big-endian":  {"a.txt", utf16(t, unicode.BigEndian, unicode.UseBOM, quote), ""},
		"UTF-16 without":      {"a.txt", utf16(t, unicode.LittleEndian, unicode.IgnoreBOM, "It is so. "+quote), ""},
		"CP1252":              {"a.txt", cp1252, "read as Windows-1252"},
		"a page":              {"a.html", page, "read as HTML"},
		"a page in .txt":      {"a.txt", page, "read as HTML"},
		"a fragment":          {"a.htm", "<p>" + quote + "</p>", "read as HTML"},
		"Markdown":            {"a.md", "# Orsa\n\n“We will not go,” said **Ann O’Neil**.", "read as Markdown"},
		"WebVTT":              {"a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n" + quote, "read as WebVTT"},
		"SRT":                 {"a.srt", "1\n00:00:01,000 --> 00:00:02,000\n" + quote + "\n", "read as SRT"},
		"JSON Lines":          {"a.jsonl", line, "read as JSON Lines"},
		"JSON Lines in .txt":  {"a.txt", line, "read as JSON Lines"},
		"one object":          {"a.json", strings.Replace(line, ",", ",\n", 1), "read as JSON"},
		"an array over lines": {"a.json", "[\n" + line + "]\n", "read as JSON"},
		"a table":             {"a.csv", "id,Text\n7,\"" + quote + "\"\n", "read as a table (CSV)"},
		"a table with tabs":   {"a.tsv", "id\tbody\n7\t" + quote + "\n", "read as a table (TSV)"},
		"gzip":                {"a.txt.gz", gzipped(t, quote), ""},
		"gzip of JSON Lines":  {"a.jsonl.gz", gzipped(t, line), "read as JSON Lines"},
		"zstd of a page":      {"a.html.zst", zstandard(t, page), "read as HTML"},
	} {
		t.Run(name, func(t *testing.T) {
			status, stdout, stderr := command(t, map[string]string{c.file: c.content}, "", "-format", "json", "-with-text", c.file)
			require.Zero(t, status, stderr)
			var doc struct {
				Text   string
				Quotes []struct {
					Text    string
					Spans   []struct{ Start, End int }
					Speaker struct{ Name string }
				}
			}
			require.NoError(t, json.Unmarshal([]byte(stdout), &doc))
			require.Len(t, doc.Quotes, 1)
			q := doc.Quotes[0]
			require.Equal(t, "“We will not go,”", strings.ReplaceAll(q.Text, "\u00a0", " "))
			require.Equal(t, "Ann O’Neil", q.Speaker.Name)
			require.Equal(t, q.Text, doc.Text[q.Spans[0].Start:q.Spans[0].End], "offsets count in the text that is printed")
			require.Contains(t, stderr, c.said)
			if c.said == "" {
				require.Empty(t, stderr)
			}
		})
	}
}

// TestBadInputs: what cannot be read is named, and the good rest is there.
func TestBadInputs(t *testing.T) {
	line := jsonLine(t, "7", quote)
	packed := gzipped(t, strings.Repeat(line, 50))
	for name, c := range map[string]struct{ file, content, want string }{
		"gzip cut off":             {"a.jsonl.gz", packed[:len(packed)-9], "cut off in the middle"},
		"an array cut off":         {"a.json", "[" + line + `,{"id":"8","te`, "a.json, article 2: the JSON is cut off here"},
		"an array with a bad word": {"a.json", "[" + line + `, nonsense]`, "broken JSON at byte"},
		"an array without its end": {"a.json", "[" + line, "cut off"},
		"an element that is none":  {"a.json", "[" + line + ", 5, " + line + "]", "a.json, article 2: it is a number"},
		"a bad line":               {"a.jsonl", line + "{\n" + line, "a.jsonl:2: broken JSON"},
		"a bad row":                {"a.csv", "id,text\n7,\"" + quote + "\"\n8\n9,\"x\" y\n", "a.csv:3: the row has 1 cells"},
		"a row of wrong marks":     {"a.csv", "id,text\n7,\"" + quote + "\"\n9,a\"x\n", "a.csv:3: broken table"},
		"a line in Latin-1":        {"a.jsonl", line + "{\"text\":\"Caf\xe9\"}\n", "a.jsonl:2: not valid UTF-8"},
	} {
		t.Run(name, func(t *testing.T) {
			status, stdout, stderr := command(t, map[string]string{c.file: c.content}, "", "-format", "jsonl", c.file)
			require.Equal(t, 1, status)
			require.Contains(t, stdout, "“We will not go,”")
			require.Contains(t, stderr, c.want)
		})
	}
	status, _, stderr := command(t, map[string]string{"a.csv": "id,story\n7,x\n"}, "", "a.csv")
	require.Equal(t, 1, status)
	require.Contains(t, stderr, `no column text, body, content, article among ["id" "story"]; name the one of the article with -column`)
	status, stdout, _ := command(t, map[string]string{"a.csv": "id,story\n7,\"" + quote + "\"\n"}, "", "-column", "story", "a.csv")
	require.Zero(t, status)
	require.Contains(t, stdout, "Ann O’Neil")
}

// TestFolder: the files of a folder whose form is known, in the order of their names.
func TestFolder(t *testing.T) {
	files := map[string]string{"b.txt": quote, "a.html": "<p>" + quote, "notes.doc": "x", ".hidden.txt": quote}
	status, stdout, stderr := command(t, files, "", "-format", "jsonl", ".")
	require.Zero(t, status, stderr)
	require.Equal(t, []string{"a.html", "b.txt"}, ids(t, stdout))
}

// TestSaidOnce: what holds of many articles is said once, with how many.
func TestSaidOnce(t *testing.T) {
	lines := strings.Repeat(`{"lang":"de","text":"Nein."}`+"\n", 5) + jsonLine(t, "7", quote)
	status, _, stderr := command(t, nil, lines, "-input", "jsonl", "-format", "jsonl")
	require.Equal(t, 1, status)
	require.Equal(t, "attribution: standard input:1: unsupported language \"de\"; leave such articles out, \"en\" is all there is\n"+
		"attribution: 4 more: unsupported language \"de\"\n", stderr)
}

// TestOffsets: the units of offsets in JSON and tables.
func TestOffsets(t *testing.T) {
	article := "😀 “Nö,” said Ann O’Neil."
	for unit, want := range map[string]string{"byte": "5..15", "rune": "2..7", "utf16": "3..8"} {
		_, stdout, _ := command(t, nil, article, "-format", "csv", "-offsets", unit)
		rows, err := csv.NewReader(strings.NewReader(stdout)).ReadAll()
		require.NoError(t, err)
		require.Equal(t, want, rows[1][7], unit)
		_, stdout, _ = command(t, nil, article, "-format", "jsonl", "-offsets", unit)
		start, end, _ := strings.Cut(want, "..")
		require.Contains(t, stdout, `"spans":[{"start":`+start+`,"end":`+end+`}]`, unit)
	}
}
