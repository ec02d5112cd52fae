package browsertest

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// TestCorpusPage: the page of a corpus is searched and sorted, fits a phone, and asks for nothing.
func TestCorpusPage(t *testing.T) {
	file, err := filepath.Abs("../../corpus/store/testdata/corpus.html")
	require.NoError(t, err)
	const shown = `[...document.querySelectorAll("#table tbody tr")].filter(r => r.checkVisibility()).map(r => r.cells[0].firstChild.textContent.trim())`
	for _, d := range []device{desktop, phone} {
		t.Run(fmt.Sprint(d.width), func(t *testing.T) {
			p := visit(t, "file://"+file, d)
			all := eval[[]string](p, shown)
			require.Equal(t, []string{"Tom Brandt", "Marta Silva"}, all[:2])
			require.LessOrEqual(t, eval[int64](p, `document.documentElement.scrollWidth`), d.width, "nothing sticks out")
			require.Equal(t, "rgb(11, 98, 168)", eval[string](p, `getComputedStyle(document.querySelector(".line-1")).stroke`), "the style is allowed")
			require.Greater(t, eval[float64](p, `document.querySelector(".chart").getBoundingClientRect().height`), 100.0)

			p.do(chromedp.SendKeys("#search", "silva striker"))
			require.Equal(t, []string{"Marta Silva"}, eval[[]string](p, shown))
			require.Equal(t, fmt.Sprintf("1 of %d", len(all)), eval[string](p, `document.getElementById("count").textContent`))
			p.do(chromedp.SendKeys("#search", strings.Repeat(kb.Backspace, len("silva striker"))))
			require.Equal(t, all, eval[[]string](p, shown))

			p.do(chromedp.Click("#table th:nth-child(1) button"))
			byName := eval[[]string](p, shown)
			require.Equal(t, "Ann O’Neil", byName[0])
			require.Equal(t, "ascending", eval[string](p, `document.querySelector("#table th").getAttribute("aria-sort")`))
			p.do(chromedp.Click("#table th:nth-child(1) button"))
			require.Equal(t, "Tom Brandt", eval[[]string](p, shown)[0])
			p.do(chromedp.Click("#table th:nth-child(3) button"))
			require.Equal(t, "5", eval[string](p, `document.querySelector("#table tbody tr").cells[2].textContent`))
			p.do(chromedp.Click("#table th:nth-child(3) button"))
			require.Equal(t, "1", eval[string](p, `document.querySelector("#table tbody tr").cells[2].textContent`))

			p.mu.Lock()
			defer p.mu.Unlock()
			require.Empty(t, p.messages)
			for _, url := range p.requests {
				require.True(t, strings.HasPrefix(url, "file:") || strings.HasPrefix(url, "data:"), url)
			}
		})
	}
}
