package render

import (
	"encoding/csv"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

func csvOf(t testing.TB, doc *attribution.Document, options TableOptions) string {
	var out strings.Builder
	require.NoError(t, CSV(&out, doc, options))
	return out.String()
}

func tsvOf(t testing.TB, doc *attribution.Document, options TableOptions) string {
	var out strings.Builder
	require.NoError(t, TSV(&out, doc, options))
	return out.String()
}

func TestTableGolden(t *testing.T) {
	requireGolden(t, "ferry.csv", csvOf(t, ferryDocument(t), TableOptions{}))
	requireGolden(t, "ferry.tsv", tsvOf(t, ferryDocument(t), TableOptions{}))
}

// unguarded takes back guarded.
func unguarded(cell string) string {
	if bare, ok := strings.CutPrefix(cell, "'"); ok && guarded(bare) != bare {
		return bare
	}
	return cell
}

// requireRead checks that both tables give back the rows, and the rules of their formats.
func requireRead(t testing.TB, doc *attribution.Document) {
	want := append([][]string{tableColumns}, tableRows(doc, nil)...)
	out := csvOf(t, doc, TableOptions{})
	require.True(t, strings.HasSuffix(out, "\r\n"), "RFC 4180: a record ends with CRLF")
	r := csv.NewReader(strings.NewReader(out))
	r.FieldsPerRecord = len(tableColumns)
	got, err := r.ReadAll()
	require.NoError(t, err)
	require.Len(t, got, len(want))
	lines := strings.Split(strings.TrimSuffix(tsvOf(t, doc, TableOptions{}), "\n"), "\n")
	require.Len(t, lines, len(want))
	for i := range want {
		cells := strings.Split(lines[i], "\t")
		require.Len(t, cells, len(tableColumns))
		for j, cell := range want[i] {
			require.Equal(t, strings.ReplaceAll(cell, "\r\n", "\n"), unguarded(got[i][j]), "csv.Reader reads CRLF as LF")
			require.Equal(t, strings.Join(strings.Fields(cell), " "), unguarded(cells[j]))
			require.NotContains(t, "=+-@\t\r\n", (got[i][j] + "x")[:1])
		}
	}
}

func TestTablesReadBack(t *testing.T) {
	for name, article := range articles(t) {
		t.Run(name, func(t *testing.T) { requireRead(t, attribution.Parse(article)) })
	}
}

func TestGuarded(t *testing.T) {
	for cell, want := range map[string]string{
		"": "", "a": "a", "'": "'", "'a": "'a", "a=1": "a=1", "“=1”": "“=1”",
		"=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\ta": "'\ta", "\ra": "'\ra", "\na": "'\na",
		"＝1": "'＝1", "＋1": "'＋1", "－1": "'－1", "＠a": "'＠a", "'=1": "''=1", "''-": "'''-",
	} {
		require.Equal(t, want, guarded(cell))
		require.Equal(t, cell, unguarded(want))
	}
}

func TestTableWithoutHeader(t *testing.T) {
	require.Empty(t, csvOf(t, &attribution.Document{}, TableOptions{NoHeader: true}))
	require.Equal(t, strings.Join(tableColumns, ",")+"\r\n", csvOf(t, &attribution.Document{}, TableOptions{}))
	require.Equal(t, strings.Join(tableColumns, "\t")+"\n", tsvOf(t, &attribution.Document{}, TableOptions{}))
}

func TestTableRows(t *testing.T) {
	outer := &attribution.Quote{Kind: attribution.Indirect, Source: &attribution.Source{Name: "A", Citing: &attribution.Source{Name: "B", Citing: &attribution.Source{Name: "C"}}}}
	inner := &attribution.Quote{Parent: outer, Confidence: 0.5}
	rows := tableRows(&attribution.Document{ID: "=d", Quotes: []*attribution.Quote{outer, inner}}, nil)
	require.Equal(t, []string{"=d", "1", "", "indirect", "", "", "", "", "", "", "", "", "", "", "", "A", "B < C", "", "0", "", "", "d13lcd1dnmop1u2t", "", ""}, rows[0])
	require.Equal(t, []string{"=d", "2", "1"}, rows[1][:3])
	require.Equal(t, "0.5", rows[1][18])
}

func TestWritersReturnTheErrorOfTheWriter(t *testing.T) {
	doc := ferryDocument(t)
	for name, write := range map[string]func(io.Writer) error{
		"View":          func(w io.Writer) error { return View(w, doc, ViewOptions{}) },
		"Speakers":      func(w io.Writer) error { return Speakers(w, doc, 0) },
		"CSV":           func(w io.Writer) error { return CSV(w, doc, TableOptions{}) },
		"TSV":           func(w io.Writer) error { return TSV(w, doc, TableOptions{}) },
		"Brat":          func(w io.Writer) error { return Brat(w, doc) },
		"WebAnnotation": func(w io.Writer) error { return WebAnnotation(w, doc, WebAnnotationOptions{}) },
	} {
		require.ErrorIs(t, write(fullDisk{}), io.ErrShortWrite, name)
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestWritersRefuseSpansOutsideTheText(t *testing.T) {
	for want, doc := range map[string]*attribution.Document{
		"the document has no text; call SetText": made("", &attribution.Quote{}),
		"quote 0 has no spans":                   made("No.", &attribution.Quote{}),
		"quote 0 has the span [0,4)":             made("No.", &attribution.Quote{Spans: spans(0, 4)}),
		"quote 0 has the span [-1,1)":            made("No.", &attribution.Quote{Spans: spans(-1, 1)}),
		"quote 0 has the span [2,1)":             made("No.", &attribution.Quote{Spans: spans(2, 1)}),
		"quote 0 has the span [0,1), which is not on characters of the text of 2 bytes": made("é", &attribution.Quote{Spans: spans(0, 1)}),
		"quote 0 has the span [0,5)":          made("No.", &attribution.Quote{Spans: spans(0, 1), Cue: &attribution.Cue{Span: at(0, 5)}}),
		"quote 0 has the span [0,6)":          made("No.", &attribution.Quote{Spans: spans(0, 1), Mention: &attribution.Mention{Span: at(0, 6)}}),
		"quote 0 has the span [0,7)":          made("No.", &attribution.Quote{Spans: spans(0, 1), Source: &attribution.Source{Mention: attribution.Mention{Span: at(0, 7)}}}),
		`speaker "Ann" has the mention [3,9)`: {Text: "No.", Speakers: []*attribution.Speaker{{Name: "Ann", Mentions: spans(3, 9)}}},
	} {
		require.ErrorContains(t, View(io.Discard, doc, ViewOptions{}), want)
		require.ErrorContains(t, Brat(io.Discard, doc), want)
		require.ErrorContains(t, WebAnnotation(io.Discard, doc, WebAnnotationOptions{}), want)
	}
}
