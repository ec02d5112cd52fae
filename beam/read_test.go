package beam_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/passert"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/require"

	quotes "github.com/quoteattribution/attribution/beam"
)

// file writes a file into a folder of its own.
func file(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, data, 0o644))
	return path
}

func rowsOf[T any](t *testing.T, rows ...T) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, parquet.Write(&b, rows))
	return b.Bytes()
}

// requireRead compares articles and failures with what is wanted; FILE stands for the path.
func requireRead(t *testing.T, read func(beam.Scope, string) (a, f beam.PCollection), path string, articles []quotes.Article, failed []string) {
	t.Helper()
	ptest.BuildAndRun(t, func(s beam.Scope) {
		gotArticles, gotFailed := read(s, path)
		for i := range articles {
			articles[i].ID = strings.ReplaceAll(articles[i].ID, "FILE", path)
		}
		for i := range failed {
			failed[i] = strings.ReplaceAll(failed[i], "FILE", path)
		}
		passert.EqualsList(s, gotArticles, articles)
		passert.Count(s, gotFailed, "failed", len(failed))
		if len(failed) > 0 {
			passert.EqualsList(s, gotFailed, failed)
		}
	})
}

// TestReadJSONL: fields in the forms that the command takes; lines that are none are told, and the
// rest is read.
func TestReadJSONL(t *testing.T) {
	data := strings.Join([]string{
		"\ufeff" + `{"id":"a","title":"T","author":"Ann O’Neil","outlet":"Arva Post","date":"2026-03-02","lang":"en","text":"One."}`,
		`{"id":7,"publication":"Coast Daily","published":"2026-03-02T10:00:00Z","text":"Two."}`,
		`{"text":"Three.","date":"Monday"}`,
		``,
		`{"id":"b"`,
		`[1]`,
		`{"id":"c","body":"Four."}`,
		"{\"text\":\"\xff\"}",
		`{"id":"d","text":"Five."}`,
	}, "\n")
	articles := func() []quotes.Article {
		return []quotes.Article{
			{ID: "a", Title: "T", Author: "Ann O’Neil", Outlet: "Arva Post", Date: "2026-03-02", Lang: "en", Text: "One."},
			{ID: "7", Outlet: "Coast Daily", Date: "2026-03-02", Text: "Two."},
			{ID: "FILE:3", Text: "Three."},
			{ID: "d", Text: "Five."},
		}
	}
	failed := func() []string {
		return []string{
			`FILE:5: broken JSON (unexpected end of JSON input); write one object {"id":…,"text":…} a line`,
			`FILE:6: it is of type array; write an object {"id":…,"text":…}`,
			`FILE:7: no "text" field; put the article there`,
			`FILE:8: not valid UTF-8; convert the file to UTF-8`,
		}
	}
	requireRead(t, quotes.ReadJSONL, file(t, "news.jsonl", []byte(data)), articles(), failed())

	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, err := z.Write([]byte(data))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	requireRead(t, quotes.ReadJSONL, file(t, "news.jsonl.gz", packed.Bytes()), articles(), failed())
	requireRead(t, quotes.ReadJSONL, file(t, "cut.jsonl.gz", packed.Bytes()[:packed.Len()-8]), articles()[:3], append(failed(),
		"FILE:9: the rest is damaged (unexpected EOF); get the file again"))
}

// TestReadParquet: columns of other types than strings, and those that are not there.
func TestReadParquet(t *testing.T) {
	type full struct {
		ID      string    `parquet:"id"`
		Other   []string  `parquet:"other,list"`
		Outlet  *string   `parquet:"outlet"`
		Date    time.Time `parquet:"date,timestamp(microsecond)"`
		Text    *string   `parquet:"text"`
		Ignored float64   `parquet:"ignored"`
	}
	type bare struct {
		ID        int64  `parquet:"id"`
		Published int32  `parquet:"published,date"`
		Text      string `parquet:"text"`
	}
	text, outlet, day := "One.", "Arva Post", time.Date(2026, 3, 2, 23, 59, 0, 0, time.UTC)
	for _, x := range []struct {
		name     string
		data     []byte
		articles []quotes.Article
		failed   []string
	}{
		{"full", rowsOf(t, full{ID: "a", Other: []string{"x", "y"}, Outlet: &outlet, Date: day, Text: &text}, full{ID: "b", Date: day}, full{Date: day, Text: &text}),
			[]quotes.Article{{ID: "a", Outlet: "Arva Post", Date: "2026-03-02", Text: "One."}, {ID: "FILE, row 3", Date: "2026-03-02", Text: "One."}},
			[]string{`FILE, row 2: "text" is null; put the article there`}},
		{"bare", rowsOf(t, bare{7, 20514, "Two."}), []quotes.Article{{ID: "7", Date: "2026-03-02", Text: "Two."}}, nil},
	} {
		t.Run(x.name, func(t *testing.T) {
			requireRead(t, quotes.ReadParquet, file(t, x.name+".parquet", x.data), x.articles, x.failed)
		})
	}
	for _, x := range []struct {
		failed string
		data   []byte
	}{
		{"FILE: no file of Parquet, or damaged (invalid magic footer of parquet file: \"none\"); get the file again", []byte("PAR1 it is none")},
		{"FILE: no column \"text\" among [Body Author]; name the one of the article so", rowsOf(t, struct{ Body, Author string }{"One.", "Ann"})},
	} {
		path := file(t, "bad.parquet", x.data)
		prefix := write(t, func(s beam.Scope) (beam.PCollection, beam.PCollection) { return quotes.ReadParquet(s, path) }, 1)
		written, err := os.ReadFile(prefix + "-failed-00000-of-00001.jsonl")
		require.NoError(t, err)
		var failed string
		require.NoError(t, json.Unmarshal(written, &failed))
		require.Equal(t, strings.ReplaceAll(x.failed, "FILE", path), failed)
	}
}

// TestNoFiles: a glob that matches nothing is an error.
func TestNoFiles(t *testing.T) {
	p, s := beam.NewPipelineWithRoot()
	quotes.ReadJSONL(s, filepath.Join(t.TempDir(), "*.jsonl"))
	require.Error(t, ptest.Run(p))
}

// TestOptions: verbs of one's own reach the workers, and wrong ones are told when the pipeline is built.
func TestOptions(t *testing.T) {
	article := quotes.Article{ID: "a", Text: "“The ferry will sail on Monday,” skeeted Marta Silva."}
	ptest.BuildAndRun(t, func(s beam.Scope) {
		found, _ := quotes.Parse(s, beam.Create(s, article), quotes.Options{Verbs: []string{"skeet | skeets skeeted skeeted skeeting | write | quote invert that bare"}})
		cues := beam.ParDo(s, cueOf, found)
		passert.Equals(s, cues, "skeeted")
	})
	require.Panics(t, func() {
		_, s := beam.NewPipelineWithRoot()
		quotes.Parse(s, beam.Create(s, article), quotes.Options{Verbs: []string{"skeet"}})
	})
}

func cueOf(q quotes.Quote) string { return q.Cue }

func init() { beam.RegisterFunction(cueOf) }
