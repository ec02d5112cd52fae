package gold

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

// TestReadDocument: a line that the library writes says the same as one of code points.
func TestReadDocument(t *testing.T) {
	doc := attribution.Parse("🙂 “We will not go,” said Ann O’Neil. The dam is safe, reports Northern Post.")
	require.Len(t, doc.Quotes, 2)
	doc.ID = "a.txt"
	line, err := json.Marshal(struct {
		*attribution.Document
		Text string `json:"text"`
	}{doc, doc.Text})
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "gold.jsonl")
	require.NoError(t, os.WriteFile(file, append(line, "\n"+`{"id":"b","text":"“Go,” said Ann.","quotes":[{"content":[[0,5]],"source":[[11,14]],"cue":[[6,10]]}]}`+"\n"...), 0o644))
	all, err := Read(file)
	require.NoError(t, err)
	require.Len(t, all, 2)

	a := all[0]
	words := func(of Words) (found []string) {
		for _, i := range of {
			found = append(found, a.Words[i].In(a.Text))
		}
		return found
	}
	require.Equal(t, "a.txt", a.ID)
	require.Len(t, a.Quotes, 2)
	require.Equal(t, []string{"We", "will", "not", "go"}, words(a.Quotes[0].Content))
	require.Equal(t, []string{"Ann", "O", "Neil"}, words(a.Quotes[0].Source))
	require.Equal(t, []string{"said"}, words(a.Quotes[0].Cue))
	require.Contains(t, a.Quotes[0].Names, "Ann O’Neil")
	require.True(t, a.Quotes[0].Speech)
	require.Equal(t, []string{"Northern", "Post"}, words(a.Quotes[1].Source))
	require.Equal(t, Words{0}, all[1].Quotes[0].Content)

	require.NoError(t, os.WriteFile(file, []byte(`{"text":"“Go,” said Ann.","quotes":[{"text":"Go","spans":[{"start":1,"end":900}]}]}`), 0o644))
	_, err = Read(file)
	require.ErrorContains(t, err, "gold.jsonl:1: ")
	require.ErrorContains(t, err, "not on characters of the text")
}
