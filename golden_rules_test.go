package attribution_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

// TestArticlesByRulesAlone compares what the rules find in the articles of testdata
// without learned weights, a line a quote, with what testdata/rules holds. -update
// rewrites it.
func TestArticlesByRulesAlone(t *testing.T) {
	p, err := attribution.New(attribution.Config{RulesOnly: true})
	require.NoError(t, err)
	articles := filesOf(t, "testdata/plain/*", 1)
	for name, data := range filesOf(t, "testdata/*.txt", 45) {
		articles[name] = readArticle(t, data).Text
	}
	for name, text := range articles {
		t.Run(name, func(t *testing.T) {
			doc := p.Parse(text)
			var got strings.Builder
			lines := linesOf(doc)
			require.NotEmpty(t, lines)
			for i, parties := range partiesOf(doc) {
				_, who, _ := strings.Cut(parties, " = ")
				fmt.Fprintf(&got, "%s | %.2f | %s\n", strings.ReplaceAll(lines[i], "\n", " "), doc.Quotes[i].Confidence, who)
			}
			file := filepath.Join("testdata", "rules", name+".txt")
			if *update {
				require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
				require.NoError(t, os.WriteFile(file, []byte(got.String()), 0o644))
				return
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err, "go test . -update writes it")
			require.Equal(t, strings.Split(string(want), "\n"), strings.Split(got.String(), "\n"))
		})
	}
	for name := range filesOf(t, "testdata/rules/*", len(articles)) {
		require.Contains(t, articles, name, "an answer without its article")
	}
}
