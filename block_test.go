package attribution_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

func TestBlocks(t *testing.T) {
	for _, c := range []struct {
		name, article string
		blocks        []string // kind | text
	}{
		{"prose", "Ann O’Neil said no.\n\n“Not today,” she said.", nil},
		{"an article", "# The ferry\n\nBy Ann O’Neil in Orsa\n\nThe ferry is late.\n\nPhoto: Bo Kai / AP\n\n* It is old.\n\n> We knew it.\n\n###",
			[]string{
				"heading | The ferry", "byline | By Ann O’Neil in Orsa", "caption | Photo: Bo Kai / AP", "item | It is old.",
				"block quote | We knew it.", "furniture | ###",
			}},
		{"a dialogue", "O’NEIL: We go.\n\n(APPLAUSE)\n\nKAI: We stay.\n\nO’NEIL: No.",
			[]string{"turn | O’NEIL: We go.", "direction | (APPLAUSE)", "turn | KAI: We stay.", "turn | O’NEIL: No."}},
		{"names on lines of their own", "ANN O’NEIL\nWe go.\n\nBO KAI\nWe stay.\n\nANN O’NEIL\nNo.",
			[]string{"label | ANN O’NEIL", "turn | We go.", "label | BO KAI", "turn | We stay.", "label | ANN O’NEIL", "turn | No."}},
		{"no labels", "Contact: Ann O’Neil\n\nNote: It is late.\n\nThe man who runs it asked: Why?", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := attribution.Parse(c.article)
			var got []string
			for _, b := range d.Blocks {
				got = append(got, string(b.Kind)+" | "+b.In(d.Text))
			}
			require.Equal(t, c.blocks, got)
			data, err := json.Marshal(d)
			require.NoError(t, err)
			var read attribution.Document
			require.NoError(t, json.Unmarshal(data, &read))
			require.Equal(t, d.Blocks, read.Blocks)
		})
	}
}
