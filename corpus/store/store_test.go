package store

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/corpus"
	"github.com/quoteattribution/attribution/lang/en"
)

var update = flag.Bool("update", false, "write the golden files")

// articles are those of testdata.
func articles(t *testing.T) (all []attribution.Article) {
	t.Helper()
	data, err := os.ReadFile("testdata/articles.jsonl")
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		var x struct{ ID, Outlet, Date, Title, Text string }
		require.NoError(t, json.Unmarshal([]byte(line), &x))
		all = append(all, attribution.Article{ID: x.ID, Outlet: x.Outlet, Date: timeOf(x.Date), Title: x.Title, Text: x.Text})
	}
	return all
}

func open(t *testing.T, dir string) *Store {
	t.Helper()
	s, err := Open(t.Context(), dir, map[string]string{"scope": "speech"}, corpus.NewReader(en.Pack()))
	require.NoError(t, err)
	t.Cleanup(func() { s.Close() })
	return s
}

var parser = func() *attribution.Parser {
	p, err := attribution.New(attribution.Config{})
	if err != nil {
		panic(err)
	}
	return p
}()

func (s *Store) addAll(t *testing.T, articles ...attribution.Article) {
	t.Helper()
	for _, a := range articles {
		d := parser.Parse(a.Text)
		d.ID = a.ID
		in := Input{Place: a.ID, Digest: Digest(a.ID, []byte(a.Text))}
		s.Take(&in, d, &a)
		_, err := s.Add(t.Context(), &in)
		require.NoError(t, err)
	}
}

// tables is what Export writes as CSV.
func tables(t *testing.T, s *Store) string {
	t.Helper()
	require.NoError(t, s.Finish(t.Context(), nil))
	require.NoError(t, s.Export(t.Context(), "csv"))
	var all strings.Builder
	for _, name := range []string{"people", "statements", "counts", "quotes"} {
		data, err := os.ReadFile(filepath.Join(s.dir, name+".csv"))
		require.NoError(t, err)
		fmt.Fprintf(&all, "== %s\n%s\n", name, data)
	}
	return confidences.ReplaceAllString(all.String(), ",c,c")
}

// confidences are those of quotes, which change with the learned weights.
var confidences = regexp.MustCompile(`(?m),0\.\d+,0\.\d+$`)

