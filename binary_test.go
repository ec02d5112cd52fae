package attribution

import (
	"bytes"
	"encoding/gob"
	"testing"

	"github.com/stretchr/testify/require"
)

// throughGob encodes a value and decodes it into another.
func throughGob(t *testing.T, from, to any) {
	t.Helper()
	var line bytes.Buffer
	require.NoError(t, gob.NewEncoder(&line).Encode(from))
	require.NoError(t, gob.NewDecoder(&line).Decode(to))
}

func TestGobKeepsTheWholeDocument(t *testing.T) {
	for name, want := range map[string]*Document{"parsed": Parse(bellArticle), "by hand": jsonDocumentByHand(), "empty": {ID: "none"}} {
		for _, v := range []any{want, *want} {
			var got Document
			throughGob(t, v, &got)
			require.Equal(t, want.ID, got.ID)
			require.Equal(t, want.Text, got.Text, name)
			require.Len(t, got.Quotes, len(want.Quotes))
			require.Equal(t, want.Speakers, got.Speakers)
			require.Equal(t, want.Sources, got.Sources)
			for i, q := range got.Quotes {
				require.Equal(t, want.Quotes[i].Text(), q.Text(), "words, also with invalid bytes")
				require.Equal(t, want.Quotes[i].Spans, q.Spans)
				if q.Speaker != nil {
					require.Same(t, got.Speakers[q.Speaker.ID], q.Speaker, "one speaker, not a copy for each quote")
				}
			}
		}
	}
}

func TestGobKeepsWordsWithoutTheArticle(t *testing.T) {
	read := roundTrip(t, jsonDocumentByHand())
	var got Document
	throughGob(t, read, &got)
	require.Empty(t, got.Text)
	require.Equal(t, read.Quotes[1].Text(), got.Quotes[1].Text())
}

func TestGobOfAQuote(t *testing.T) {
	want := jsonDocumentByHand().Quotes[2]
	for _, v := range []any{want, *want} {
		var got Quote
		throughGob(t, v, &got)
		require.Equal(t, want.Text(), got.Text())
		require.Equal(t, want.Speaker, got.Speaker)
		require.Equal(t, want.Parent.Text(), got.Parent.Text())
		require.Equal(t, want.Parent.Source, got.Parent.Source)
	}
	circle := &Quote{Spans: want.Spans}
	circle.Parent = circle
	_, err := circle.MarshalBinary()
	require.NoError(t, err, "it ends")
}

func TestUnmarshalBinaryErrors(t *testing.T) {
	line, err := jsonDocumentByHand().MarshalBinary()
	require.NoError(t, err)
	empty, err := Document{}.MarshalBinary()
	require.NoError(t, err)
	for data, message := range map[string]string{
		"":                                 "not a document as this version",
		"\x02" + string(line[1:]):          "not a document as this version",
		"\x01":                             "cut off",
		"\x01\x09ab":                       "cut off",
		"\x01\x80":                         "cut off",
		string(line[:len(jsonArticle)+40]): "unexpected end of JSON",
	} {
		d, q := Document{ID: "before"}, Quote{Rule: "before"}
		require.ErrorContains(t, d.UnmarshalBinary([]byte(data)), message, "%q", data)
		require.ErrorContains(t, q.UnmarshalBinary([]byte(data)), message, "%q", data)
		require.Equal(t, Document{ID: "before"}, d)
		require.Equal(t, Quote{Rule: "before"}, q)
	}
	require.ErrorContains(t, new(Quote).UnmarshalBinary(empty), "without a quote")
	require.ErrorContains(t, (*Document)(nil).UnmarshalBinary(line), "named field")
	require.ErrorContains(t, (*Quote)(nil).UnmarshalBinary(line), "named field")
}
