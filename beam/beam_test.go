package beam_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/stretchr/testify/require"

	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"

	quotes "github.com/quoteattribution/attribution/beam"
)

func TestMain(m *testing.M) { ptest.MainWithDefault(m, "prism") }

const golden = "../corpus/store/testdata/"

// table is a part of the golden file of the command's corpus, by column.
func table(t *testing.T, name string) []map[string]string {
	t.Helper()
	data, err := os.ReadFile(golden + "golden.csv")
	require.NoError(t, err)
	_, part, found := strings.Cut(string(data), "== "+name+"\n")
	require.True(t, found)
	part, _, _ = strings.Cut(part, "\n\n")
	rows, err := csv.NewReader(strings.NewReader(part)).ReadAll()
	require.NoError(t, err)
	var all []map[string]string
	for _, row := range rows[1:] {
		x := map[string]string{}
		for i, name := range rows[0] {
			x[name] = row[i]
		}
		all = append(all, x)
	}
	require.NotEmpty(t, all)
	return all
}

// lines is the rows of the files that a pipeline wrote.
func lines(t *testing.T, prefix string) (all []map[string]string) {
	t.Helper()
	files, err := filepath.Glob(prefix + "-*.jsonl")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, name := range files {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		for line := range bytes.Lines(data) {
			var row map[string]any
			require.NoError(t, json.Unmarshal(line, &row))
			x := map[string]string{}
			for name, v := range row {
				if n, ok := v.(float64); ok {
					x[name] = strconv.FormatFloat(n, 'f', -1, 64)
				} else {
					x[name] = v.(string)
				}
			}
			all = append(all, x)
		}
	}
	return all
}

// write runs a pipeline over what read reads, and returns the prefix of its files.
func write(t *testing.T, read func(beam.Scope) (articles, failed beam.PCollection), shards int) string {
	t.Helper()
	prefix := filepath.Join(t.TempDir(), "out", "news")
	ptest.BuildAndRun(t, func(s beam.Scope) {
		articles, failed := read(s)
		r := quotes.Corpus(s, articles, quotes.Options{})
		quotes.Write(s, prefix+"-quotes", shards, r.Quotes)
		quotes.Write(s, prefix+"-people", shards, r.People)
		quotes.Write(s, prefix+"-statements", shards, r.Statements)
		quotes.Write(s, prefix+"-failed", shards, failed)
	})
	return prefix
}

// requireGolden compares with what "attribution corpus" makes of the same articles. Statements have
// other IDs: the command's are numbers.
func requireGolden(t *testing.T, prefix string) {
	t.Helper()
	require.ElementsMatch(t, table(t, "people"), lines(t, prefix+"-people"))

	want, got := table(t, "quotes"), lines(t, prefix+"-quotes")
	members := func(rows []map[string]string) map[string][]string {
		all := map[string][]string{}
		for _, q := range rows {
			if s := q["statement"]; s != "" && s != "0" {
				all[s] = append(all[s], q["id"])
			}
			delete(q, "words")
			delete(q, "statement")
			delete(q, "confidence") // the golden file has none: they change with the weights
			delete(q, "name_confidence")
		}
		byQuote := map[string][]string{}
		for _, ids := range all {
			slices.Sort(ids)
			byQuote[ids[0]] = ids
		}
		return byQuote
	}
	groups := members(got)
	require.Equal(t, members(want), groups)
	require.ElementsMatch(t, want, got)

	statements := lines(t, prefix+"-statements")
	for _, x := range statements {
		require.Contains(t, groups, x["id"])
		delete(x, "id")
	}
	wanted := table(t, "statements")
	for _, x := range wanted {
		delete(x, "statement")
	}
	require.ElementsMatch(t, wanted, statements)
}

// TestGolden: people, quotes and statements are those of "attribution corpus", from one file or
// several.
func TestGolden(t *testing.T) {
	t.Run("one file", func(t *testing.T) {
		prefix := write(t, func(s beam.Scope) (beam.PCollection, beam.PCollection) {
			return quotes.ReadJSONL(s, golden+"articles.jsonl")
		}, 1)
		requireGolden(t, prefix)
		require.Empty(t, lines(t, prefix+"-failed"))
	})
	t.Run("several files", func(t *testing.T) {
		data, err := os.ReadFile(golden + "articles.jsonl")
		require.NoError(t, err)
		dir := t.TempDir()
		for i, line := range slices.Collect(bytes.Lines(data)) {
			require.NoError(t, os.WriteFile(filepath.Join(dir, strconv.Itoa(i)+".jsonl"), line, 0o644))
		}
		requireGolden(t, write(t, func(s beam.Scope) (beam.PCollection, beam.PCollection) {
			return quotes.ReadJSONL(s, dir+"/*.jsonl")
		}, 3))
	})
}
