package attribution_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/lang/en"
)

// TestAddressee: whom something is said to is told, and is no part of what is said.
func TestAddressee(t *testing.T) {
	for _, c := range []struct{ text, to, words string }{
		{"Ann O’Neil told reporters that the ferry was sold.", "reporters", "that the ferry was sold"},
		{"Ann O’Neil told the harbour committee on Monday that the ferry was sold.", "the harbour committee", "that the ferry was sold"},
		{"“The ferry is sold,” Ann O’Neil told him.", "him", "“The ferry is sold,”"},
		{"“The ferry is sold,” Ann O’Neil said to the passengers.", "the passengers", "“The ferry is sold,”"},
		{"The mayor asked the committee whether the ferry was sold.", "the committee", "whether the ferry was sold"},
		// must not match
		{"Ann O’Neil said that the ferry was sold to the town.", "", "that the ferry was sold to the town"},
		{"Ann O’Neil said on Monday that the ferry was sold.", "", "that the ferry was sold"},
		{"“The ferry is sold,” said Ann O’Neil.", "", "“The ferry is sold,”"},
		{"Ann O’Neil accused the company of fraud.", "", "the company of fraud"},
	} {
		quotes := attribution.Parse(c.text).Quotes
		require.Len(t, quotes, 1, c.text)
		require.Equal(t, c.words, quotes[0].Text(), c.text)
		to := ""
		if a := quotes[0].Addressee; a != nil {
			to = a.Text
			require.Equal(t, a.Text, a.In(c.text))
		}
		require.Equal(t, c.to, to, c.text)
	}
}

// TestAddresseeSpeaks: one who speaks too is the same speaker, also back from JSON.
func TestAddresseeSpeaks(t *testing.T) {
	doc := attribution.Parse("“Who bought the ferry?” Bob Hale asked. “The town did,” Ann O’Neil told Hale.")
	require.Len(t, doc.Quotes, 2)
	require.Same(t, doc.Quotes[0].Speaker, doc.Quotes[1].Addressee.Speaker)
	line, err := json.Marshal(doc)
	require.NoError(t, err)
	var back attribution.Document
	require.NoError(t, json.Unmarshal(line, &back))
	require.Same(t, back.Quotes[0].Speaker, back.Quotes[1].Addressee.Speaker)
	require.Equal(t, doc.Quotes[1].Addressee.Mention, back.Quotes[1].Addressee.Mention)
}

// TestAddresseeWithoutTrees: the words behind the cue tell it where the language has no
// parser.
func TestAddresseeWithoutTrees(t *testing.T) {
	words, err := en.Pack().MarshalBinary()
	require.NoError(t, err)
	pack, err := lang.LoadBinary(lang.Binary{Words: string(words)})
	require.NoError(t, err)
	parser, err := attribution.New(attribution.Config{Language: pack})
	require.NoError(t, err)
	for text, want := range map[string]string{
		"Ann O’Neil told reporters that the ferry was sold.": "reporters",
		"“The ferry is sold,” Ann O’Neil told him.":          "him",
		"“The ferry is sold,” Ann O’Neil said to Bob Hale.":  "Bob Hale",
	} {
		quotes := parser.Parse(text).Quotes
		require.Len(t, quotes, 1, text)
		require.NotNil(t, quotes[0].Addressee, text)
		require.Equal(t, want, quotes[0].Addressee.Text)
	}
}
