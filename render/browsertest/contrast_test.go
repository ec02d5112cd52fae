package browsertest

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// poor lists the visible text whose contrast with what lies behind it is below
// 4.5, and how much text it looked at.
const poor = `(() => {
	const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
	const paint = colours => { // one over the other
		canvas.clearRect(0, 0, 1, 1);
		for (const c of colours) { canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); }
		return canvas.getImageData(0, 0, 1, 1).data;
	};
	const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
		.reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
	const found = [];
	let looked = 0;
	const check = (element, colour, what) => {
		const behind = [];
		for (let e = element; e; e = e.parentElement) behind.unshift(getComputedStyle(e).backgroundColor);
		const a = light(paint(behind)), b = light(paint([...behind, colour]));
		const contrast = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
		looked++;
		if (contrast < 4.5) found.push(contrast.toFixed(2) + " " + what + " " + element.className);
	};
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const e = walker.currentNode.parentElement;
		if (walker.currentNode.data.trim() && e.checkVisibility() && !e.closest("script")) check(e, getComputedStyle(e).color, walker.currentNode.data.slice(0, 30));
	}
	for (const e of document.querySelectorAll(".att-end")) check(e, getComputedStyle(e, "::after").color, "number");
	return { found, looked };
})()`

func TestContrast(t *testing.T) {
	for _, name := range []string{"plain/bridge", longest} {
		for _, dark := range []bool{false, true} {
			for _, d := range []device{desktop, phone} {
				t.Run(fmt.Sprint(name, " dark=", dark, " ", d.width), func(t *testing.T) {
					d.dark = dark
					p := open(t, name, d)
					check := func(state string) {
						t.Helper()
						got := eval[struct {
							Found  []string
							Looked int
						}](p, poor)
						require.Greater(t, got.Looked, 50)
						require.Empty(t, got.Found, state)
					}
					check("as it opens")
					for _, quote := range []string{"2", "4", "8"} {
						p.do(chromedp.Focus(chromedp.CSS(`[data-quote="` + quote + `"][tabindex]`)))
						p.eventually(cardShown)
						check("with the card of quote " + quote)
					}
					for _, voice := range []string{"1", "2", "3"} {
						p.do(chromedp.Click(chromedp.CSS(`.att-voice[data-voice="` + voice + `"]`)))
						check("filtered by voice " + voice)
					}
				})
			}
		}
	}
}
