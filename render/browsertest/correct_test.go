package browsertest

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	measure "github.com/quoteattribution/attribution/eval"
	"github.com/quoteattribution/attribution/render"
)

// openCorrect opens a page whose quotes can be corrected. What it saves is kept as text.
func openCorrect(t *testing.T, doc *attribution.Document, d device) *tab {
	p := openPage(t, doc, render.HTMLOptions{Correct: true}, d)
	script(p, `localStorage.clear()`) // all files share it
	p.do(chromedp.Reload())
	catchFiles(p)
	return p
}

func catchFiles(p *tab) {
	script(p, `URL.createObjectURL = b => { window.saved = undefined; b.arrayBuffer().then(a => { window.saved = new TextDecoder("utf-8", { ignoreBOM: true }).decode(a); }); return "data:,"; };
		HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; }`)
}

// script runs statements.
func script(p *tab, statements string) { eval[bool](p, `(() => { `+statements+`; return true; })()`) }

// saved is what a button of the list saves.
func (p *tab) saved(label string) string {
	p.press(".att-corrections", label)
	p.eventually(`window.saved !== undefined`)
	return eval[string](p, `window.saved`)
}

// press clicks the button of a label, in the form where several have it by its group.
func (p *tab) press(within, label string) {
	p.t.Helper()
	require.True(p.t, eval[bool](p, fmt.Sprintf(`(b => b && !b.disabled && (b.click(), true))([...document.querySelector(%q).querySelectorAll("button")]
		.find(b => (b.getAttribute("aria-label") ?? b.textContent) === %q))`, within, label)), "no button %q in %s", label, within)
}

// choose selects words of the article on the page.
func (p *tab) choose(words string) {
	p.t.Helper()
	require.True(p.t, eval[bool](p, fmt.Sprintf(`(words => {
		const article = document.querySelector(".att-article"), at = article.textContent.indexOf(words), r = document.createRange();
		const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
		for (let n = 0; at >= 0 && texts.nextNode(); n += texts.currentNode.length) {
			const t = texts.currentNode;
			if (n <= at && at < n + t.length) r.setStart(t, at - n);
			if (n < at + words.length && at + words.length <= n + t.length) r.setEnd(t, at + words.length - n);
		}
		getSelection().removeAllRanges();
		getSelection().addRange(r);
		document.dispatchEvent(new Event("selectionchange"));
		return at >= 0;
	})(%q)`, words)), words)
}

func (p *tab) key(key string) {
	script(p, `document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: "`+key+`", bubbles: true}))`)
}

// edit opens the form for a quote by the keyboard.
func (p *tab) edit(n int) {
	script(p, `document.querySelector('[data-quote="`+strconv.Itoa(n)+`"][tabindex]').focus()`)
	p.key("e")
	p.eventually(`!document.querySelector(".att-edit").hidden`)
}

// speak chooses the speaker in the form.
func (p *tab) speak(label string) {
	p.t.Helper()
	require.True(p.t, eval[bool](p, fmt.Sprintf(`(s => { const o = [...s.options].find(o => o.text === %q); if (!o) return false; s.value = o.value; return s.dispatchEvent(new Event("change")); })(document.querySelector(".att-edit select"))`, label)), label)
}

// corrected reads back what the page saves: as eval does, and as brat; both must say the same.
func (p *tab) corrected() *attribution.Document {
	p.t.Helper()
	var gold measure.Gold
	require.NoError(p.t, gold.UnmarshalJSON([]byte(p.saved("JSON Lines"))))
	ann := p.saved("brat (.ann)")
	brat, err := render.ReadBrat(strings.NewReader(ann), gold.Document.Text)
	require.NoError(p.t, err, ann)
	require.Equal(p.t, lines(gold.Document), lines(brat), ann)
	var report measure.Report
	require.NoError(p.t, report.Add(gold.Document, brat))
	require.Equal(p.t, gold.Document.Text, p.saved("Text (.txt)"))
	return gold.Document
}

// lines are the quotes of a document, a line each, with all that brat has a place for.
func lines(doc *attribution.Document) (all []string) {
	number := map[*attribution.Quote]int{}
	for i, q := range doc.Quotes {
		number[q] = i + 1
	}
	for _, q := range doc.Quotes {
		line := fmt.Sprint(q.Kind, q.Spans)
		for _, s := range q.Spans {
			line += fmt.Sprintf(" %q", s.In(doc.Text))
		}
		if q.Cue != nil {
			line += fmt.Sprint(" cue ", q.Cue.Span, q.Cue.Span.In(doc.Text), q.Cue.Act)
		}
		if q.Speaker != nil {
			line += " speaker " + q.Speaker.Name
		}
		if q.Mention != nil {
			line += fmt.Sprint(" by ", q.Mention.Span, q.Mention.Span.In(doc.Text))
		}
		if q.Addressee != nil {
			line += fmt.Sprint(" to ", q.Addressee.Span)
		}
		for s := q.Source; s != nil; s = s.Citing {
			line += fmt.Sprint(" via ", s.Name, s.Mention.Span)
		}
		all = append(all, line+fmt.Sprint(" within ", number[q.Parent]))
	}
	return all
}

