package main

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestIndex: several pages get a page that lists them; one page gets none.
func TestIndex(t *testing.T) {
	files := map[string]string{
		"a.txt":     "A bridge <too> far\n\nThe bridge over the river will stay shut until the spring comes. “We go,” said Ann O’Neil. “Now,” said Ann O’Neil.",
		"b.txt":     "It is late, Tom Brandt said.",
		"index.txt": "Nobody speaks.",
	}
	status, _, errs := command(t, files, "", "-format", "html", "-o", "one", "a.txt")
	require.Zero(t, status, errs)
	require.NoFileExists(t, "one/index.html")

	status, _, errs = command(t, files, "", "-format", "html", "-o", "pages", "a.txt", "b.txt")
	require.Zero(t, status, errs)
	page, err := os.ReadFile("pages/index.html")
	require.NoError(t, err)
	for _, want := range []string{"2 articles, 3 quotes", `<a href="./a.html" dir="auto">A bridge &lt;too&gt; far</a></td><td class="number">2</td>`, "Ann O’Neil 2</td>", `<a href="./b.html" dir="auto">b</a>`, "Tom Brandt 1"} {
		require.Contains(t, string(page), want)
	}

	status, _, errs = command(t, files, "", "-format", "html", "-o", "all", "a.txt", "index.txt")
	require.Zero(t, status, errs)
	require.FileExists(t, "all/all-articles.html")
	require.FileExists(t, "all/index.html", "that of the article")
}
