package browsertest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// TestQuiet: the page says nothing on the console and asks for nothing but itself.
func TestQuiet(t *testing.T) {
	p := open(t, longest, desktop)
	p.do(chromedp.Click(chromedp.CSS(".att-voice")))
	p.mu.Lock()
	defer p.mu.Unlock()
	require.Empty(t, p.messages)
	for _, url := range p.requests {
		require.True(t, strings.HasPrefix(url, "file:") || strings.HasPrefix(url, "data:"), url)
	}
}

// coloured are the voices whose quotes bear their tint.
const coloured = `[...new Set([...document.querySelectorAll(".att-article .att-quote")]
	.filter(q => getComputedStyle(q).backgroundColor !== "rgba(0, 0, 0, 0)").map(q => q.dataset.voice))].sort((a, b) => a - b)`

func TestFilter(t *testing.T) {
	for _, d := range []device{desktop, phone} {
		t.Run(fmt.Sprint(d.width), func(t *testing.T) {
			p := open(t, longest, d)
			all := eval[[]string](p, coloured)
			require.Greater(t, len(all), 3)
			pressed := func(n string) string {
				return eval[string](p, `document.querySelector(".att-voice[data-voice='`+n+`']").getAttribute("aria-pressed")`)
			}

			p.do(chromedp.Click(chromedp.CSS(`.att-voice[data-voice="2"]`)))
			require.Equal(t, []string{"2"}, eval[[]string](p, coloured))
			require.Equal(t, "true", pressed("2"))
			require.Regexp(t, `^Only .+, \d+ quotes?$`, eval[string](p, `document.querySelector(".att-status").textContent`))
			require.True(t, eval[bool](p, `[...document.querySelectorAll('[data-voice="2"][tabindex]')].some(q =>
				q.getBoundingClientRect().bottom > 0 && q.getBoundingClientRect().top < innerHeight)`), "one of the quotes is in sight")

			p.do(chromedp.Click(chromedp.CSS(`.att-voice[data-voice="1"]`)))
			require.Equal(t, []string{"1"}, eval[[]string](p, coloured))
			require.Equal(t, "false", pressed("2"))

			p.do(chromedp.KeyEvent(kb.Escape))
			require.Equal(t, all, eval[[]string](p, coloured), "Esc shows all")
			require.Equal(t, "false", pressed("1"))

			p.do(chromedp.Focus(chromedp.CSS(`.att-voice[data-voice="3"]`)), chromedp.KeyEvent(kb.Enter))
			require.Equal(t, []string{"3"}, eval[[]string](p, coloured), "by keyboard")
			p.do(chromedp.Click(chromedp.CSS(".att-all")))
			require.Equal(t, all, eval[[]string](p, coloured))
			require.False(t, eval[bool](p, `document.querySelector(".att-all").checkVisibility()`))
		})
	}
}

const (
	cardShown  = `!document.querySelector(".att-card, [aria-hidden]").hidden`
	cardHidden = `document.querySelector(".att-card").hidden`
	cardText   = `document.querySelector(".att-card").innerText`
	cardInside = `(r => r.left >= 0 && r.top >= 0 && r.right <= innerWidth && r.bottom <= innerHeight)(document.querySelector(".att-card").getBoundingClientRect())`
)

// point moves the pointer onto the first line of an element.
func (p *tab) point(selector string) {
	p.t.Helper()
	at := eval[[]float64](p, `(r => [r.left + 5, r.top + r.height / 2])(document.querySelector('`+selector+`').getClientRects()[0])`)
	p.do(chromedp.MouseEvent(chromedp.MouseMoved, at[0], at[1]))
}

func TestCard(t *testing.T) {
	for _, d := range []device{desktop, phone} {
		t.Run(fmt.Sprint(d.width), func(t *testing.T) {
			p := open(t, "plain/bridge", d)
			require.False(t, eval[bool](p, cardShown))

			p.point(`[data-quote="4"]`)
			p.eventually(cardShown)
			text := eval[string](p, cardText)
			for _, want := range []string{"Engineers", "group", "accuse", "indirect", "the Northern Herald, citing Radio Arva", "Within", "quote-cue", " %"} {
				require.Contains(t, text, want)
			}
			require.True(t, eval[bool](p, cardInside))
			require.Equal(t, 5.0, eval[float64](p, `document.querySelectorAll(".att-lit").length`), "the quote, its cue, its speaker and both outlets")

			p.point("h1")
			p.eventually(cardHidden)
			require.Zero(t, eval[float64](p, `document.querySelectorAll(".att-lit").length`))

			p.do(chromedp.Focus(chromedp.CSS(`[data-quote="2"][tabindex]`)))
			p.eventually(cardShown)
			require.Contains(t, eval[string](p, cardText), "Ann O’Neil\n\nMayor")
			require.Contains(t, eval[string](p, cardText), "tell – “told”")
			require.True(t, eval[bool](p, cardInside))
			p.do(chromedp.KeyEvent(kb.Escape))
			require.True(t, eval[bool](p, cardHidden))

			p.do(chromedp.KeyEvent(kb.Tab))
			p.eventually(cardShown)
			require.Equal(t, "3", eval[string](p, `document.activeElement.dataset.quote`), "Tab goes to the next quote")
		})
	}
}

