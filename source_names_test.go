package attribution_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

// TestSourceNames: the name and the kind of the outlet of the last quote, both empty where the
// text credits none.
func TestSourceNames(t *testing.T) {
	for _, c := range []struct {
		article, name string
		kind          attribution.SourceKind
	}{
		{`Ann Lee told the BBC it was late.`, `BBC`, attribution.Broadcaster},
		// A programme or a site of an outlet.
		{`Speaking to the BBC’s Harbour Hour on Sunday, Ann Lee said it was late.`, `BBC’s Harbour Hour`, ``},
		{`Ann Lee told Radio Arva’s Morning Show it was late.`, `Radio Arva’s Morning Show`, ``},
		{`Ann Lee told Radio Arva’s Tom Berg it was late.`, `Radio Arva`, ``},
		{`Reuters had it first. Ann Lee told the BBC News website it was late.`, `BBC News website`, ``},
		{`Ann Lee told The Guardian it was shut. She told the paper it was late.`, `The Guardian`, attribution.Newspaper},
		// Outlets that are named by their address.
		{`Ann Lee told Arvapost.co.uk it was late.`, `Arvapost.co.uk`, attribution.Site},
		{`It was late, Arvapost.com reported.`, `Arvapost.com`, attribution.Site},
		{`Ann Lee opened www.arvapost.com and said it was late.`, ``, ``},
		{`As first reported by the Hill Gazette, the mayor has resigned.`, `the Hill Gazette`, ``},
	} {
		quotes := attribution.Parse(c.article).Quotes
		require.NotEmpty(t, quotes, c.article)
		source := quotes[len(quotes)-1].Source
		if c.name == "" {
			require.Nil(t, source, c.article)
			continue
		}
		require.NotNil(t, source, c.article)
		require.Equal(t, c.name, source.Name, c.article)
		require.Equal(t, c.kind, source.Kind, c.article)
	}
}