// TestCorrectNothing: what is saved without a correction is what was found.
func TestCorrectNothing(t *testing.T) {
	for _, name := range []string{"plain/bridge", longest, "nested-marks", "interrupted", "interview-turns"} {
		doc := parse(t, name)
		p := openCorrect(t, doc, desktop)
		require.Equal(t, lines(doc), lines(p.corrected()), name)
		require.Empty(t, p.messages)
	}
}

const correctable = "🙂 Mayor Ann O’Neil came late.\r\n\r\n“We will not go,” she told Tom Brandt. “Not 🙂 today.”\r\n\r\nTom Brandt said the pillars had mo\u0301ved a\r\nlot. The bridge was quiet. Marta Silva\u0301 nodded. \U0001d538 end.\r\n"

func TestCorrect(t *testing.T) {
	doc := attribution.Parse(correctable)
	require.Len(t, doc.Quotes, 2)
	for _, d := range []device{desktop, phone} {
		t.Run(fmt.Sprint(d.width), func(t *testing.T) {
			p := openCorrect(t, doc, d)
			require.Equal(t, lines(doc), lines(p.corrected()))

			// another speaker, and where the paragraph names him
			p.edit(1)
			p.speak("Tom Brandt")
			p.press(".att-edit", "Save")
			q := p.corrected().Quotes[0]
			require.Equal(t, "Tom Brandt", q.Speaker.Name)
			require.Equal(t, "Tom Brandt", q.Mention.Text)
			require.Equal(t, 1., q.Confidence)
			require.Equal(t, "Tom Brandt", eval[string](p, `document.querySelector('.att-voice[data-voice="' + document.querySelector("#q1").dataset.voice + '"] .att-name').textContent`))
			require.Equal(t, "Corrections (1)", eval[string](p, `document.querySelector(".att-corrections summary").textContent`))

			// other words, over a line break, with the mark that combines with the last letter
			p.edit(2)
			p.choose("pillars had mo\u0301ved a\nlo")
			p.press(".att-edit", "Take the selected words")
			p.press(".att-edit", "End a word later")
			p.press(".att-edit", "Start a word earlier")
			p.press(".att-edit", "Save")
			q = p.corrected().Quotes[1]
			require.Equal(t, "the pillars had mo\u0301ved a\r\nlot.", q.Spans[0].In(correctable))

			// one that was missed, by a name that is typed, with a cue
			p.choose("The bridge was quiet. ")
			p.press("body", "Mark as a quote")
			p.speak("Another name …")
			script(p, `const i = document.querySelector(".att-edit input"); i.value = "Marta Silva\u0301"; i.dispatchEvent(new Event("change"))`)
			p.choose("nodded")
			p.press(`.att-edit [aria-label="Cue"]`, "Selected words")
			p.press(".att-edit", "Save")
			read := p.corrected()
			require.Len(t, read.Quotes, 3)
			q = read.Quotes[2]
			require.Equal(t, "The bridge was quiet.", q.Spans[0].In(correctable))
			require.Equal(t, []string{"Marta Silva\u0301", "Marta Silva\u0301", "nodded"}, []string{q.Speaker.Name, q.Mention.Span.In(correctable), q.Cue.Span.In(correctable)})
			require.Equal(t, attribution.Indirect, q.Kind)
			require.Equal(t, "The bridge was quiet.", eval[string](p, `document.querySelector("#q3").textContent`))

			// characters of two units in UTF-16
			p.choose("\U0001d538")
			p.key("m")
			p.press(".att-edit", "Save")
			require.Equal(t, "\U0001d538", p.corrected().Quotes[3].Spans[0].In(correctable))

			// no quote at all
			p.edit(1)
			p.press(".att-edit", "No quote at all")
			require.Len(t, p.corrected().Quotes, 3)
			require.True(t, eval[bool](p, `document.querySelector('[data-quote="1"]') === null`))

			// a reload loses nothing, and what is undone is as it was
			p.do(chromedp.Reload())
			catchFiles(p)
			require.Equal(t, "Corrections (5)", eval[string](p, `document.querySelector(".att-corrections summary").textContent`))
			require.Len(t, p.corrected().Quotes, 3)
			for range 5 {
				script(p, `document.querySelector(".att-corrections li button").click()`)
			}
			require.Equal(t, lines(doc), lines(p.corrected()))
			p.do(chromedp.Reload())
			require.Equal(t, "Corrections", eval[string](p, `document.querySelector(".att-corrections summary").textContent`))
			require.Empty(t, p.messages)
			require.LessOrEqual(t, eval[int64](p, `document.documentElement.scrollWidth`), d.width)
		})
	}
}

