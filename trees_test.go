package attribution_test

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/lang"
)

// TestWithoutTrees: a pack without a parser reads all articles, and finds quotes in them.
func TestWithoutTrees(t *testing.T) {
	files := fstest.MapFS{}
	names, err := filepath.Glob("lang/en/*.*")
	require.NoError(t, err)
	for _, name := range names {
		if base := filepath.Base(name); base != "tree.bin" && base != "pack.bin" {
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			files[base] = &fstest.MapFile{Data: data}
		}
	}
	pack, err := lang.Load(language.English, files)
	require.NoError(t, err)
	articles, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	for _, only := range []bool{true, false} {
		parser, err := attribution.New(attribution.Config{Language: pack, RulesOnly: only})
		require.NoError(t, err)
		quotes := 0
		for _, name := range articles {
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			quotes += len(parser.Parse(string(data)).Quotes)
		}
		require.Greater(t, quotes, len(articles))
		doc := parser.Parse("While she says that the mill is shut, there is doubt.")
		require.Len(t, doc.Quotes, 1)
	}
}
