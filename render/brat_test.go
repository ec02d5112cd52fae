package render

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

func bratOf(t *testing.T, doc *attribution.Document) string {
	t.Helper()
	return written(t, func(w io.Writer) error { return Brat(w, doc) })
}

func TestBratGolden(t *testing.T) { requireGolden(t, "ferry.ann", bratOf(t, ferryDocument(t))) }

func TestBratRoundTrip(t *testing.T) {
	for name, article := range articles(t) {
		t.Run(name, func(t *testing.T) {
			want := attribution.Parse(article)
			got, err := ReadBrat(strings.NewReader(bratOf(t, want)), article)
			require.NoError(t, err)
			require.Equal(t, want, got)
		})
	}
}
