package render

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/internal/markup"
	"github.com/quoteattribution/attribution/text"
)

var update = flag.Bool("update", false, "write the golden files anew")

// requireGolden compares with a file of testdata.
func requireGolden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

// ferryDocument has what formats stumble over: an outlet that cites another, a quote in a
// quote, one that is interrupted and one over a line break, wide characters, and formulas.
func ferryDocument(t testing.TB) *attribution.Document {
	t.Helper()
	article, err := os.ReadFile("testdata/ferry.txt")
	require.NoError(t, err)
	quotes, err := os.ReadFile("testdata/ferry.json")
	require.NoError(t, err)
	doc := new(attribution.Document)
	require.NoError(t, doc.UnmarshalJSON(quotes))
	require.NoError(t, doc.SetText(string(article)))
	return doc
}

func written(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, write(&out))
	return out.String()
}

// articles are the marked-up ones of the repository without their tags, as they are, with
// lines of seventy characters, and with a line for each paragraph.
func articles(t testing.TB) map[string]string {
	t.Helper()
	files, err := filepath.Glob("../testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	all := map[string]string{"ferry": ferryDocument(t).Text}
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		article, err := markup.Parse(string(data))
		require.NoError(t, err)
		all[file] = article.Text
		all[file+" wrapped"] = wrapped(article.Text)
		all[file+" dense"] = strings.ReplaceAll(article.Text, "\n\n", "\n")
		all[file+" CRLF"] = strings.ReplaceAll(article.Text, "\n", "\r\n")
	}
	return all
}

func wrapped(s string) string {
	var out strings.Builder
	column := 0
	for _, r := range s {
		if column++; r == ' ' && column > 60 {
			r = '\n'
		}
		if r == '\n' {
			column = 0
		}
		out.WriteRune(r)
	}
	return out.String()
}

// made is a document put together by hand.
func made(article string, quotes ...*attribution.Quote) *attribution.Document {
	doc := &attribution.Document{Text: article, Quotes: quotes}
	for _, q := range quotes {
		if q.Speaker != nil && (len(doc.Speakers) == 0 || doc.Speakers[len(doc.Speakers)-1] != q.Speaker) {
			doc.Speakers = append(doc.Speakers, q.Speaker)
		}
	}
	return doc
}

func at(start, end int) text.Span { return text.Span{Start: start, End: end} }

func spans(start, end int) []text.Span { return []text.Span{at(start, end)} }