func TestCorrectByCard(t *testing.T) {
	p := openCorrect(t, attribution.Parse(correctable), desktop)
	p.point("#q1")
	p.eventually(cardShown)
	p.press(".att-card", "Correct")
	require.Equal(t, "Correct quote 1", eval[string](p, `document.querySelector(".att-edit").getAttribute("aria-label")`))
	p.speak("Nobody named")
	p.key("Escape")
	require.True(t, eval[bool](p, `document.querySelector(".att-edit").hidden`))
	require.Equal(t, "q1", eval[string](p, `document.activeElement.id`), "the focus is where it was")
	require.Equal(t, "Ann O’Neil", p.corrected().Quotes[0].Speaker.Name, "nothing is saved")
	for _, control := range []string{"button", "select", "input"} {
		require.True(t, eval[bool](p, `[...document.querySelectorAll(".att-edit `+control+`")].every(e => e.labels?.length || e.textContent.trim() || e.ariaLabel)`), control)
	}
}

// TestCorrectByMouse: words are dragged over and buttons clicked, as a reader does.
func TestCorrectByMouse(t *testing.T) {
	p := openCorrect(t, attribution.Parse(correctable), desktop)
	drag := func(words string) {
		p.choose(words)
		at := eval[[]float64](p, `(r => [r[0].left + 1, r[0].top + 9, r[r.length - 1].right - 1])([...getSelection().getRangeAt(0).getClientRects()])`)
		script(p, `getSelection().removeAllRanges()`)
		p.do(chromedp.MouseEvent(chromedp.MousePressed, at[0], at[1], chromedp.ButtonLeft, chromedp.ClickCount(1)),
			chromedp.MouseEvent(chromedp.MouseMoved, at[2], at[1], chromedp.ButtonLeft),
			chromedp.MouseEvent(chromedp.MouseReleased, at[2], at[1], chromedp.ButtonLeft, chromedp.ClickCount(1)))
	}
	drag("The bridge was quiet.")
	p.eventually(`!document.querySelector(".att-mark").hidden`)
	p.do(chromedp.Click(chromedp.CSS(".att-mark")))
	p.eventually(`!document.querySelector(".att-edit").hidden`)
	drag("nodded")
	p.do(chromedp.Click(chromedp.CSS(`.att-edit [aria-label="Cue"] button`)))
	p.do(chromedp.Click(chromedp.CSS(`.att-edit [type=submit]`)))
	q := p.corrected().Quotes[2]
	require.Equal(t, "The bridge was quiet.", q.Text())
	require.Equal(t, "nodded", q.Cue.Text)
}

// TestCorrectParties: outlets and nobody are parties too.
func TestCorrectParties(t *testing.T) {
	p := openCorrect(t, attribution.Parse("“The dam is safe,” said Ann O’Neil.\n\nTwo ships have sunk, reports Northern Post, citing Radio Arva."), desktop)
	p.edit(1)
	p.speak("Northern Post (outlet)")
	p.press(".att-edit", "Save")
	p.edit(2)
	p.speak("Nobody named")
	p.press(".att-edit", "Save")
	doc := p.corrected()
	require.Nil(t, doc.Quotes[0].Speaker)
	require.Equal(t, "Northern Post", doc.Quotes[0].Source.Name)
	require.Nil(t, doc.Quotes[1].Speaker)
	require.Nil(t, doc.Quotes[1].Source)
	require.Equal(t, "Nobody named", eval[string](p, `document.querySelector('.att-voice[data-voice="' + document.querySelector("#q2").dataset.voice + '"] .att-name').textContent`))
}

// TestCorrectWithoutQuotes: a page that has none takes those that were missed.
func TestCorrectWithoutQuotes(t *testing.T) {
	p := openCorrect(t, attribution.Parse("It rained.\n\nThe bridge is safe."), phone)
	p.choose("The bridge is safe.")
	p.key("m")
	p.press(".att-edit", "Save")
	require.Equal(t, "The bridge is safe.", p.corrected().Quotes[0].Text())
	require.Empty(t, p.messages)
}

