package rule

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPartyAfter: the form and the kind of parties by their words alone, as the comments of
// Form and Kind have them.
func TestPartyAfter(t *testing.T) {
	for words, want := range map[string]Party{
		"Silva":               {Form: Name, Kind: Unknown},
		"she":                 {Form: Pronoun, Kind: Unknown},
		"the bridge":          {Form: Description, Kind: Unknown},
		"Ann":                 {Form: Name, Kind: Person},
		"the mayor":           {Form: Description, Kind: Person},
		"some mothers":        {Form: Description, Kind: Group},
		"Tom and Ann":         {Form: Coordinated, Kind: Group},
		"the company":         {Form: Description, Kind: Group},
		"the Kremlin":         {Form: Name, Kind: Organization},
		"AFP":                 {Form: Name, Kind: Outlet},
		"the Northern Herald": {Form: Name, Kind: Outlet},
		"a report":            {Form: Description, Kind: Document},
	} {
		c := contextOf("By " + words + ".")
		got, ok := c.By(0, c.Len())
		require.True(t, ok, words)
		require.Equal(t, 1, got.First, words)
		require.Equal(t, c.Len()-1, got.Last, words)
		require.Equal(t, want.Form, got.Form, words)
		require.Equal(t, want.Kind, got.Kind, words)
	}
	_, ok := contextOf("Of Ann.").By(0, 3)
	require.False(t, ok)
}

func TestProposalBy(t *testing.T) {
	for words, outlet := range map[string]bool{"Ann": false, "she": false, "the Kremlin": false, "a report": false, "AFP": true} {
		c := contextOf("By " + words + ".")
		party, _ := c.By(0, c.Len())
		var p Proposal
		p.By(party)
		p.By(Party{}) // changes nothing
		if outlet {
			require.Equal(t, party.Range, p.Source, words)
			require.True(t, p.Speaker.Empty(), words)
		} else {
			require.Equal(t, party.Range, p.Speaker, words)
			require.True(t, p.Source.Empty(), words)
		}
	}
}