// TestCardBesideTheQuote: on a phone too the card never covers the line that was tapped.
func TestCardBesideTheQuote(t *testing.T) {
	p := open(t, longest, phone)
	for _, block := range []string{"start", "center", "end"} {
		for n := range eval[int](p, `document.querySelectorAll('[data-quote][tabindex]').length`) {
			quote := fmt.Sprintf(`document.querySelector('[data-quote="%d"][tabindex]')`, n+1)
			p.do(chromedp.KeyEvent(kb.Escape))
			eval[bool](p, `(`+quote+`.scrollIntoView({block: "`+block+`"}), document.activeElement.blur(), true)`)
			eval[bool](p, `(`+quote+`.focus({preventScroll: true}), true)`)
			p.eventually(cardShown)
			require.True(t, eval[bool](p, `((a, b) => a.bottom <= b.top || a.top >= b.bottom)(
				`+quote+`.getClientRects()[0], document.querySelector(".att-card").getBoundingClientRect())`), "quote %d at the %s", n+1, block)
		}
	}
}

// TestStripCoversTints: where quotes run under the strip of speakers nothing of them shows beside it.
func TestStripCoversTints(t *testing.T) {
	p := open(t, longest, phone)
	require.Regexp(t, `px 0px 0px 0px.*-.*px 0px 0px 0px`, eval[string](p, `getComputedStyle(document.querySelector(".att-voices")).boxShadow`))
	require.True(t, eval[bool](p, `(strip => [...document.querySelectorAll(".att-quote")].every(q => [...q.getClientRects()].every(r =>
		r.left >= strip.left - 4.8 && r.right <= strip.right + 4.8)))(document.querySelector(".att-voices").getBoundingClientRect())`))
}

// TestFilterScrolls: after a tap on a speaker one of her quotes begins in sight, not under the strip.
func TestFilterScrolls(t *testing.T) {
	p := open(t, longest, phone)
	for n := range eval[int](p, `document.querySelectorAll(".att-voice").length`) {
		eval[bool](p, `document.querySelectorAll(".att-voice")[`+fmt.Sprint(n)+`].click(), true`)
		require.True(t, eval[bool](p, `(b => { const foot = document.querySelector(".att-voices").getBoundingClientRect().bottom;
			return [...document.querySelectorAll('[data-voice="' + b.dataset.voice + '"][tabindex]')].some(q => {
				const r = q.getClientRects()[0]; return r.top >= foot && r.bottom <= innerHeight }) })(document.querySelectorAll(".att-voice")[`+fmt.Sprint(n)+`])`), "speaker %d", n)
	}
}

func TestNothingIsWiderThanThePage(t *testing.T) {
	for _, name := range []string{"plain/bridge", longest, "tweets-posts", "interview-turns"} {
		for _, width := range []int64{320, 390, 768, 1024, 1280} {
			p := open(t, name, device{width: width, height: 800})
			require.LessOrEqual(t, eval[float64](p, `document.documentElement.scrollWidth`), float64(width), "%s at %d", name, width)
		}
	}
}

// TestWithoutScript: the title tells what the card would.
func TestWithoutScript(t *testing.T) {
	d := desktop
	d.noScript = true
	p := open(t, "plain/bridge", d)
	require.Contains(t, eval[string](p, `document.querySelector('[data-quote="4"]').title`), "Engineers, group\naccuse, indirect\nvia the Northern Herald, citing Radio Arva\nrule quote-cue")
}

func TestPrint(t *testing.T) {
	d := desktop
	d.dark, d.media = true, "print"
	p := open(t, "plain/bridge", d)
	require.Equal(t, "rgb(255, 255, 255)", eval[string](p, `getComputedStyle(document.documentElement).backgroundColor`), "paper is white")
	require.Equal(t, `"1"`, eval[string](p, `getComputedStyle(document.querySelector('.att-end[data-quote="1"]'), "::after").content.replace(/.*attr.*/, '"1"')`))
	require.True(t, eval[bool](p, `document.querySelector(".att-role").checkVisibility()`), "the legend tells the roles")
}