// TestGolden: the deputy who becomes mayor is one, the striker another; an engineer with an
// initial is he; who had a quote first, and who cut it.
func TestGolden(t *testing.T) {
	s := open(t, t.TempDir())
	s.addAll(t, articles(t)...)
	got := tables(t, s)
	const golden = "testdata/golden.csv"
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

// TestRestart: a corpus that was left in the middle, and one that was finished and grew, are as
// one that was built at once. What was not committed is lost, and no more.
func TestRestart(t *testing.T) {
	all := articles(t)
	whole := open(t, t.TempDir())
	whole.addAll(t, all...)
	want := tables(t, whole)
	for n := range len(all) + 1 {
		dir := t.TempDir()
		s := open(t, dir)
		s.addAll(t, all[:n]...)
		if n%2 == 0 {
			require.NoError(t, s.Commit(t.Context()))
		} else {
			require.NoError(t, s.Finish(t.Context(), nil))
		}
		if n < len(all) {
			s.addAll(t, all[n]) // and is killed
		}
		require.NoError(t, s.Close())

		s = open(t, dir)
		require.Equal(t, n, s.Inputs())
		digests, err := s.Digests(t.Context())
		require.NoError(t, err)
		for i, d := range digests {
			require.Equal(t, Digest(all[i].ID, []byte(all[i].Text)), d)
		}
		s.addAll(t, all[n:]...)
		done, err := s.Finished(t.Context())
		require.NoError(t, err)
		require.Equal(t, n == len(all) && n%2 == 1, done)
		require.Equal(t, want, tables(t, s), n)
	}
}

// TestAddIsWhole: an article is there as a whole or not at all.
func TestAddIsWhole(t *testing.T) {
	s := open(t, t.TempDir())
	all := articles(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	in := Input{Place: "a1"}
	s.Take(&in, parser.Parse(all[0].Text), &all[0])
	_, err := s.Add(ctx, &in)
	require.NoError(t, err)
	require.NoError(t, s.Commit(t.Context()))

	s.addAll(t, all[1])
	require.NoError(t, s.exec(t.Context(), "DROP TABLE quotes"))
	in = Input{Place: "a3"}
	s.Take(&in, parser.Parse(all[2].Text), &all[2])
	_, err = s.Add(t.Context(), &in)
	require.ErrorContains(t, err, "quotes")
	require.NoError(t, s.Commit(t.Context()))
	require.NoError(t, s.Close())
	s = open(t, s.dir)
	require.Equal(t, 1, s.Inputs())
	summary, err := s.Summary(t.Context())
	require.NoError(t, err)
	require.Contains(t, summary, "1 article, 2 quotes")
}

// TestInterrupted: work that was interrupted leaves nothing behind that stands in the way.
func TestInterrupted(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	s.addAll(t, articles(t)...)
	for _, at := range []Step{Merging, Comparing, Writing, Counting} {
		ctx, cancel := context.WithCancel(t.Context())
		err := s.Finish(ctx, func(step Step) {
			if step == at {
				cancel()
			}
		})
		require.ErrorIs(t, err, context.Canceled, at)
		done, err := s.Finished(t.Context())
		require.NoError(t, err)
		require.False(t, done)
	}
	want, err := os.ReadFile("testdata/golden.csv")
	require.NoError(t, err)
	require.Equal(t, string(want), tables(t, s))
	require.NoFileExists(t, filepath.Join(dir, workName))
}

// TestOrder: people are the same, with their IDs, in whatever order articles come.
func TestOrder(t *testing.T) {
	all := articles(t)
	var want []byte
	for i := range 5 {
		s := open(t, t.TempDir())
		s.addAll(t, all...)
		tables(t, s)
		got, err := os.ReadFile(filepath.Join(s.dir, "people.csv"))
		require.NoError(t, err)
		if i == 0 {
			want = got
		}
		require.Equal(t, string(want), string(got))
		rand.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	}
}

// TestPath: a folder may have any name.
func TestPath(t *testing.T) {
	for _, name := range []string{"a b", "100%", "50%25", "what?x=1", "a#b", "é’", "a;b&c"} {
		dir := filepath.Join(t.TempDir(), name)
		s := open(t, dir)
		s.addAll(t, articles(t)[0])
		require.NoError(t, s.Finish(t.Context(), nil))
		require.NoError(t, s.Close())
		entries, err := os.ReadDir(dir)
		require.NoError(t, err)
		require.Len(t, entries, 1, "%q: %v", name, entries)
		require.Equal(t, Name, entries[0].Name())
	}
}

func TestSettings(t *testing.T) {
	dir := t.TempDir()
	open(t, dir).Close()
	_, err := Open(t.Context(), dir, map[string]string{"scope": "all"}, corpus.NewReader(en.Pack()))
	var e *SettingsError
	require.ErrorAs(t, err, &e)
	require.Equal(t, "it was begun with other settings (scope: speech before, all now)", err.Error())
	require.NoError(t, Remove(dir))
	s, err := Open(t.Context(), dir, map[string]string{"scope": "all"}, corpus.NewReader(en.Pack()))
	require.NoError(t, err)
	require.NoError(t, s.Close())
}

func TestNoCorpus(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, Name), []byte(strings.Repeat("no file of SQLite ", 100)), 0o600))
	_, err := Open(t.Context(), dir, nil, corpus.NewReader(en.Pack()))
	require.ErrorContains(t, err, Name)
}

// TestInputs: an article that could not be read has its place and its reason, and one with the
// ID of another gets a number.
func TestInputs(t *testing.T) {
	s := open(t, t.TempDir())
	a := articles(t)[0]
	s.addAll(t, a)
	_, err := s.Add(t.Context(), &Input{Place: "news.jsonl:2", Err: errors.New("broken JSON")})
	require.NoError(t, err)
	in := Input{Place: "news.jsonl:3"}
	d := parser.Parse(a.Text)
	s.Take(&in, d, &a)
	renamed, err := s.Add(t.Context(), &in)
	require.NoError(t, err)
	require.Equal(t, "a1-3", renamed, "its number among the inputs")
	n, err := s.Failed(t.Context())
	require.NoError(t, err)
	require.Equal(t, 1, n)
	require.Equal(t, 3, s.Inputs())
}