// TestCorrectAnyText: what the page shows otherwise, or not at all, shifts no place.
func TestCorrectAnyText(t *testing.T) {
	for name, article := range map[string]string{
		"controls":    "A\x00\fB\v\u0085 C\u202e\u200fD\ufffe 🙂\r\rE\tF “We go,” said Ann O’Neil. The end of it\u2028 came.",
		"no UTF-8":    "\xff\xf0\x9f “We go,” said Ann O’Neil.\n\nThe end\xe2 of it came.",
		"mark-up":     "</script><script>alert(1)</script> <!-- “We go,” said Ann O’Neil.\n\nThe end of it came &amp; went.",
		"byte order":  "\ufeff\r\n\r\n“We go,” said Ann O’Neil.\r\n\r\nThe end of it came.\r\n",
		"no headline": "\n\n\nThe end of it came.",
	} {
		doc := attribution.Parse(article)
		p := openCorrect(t, doc, desktop)
		before := len(doc.Quotes)
		p.choose("The end")
		p.key("m")
		p.press(".att-edit", "Save")
		read := p.corrected()
		require.Equal(t, strings.ToValidUTF8(doc.Text, "?") == doc.Text, read.Text == doc.Text, name)
		require.Len(t, read.Quotes, before+1, name)
		require.Equal(t, "The end", read.Quotes[before].Spans[0].In(read.Text), name)
		for i, q := range doc.Quotes {
			require.Equal(t, q.Text(), read.Quotes[i].Text(), name)
			require.Equal(t, string([]rune(q.Spans[0].In(doc.Text))), read.Quotes[i].Spans[0].In(read.Text), name)
		}
		require.Empty(t, p.messages, name)
	}
}

// TestCorrectStorage: what is kept for another article, or broken, is left alone.
func TestCorrectStorage(t *testing.T) {
	doc := attribution.Parse(correctable)
	p := openCorrect(t, doc, desktop)
	for _, kept := range []string{`{`, `7`, `[{"at":9,"quote":null}]`, `[{"at":0,"quote":{"spans":[{"start":0,"end":99999}]}}]`, `[null]`} {
		script(p, `localStorage.setItem("attribution " + JSON.parse(document.querySelector(".att-data").textContent).key, '`+kept+`')`)
		p.do(chromedp.Reload())
		catchFiles(p)
		require.Equal(t, lines(doc), lines(p.corrected()), kept)
	}
	script(p, `localStorage.clear(); Storage.prototype.setItem = () => { throw new Error("full"); }`)
	p.edit(1)
	p.press(".att-edit", "No quote at all")
	require.Len(t, p.corrected().Quotes, 1)
	require.Contains(t, eval[string](p, `document.querySelector(".att-corrections").textContent`), "This browser keeps nothing for the page")
}

func TestCorrectPrintsNothing(t *testing.T) {
	d := desktop
	d.media = "print"
	p := openCorrect(t, attribution.Parse(correctable), d)
	p.choose("The bridge was quiet")
	for _, control := range []string{".att-mark", ".att-corrections", ".att-edit"} {
		require.False(t, eval[bool](p, `document.querySelector("`+control+`").checkVisibility()`), control)
	}
}

// TestNoCorrections: they are there only where they are asked for.
func TestNoCorrections(t *testing.T) {
	p := open(t, "plain/bridge", desktop)
	require.True(t, eval[bool](p, `!document.querySelector(".att-corrections, .att-edit, .att-data")`))
}

func screenshotCorrections(t *testing.T) {
	for name, d := range map[string]device{"correct-desktop": {width: 1280, height: 900}, "correct-desktop-dark": {width: 1280, height: 900, dark: true}, "correct-phone": {width: 390, height: 844, scale: 2}, "correct-phone-dark": {width: 390, height: 844, scale: 2, dark: true}} {
		p := openCorrect(t, parse(t, "plain/bridge"), d)
		shot := func(what string) {
			png, err := chromedp.Run(p, chromedp.CaptureScreenshot())
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(filepath.Join(*screenshots, name+"-"+what+".png"), png, 0o644))
		}
		p.choose("The bridge over the Arva")
		shot("mark")
		p.edit(2)
		p.speak("Tom Brandt")
		p.choose("told reporters")
		shot("form")
		p.press(".att-edit", "Save")
		p.edit(3)
		p.press(".att-edit", "No quote at all")
		script(p, `getSelection().removeAllRanges(); document.activeElement.blur(); document.querySelector(".att-corrections").open = true`)
		shot("list")
	}
}
