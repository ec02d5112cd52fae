package browsertest

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

var screenshots = flag.String("screenshots", "", "write pictures of the page into this directory")

func TestScreenshots(t *testing.T) {
	if *screenshots == "" {
		t.Skip("-screenshots names no directory")
	}
	require.NoError(t, os.MkdirAll(*screenshots, 0o755))
	hover := func(p *tab) { p.point(`[data-quote="4"]`); p.eventually(cardShown) }
	hoverLast := func(p *tab) { p.point(`[data-quote="10"]`); p.eventually(cardShown) }
	filter := func(p *tab) { p.do(chromedp.Click(chromedp.CSS(`.att-voice[data-voice="1"]`))) }
	more := func(p *tab) { p.do(chromedp.Click(chromedp.CSS(`.att-more summary`))) }
	for _, c := range []struct {
		name, article string
		device        device
		act           func(*tab)
	}{
		{"desktop", "plain/bridge", device{width: 1280, height: 1180, scale: 2}, hoverLast},
		{"desktop-card", "plain/bridge", device{width: 1280, height: 900}, hover},
		{"desktop-dark", "plain/bridge", device{width: 1280, height: 900, dark: true}, hover},
		{"desktop-filter", "plain/bridge", device{width: 1280, height: 900}, filter},
		{"desktop-long", longest, device{width: 1280, height: 1400}, nil},
		{"desktop-more", "plain/bridge", device{width: 1280, height: 900}, more},
		{"phone-more", "plain/bridge", device{width: 390, height: 844, scale: 2}, more},
		{"phone", "plain/bridge", device{width: 390, height: 844, scale: 2}, nil},
		{"phone-card", "plain/bridge", device{width: 390, height: 844, scale: 2}, hover},
		{"phone-dark-filter", "plain/bridge", device{width: 390, height: 844, scale: 2, dark: true}, filter},
	} {
		p := open(t, c.article, c.device)
		if c.act != nil {
			c.act(p)
		}
		png, err := chromedp.Run(p, chromedp.CaptureScreenshot())
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(*screenshots, c.name+".png"), png, 0o644))
	}
	screenshotCorrections(t)
	p := open(t, "plain/bridge", desktop)
	pdf, err := chromedp.Run(p, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4), chromedp.PDFMargin(0.8)))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(*screenshots, "print.pdf"), pdf, 0o644))
}