// TestFormats: the formats have the same rows.
func TestFormats(t *testing.T) {
	s := open(t, t.TempDir())
	s.addAll(t, articles(t)...)
	require.NoError(t, s.Finish(t.Context(), nil))
	for _, f := range Formats {
		require.NoError(t, s.Export(t.Context(), f))
	}
	rows, err := parquet.ReadFile[Quote](filepath.Join(s.dir, "quotes.parquet"))
	require.NoError(t, err)
	data, err := os.ReadFile(filepath.Join(s.dir, "quotes.jsonl"))
	require.NoError(t, err)
	lines := bytes.Split(bytes.TrimSpace(data), []byte("\n"))
	require.Len(t, rows, len(lines))
	require.Greater(t, len(rows), 15)
	for i, line := range lines {
		var q Quote
		require.NoError(t, json.Unmarshal(line, &q))
		require.Equal(t, q, rows[i])
	}
	people, err := parquet.ReadFile[Person](filepath.Join(s.dir, "people.parquet"))
	require.NoError(t, err)
	require.Equal(t, "Tom Brandt; T. Brandt", people[0].Names)
	require.ErrorContains(t, s.Export(t.Context(), "xls"), `format "xls" is none of jsonl, csv, parquet`)
}

// TestPage: the page has who speaks, lines by month and statements, escaped, and asks for nothing.
func TestPage(t *testing.T) {
	s := open(t, t.TempDir())
	all := articles(t)
	all = append(all, attribution.Article{ID: "x", Outlet: `<script>alert("1")</script>`, Date: all[0].Date, Text: "Ann <script>alert(1)</script> O’Neil said the dam was safe."})
	s.addAll(t, all...)
	require.NoError(t, s.Finish(t.Context(), nil))
	require.NoError(t, s.Page(t.Context()))
	data, err := os.ReadFile(filepath.Join(s.dir, PageName))
	require.NoError(t, err)
	page := string(data)
	const golden = "testdata/corpus.html" // which render/browsertest looks at
	if *update {
		require.NoError(t, os.WriteFile(golden, data, 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, string(want), page)
	for _, want := range []string{"9 articles", "Marta Silva", "one of 3 of this name", "2026-01 to 2026-03", `<polyline class="line line-1"`, "first on 2026-01-05 in Arva Post, 1 cut short", "default-src &#39;none&#39;"} {
		require.Contains(t, page, want)
	}
	for _, bad := range []string{"http://", "https://", "<script>alert", "style=", "onclick", "src="} {
		require.NotContains(t, page, bad)
	}
}

// TestEmpty: no articles make an empty corpus and a page that says so.
func TestEmpty(t *testing.T) {
	s := open(t, t.TempDir())
	require.NoError(t, s.Finish(t.Context(), nil))
	require.NoError(t, s.Page(t.Context()))
	summary, err := s.Summary(t.Context())
	require.NoError(t, err)
	require.Equal(t, "0 articles, 0 quotes, 0 people and organisations, 0 statements in several articles", summary)
}

// TestMemory: the memory that Go holds does not grow with the articles.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("thousands of articles")
	}
	s := open(t, t.TempDir())
	all := articles(t)
	day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	heap := func(from, to int) uint64 {
		for i := from; i < to; i++ {
			a := all[i%len(all)]
			a.ID, a.Date = fmt.Sprint(i), day.AddDate(0, 0, i%900)
			a.Text = strings.NewReplacer("Silva", fmt.Sprintf("Silva%c%c", 'a'+i%26, 'a'+i/26%26), "pillar", fmt.Sprintf("pillar%d", i), "lorry", fmt.Sprintf("lorry%d", i)).Replace(a.Text)
			s.addAll(t, a)
		}
		require.NoError(t, s.Finish(t.Context(), nil))
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	few := heap(0, 500)
	many := heap(500, 5000)
	require.Less(t, many, few+4<<20, "bytes after 500 and 5000 articles")
}
