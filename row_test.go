package attribution_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

// TestStableIDs: the same document has the same IDs, another has others.
func TestStableIDs(t *testing.T) {
	const article = "“We go,” said Ann O’Neil. “Now,” she said. The bridge is shut, Tom Brandt told reporters."
	d, again := attribution.Parse(article), attribution.Parse(article)
	require.Equal(t, d.Rows(), again.Rows())
	seen := map[string]bool{}
	for _, r := range d.Rows() {
		require.Len(t, r.ID, 16)
		require.False(t, seen[r.ID])
		seen[r.ID] = true
	}
	require.Equal(t, d.Rows()[0].SpeakerID, d.Rows()[1].SpeakerID)
	require.NotEqual(t, d.Rows()[0].SpeakerID, d.Rows()[2].SpeakerID)
	again.ID = "other"
	require.NotEqual(t, d.Rows()[0].ID, again.Rows()[0].ID)
	require.NotEqual(t, d.Rows()[0].SpeakerID, again.Rows()[0].SpeakerID)

	// what is told of a quote beside its words changes nothing
	q := d.Quotes[0]
	id := d.QuoteID(q)
	q.Confidence, q.Speaker, q.Cue = 0, nil, nil
	require.Equal(t, id, d.QuoteID(q))
	q.Spans[0].End--
	require.NotEqual(t, id, d.QuoteID(q))
}

func ExampleDocument_Rows() {
	doc := attribution.Parse("“We will not go,” said Ann O’Neil, a teacher.")
	doc.ID = "bridge"
	for _, row := range doc.Rows() {
		line, err := json.Marshal(row)
		if err != nil {
			panic(err)
		}
		fmt.Println(string(line))
	}
	// Output:
	// {"doc":"bridge","quote":1,"kind":"direct","text":"“We will not go,”","spans":[{"start":0,"end":21}],"cue":"said","lemma":"say","act":"say","speaker":"Ann O’Neil","type":"person","role":"a teacher","mention":"Ann O’Neil, a teacher","rule":"quote-cue","confidence":0.986,"name_confidence":0.96,"id":"k9di2bhs8ceme2bo","speaker_id":"tp6cg5aqr432nac8"}
}
