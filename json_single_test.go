package attribution

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// inDocument is what stands at a path of keys and places in the JSON of a document.
func inDocument(t *testing.T, d *Document, path ...any) string {
	t.Helper()
	line, err := json.Marshal(d)
	require.NoError(t, err)
	var at any
	require.NoError(t, json.Unmarshal(line, &at))
	for _, step := range path {
		switch step := step.(type) {
		case int:
			at = at.([]any)[step]
		case string:
			at = at.(map[string]any)[step]
		}
	}
	if quote, ok := at.(map[string]any); ok {
		delete(quote, "parent") // which a quote alone has not
	}
	part, err := json.Marshal(at)
	require.NoError(t, err)
	return string(part)
}

func TestSingleValuesHaveTheShapeOfTheDocument(t *testing.T) {
	d := jsonDocumentByHand()
	for name, c := range map[string]struct {
		value, pointer any
		path           []any
	}{
		"quote":   {*d.Quotes[1], d.Quotes[1], []any{"quotes", 1}},
		"outlet":  {*d.Quotes[0], d.Quotes[0], []any{"quotes", 0}},
		"cue":     {*d.Quotes[1].Cue, d.Quotes[1].Cue, []any{"quotes", 1, "cue"}},
		"mention": {*d.Quotes[1].Mention, d.Quotes[1].Mention, []any{"quotes", 1, "speaker", "mention"}},
		"source":  {*d.Quotes[0].Source, d.Quotes[0].Source, []any{"quotes", 0, "source"}},
		"speaker": {*d.Speakers[0], d.Speakers[0], []any{"speakers", 0}},
		"quotes":  {d.Quotes, &d.Quotes, []any{"quotes"}},
	} {
		want := inDocument(t, d, c.path...)
		for _, v := range []any{c.value, c.pointer} {
			got, err := json.Marshal(v)
			require.NoError(t, err)
			require.JSONEq(t, want, string(got), "%s as %T", name, v)

			var log bytes.Buffer
			slog.New(slog.NewJSONHandler(&log, nil)).Info("found", "it", v)
			var record struct{ It json.RawMessage }
			require.NoError(t, json.Unmarshal(log.Bytes(), &record), log.String())
			require.JSONEq(t, want, string(record.It), "%s logged as %T", name, v)
		}
	}
}

func TestQuoteAloneReadsBack(t *testing.T) {
	d := jsonDocumentByHand()
	for i, q := range d.Quotes {
		line, err := json.Marshal(q)
		require.NoError(t, err)
		var read Quote
		require.NoError(t, json.Unmarshal(line, &read))
		again, err := json.Marshal(read)
		require.NoError(t, err)
		require.Equal(t, string(line), string(again))
		require.Equal(t, q.Text(), read.Text(), i)
		require.Equal(t, q.Spans, read.Spans)
		require.Nil(t, read.Parent)
	}
	var read Quote
	require.ErrorContains(t, json.Unmarshal([]byte(`{"text":"No."}`), &read), "a quote needs spans")
	require.Error(t, json.Unmarshal([]byte(`{"text":1}`), &read))
	require.NoError(t, json.Unmarshal([]byte(`null`), &read))
	require.Equal(t, Quote{}, read)
}

func TestQuotesAloneReadBack(t *testing.T) {
	d := jsonDocumentByHand()
	line, err := json.Marshal(d.Quotes)
	require.NoError(t, err)
	var read Quotes
	require.NoError(t, json.Unmarshal(line, &read))
	require.Len(t, read, 3)
	require.Same(t, read[0], read[2].Parent)
	require.Same(t, read[1].Speaker, read[2].Speaker)
	require.ErrorContains(t, json.Unmarshal([]byte(`[{"spans":[{"start":0,"end":1}],"parent":4}]`), &read), "quote 0 has the parent 4")
	require.Error(t, json.Unmarshal([]byte(`{}`), &read))
	require.NoError(t, json.Unmarshal([]byte(`null`), &read))
	require.Len(t, read, 3, "untouched by errors and null")

	_, err = json.Marshal(Quotes{nil})
	require.ErrorContains(t, err, "quote 0 is nil")
}

func TestQuoteInLogs(t *testing.T) {
	q := jsonDocumentByHand().Quotes[1]
	for _, v := range []any{q, *q} {
		var log bytes.Buffer
		slog.New(slog.NewTextHandler(&log, nil)).Info("found", "it", v)
		require.Contains(t, log.String(), `it="Mara Venn says: <the channel> is`)
	}
}

// A struct that embeds a document has the fields of both.
func TestEmbeddedDocumentIsWrittenBesideOtherFields(t *testing.T) {
	d := jsonDocumentByHand()
	type byPointer struct {
		URL string `json:"url"`
		*Document
	}
	type byValue struct {
		Document
		URL string `json:"url"`
	}
	plain, err := json.Marshal(d)
	require.NoError(t, err)
	want := `{"url":"/ferry",` + strings.TrimPrefix(string(plain), "{")
	for _, v := range []any{byPointer{"/ferry", d}, &byPointer{"/ferry", d}, byValue{*d, "/ferry"}} {
		line, err := json.Marshal(v)
		require.NoError(t, err)
		require.JSONEq(t, want, string(line), "%T", v)

		var read Document
		var more struct{ URL string }
		require.NoError(t, json.Unmarshal(line, &read))
		require.NoError(t, json.Unmarshal(line, &more), "the other fields by themselves")
		require.Len(t, read.Quotes, 3)
		require.Equal(t, "/ferry", more.URL)
	}
	require.ErrorContains(t, json.Unmarshal(plain, new(byPointer)), "give it a named field", "no loss in silence")
	var quote struct {
		URL string
		*Quote
	}
	require.ErrorContains(t, json.Unmarshal([]byte(`{}`), &quote), "give it a named field")

	var named struct {
		URL string
		Doc *Document
	}
	require.NoError(t, json.Unmarshal([]byte(`{"url":"/ferry","doc":`+string(plain)+`}`), &named))
	require.Equal(t, "/ferry", named.URL)
	require.Len(t, named.Doc.Quotes, 3)
}
