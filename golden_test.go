package attribution_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

// TestArticlesGolden compares the whole answer to each article of testdata with the one
// in testdata/golden, so that no change of an answer goes unseen, right or wrong.
func TestArticlesGolden(t *testing.T) {
	articles := map[string]string{}
	for name, data := range filesOf(t, "testdata/*.txt", 35) {
		articles[name] = readArticle(t, data).Text
	}
	for name, text := range filesOf(t, "testdata/plain/*", 1) {
		require.NotContains(t, articles, name, "two articles of one name")
		articles[name] = text
	}
	for name, text := range articles {
		t.Run(name, func(t *testing.T) {
			doc := attribution.Parse(text)
			require.NotEmpty(t, doc.Quotes)
			got := golden(t, doc)
			file := filepath.Join("testdata", "golden", name+".json")
			if *update {
				require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
				return
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err, "go test . -update writes it")
			require.Equal(t, string(want), got)
		})
	}
	for name := range filesOf(t, "testdata/golden/*", len(articles)) {
		require.Contains(t, articles, name, "an answer without its article")
	}
}

var (
	confidence = regexp.MustCompile(`(?m)("(?:name_)?confidence": )([0-9.e-]+)(,?)$`)
	// place is the end of an object that says where something stands.
	place = regexp.MustCompile(`"start": (\d+),\s+"end": (\d+)`)
	span  = regexp.MustCompile(`\{\s+("start": \d+, "end": \d+)\s+\}`)
)

// golden is a document as JSON that reads well as a diff: a field a line, a span a line.
// Confidence has two places: the third may differ from processor to processor.
func golden(t *testing.T, doc *attribution.Document) string {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	require.NoError(t, encoder.Encode(doc))
	rounded := 0
	text := confidence.ReplaceAllStringFunc(out.String(), func(s string) string {
		m := confidence.FindStringSubmatch(s)
		f, err := strconv.ParseFloat(m[2], 64)
		require.NoError(t, err)
		if strings.HasPrefix(s, `"confidence`) {
			rounded++
		}
		return m[1] + strconv.FormatFloat(f, 'f', 2, 64) + m[3]
	})
	require.Equal(t, len(doc.Quotes), rounded, "the confidence of each quote")
	text = place.ReplaceAllString(text, `"start": $1, "end": $2`)
	return span.ReplaceAllString(text, `{$1}`)
}
