package browsertest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/stretchr/testify/require"

	measure "github.com/quoteattribution/attribution/eval"
	"github.com/quoteattribution/attribution/render"
)

// TestCorrectDownload: the browser saves files, named by the article, and eval takes one as gold.
func TestCorrectDownload(t *testing.T) {
	doc := parse(t, "plain/bridge")
	doc.ID = "news/bridge.txt"
	p := openPage(t, doc, render.HTMLOptions{Correct: true}, desktop)
	dir := t.TempDir()
	call(p, cdpbrowser.SetDownloadBehavior, cdpbrowser.SetDownloadBehaviorParams{Behavior: cdpbrowser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir})
	p.edit(1)
	p.press(".att-edit", "No quote at all")
	saved := func(label, file string) string {
		p.press(".att-corrections", label)
		require.Eventually(t, func() bool { _, err := os.Stat(filepath.Join(dir, file)); return err == nil }, 10*time.Second, 20*time.Millisecond, file)
		data, err := os.ReadFile(filepath.Join(dir, file))
		require.NoError(t, err)
		return string(data)
	}
	gold := saved("JSON Lines", "bridge.jsonl")
	require.NotEmpty(t, saved("brat (.ann)", "bridge.ann"))
	require.Equal(t, doc.Text, saved("Text (.txt)", "bridge.txt"))
	pred, err := doc.Quotes.MarshalJSON()
	require.NoError(t, err)
	report, err := measure.Compare(strings.NewReader(gold), strings.NewReader(`{"id":"news/bridge.txt","quotes":`+string(pred)+`}`))
	require.NoError(t, err)
	require.Equal(t, 1, report.Documents)
	var table strings.Builder
	require.NoError(t, report.Write(&table))
	require.Regexp(t, `(?m)^all, exact +90\.0 +100\.0 +94\.7 +9 +10$`, table.String())
}
