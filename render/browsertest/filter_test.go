package browsertest

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestFilters: words, act and confidence narrow down what is shown, with the speaker and
// without; Escape and “Show all” end them.
func TestFilters(t *testing.T) {
	p := open(t, "plain/bridge", desktop)
	set := func(name, value string) {
		eval[bool](p, `(() => { const e = document.querySelector(".att-more [name=`+name+`]"); e.value = "`+value+`"; return e.dispatchEvent(new Event("input", {bubbles: true})); })()`)
	}
	shown := func(test string) (n int) {
		return eval[int](p, `[...document.querySelectorAll("[data-quote][tabindex].att-on")].filter(h => `+test+`).length`)
	}
	among := func(test string) int {
		return eval[int](p, `[...document.querySelectorAll("[data-quote][tabindex]")].filter(h => `+test+`).length`)
	}
	all := among("true")
	eval[bool](p, `(document.querySelector(".att-more").open = true)`)

	set("act", "say")
	require.Equal(t, among(`h.dataset.act === "say"`), shown("true"))
	require.Zero(t, shown(`h.dataset.act !== "say"`))
	said := shown("true")
	require.Positive(t, said)
	require.Less(t, said, all)

	eval[bool](p, `document.querySelector(".att-voice[data-voice='1']").click() || true`)
	both := shown("true")
	require.Equal(t, among(`h.dataset.act === "say" && h.dataset.voice === "1"`), both)
	require.Less(t, both, said)
	require.Contains(t, eval[string](p, `document.querySelector(".att-shown").textContent`), "shown")

	eval[bool](p, `document.querySelector(".att-all").click() || true`)
	require.False(t, eval[bool](p, `document.querySelector(".attribution").classList.contains("att-filtered")`))
	require.Empty(t, eval[string](p, `document.querySelector(".att-more [name=act]").value`))

	set("words", "SINGLE  bus")
	require.Equal(t, 1, shown("true"))
	set("words", "no such words")
	require.Zero(t, shown("true"))
	require.Equal(t, "0 shown", eval[string](p, `document.querySelector(".att-shown").textContent`))
	eval[bool](p, `document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true}))`)
	require.Zero(t, shown("true"))
	require.Empty(t, eval[string](p, `document.querySelector(".att-more [name=words]").value`))

	set("sure", "90")
	require.Equal(t, among(`Number(h.dataset.confidence) >= 90`), shown("true"))
	require.Less(t, shown("true"), all)
	set("sure", "")

	for range eval[int](p, `document.querySelector(".att-more [name=outlet]") ? 1 : 0`) {
		outlet := eval[string](p, `document.querySelector(".att-more [name=outlet]").options[1].value`)
		set("outlet", outlet)
		require.Positive(t, shown("true"))
		require.Less(t, shown("true"), all)
	}
	require.Empty(t, p.messages)
}

// TestFiltersOnAPhone: what is opened lies within the page, below the strip of speakers.
func TestFiltersOnAPhone(t *testing.T) {
	p := open(t, "plain/bridge", device{width: 390, height: 844})
	require.True(t, eval[bool](p, `document.documentElement.scrollWidth <= innerWidth`))
	eval[bool](p, `(document.querySelector(".att-more").open = true)`)
	require.True(t, eval[bool](p, `(() => {
		const form = document.querySelector(".att-more > div").getBoundingClientRect(), strip = document.querySelector(".att-voices").getBoundingClientRect();
		return form.left >= 0 && form.right <= innerWidth && form.top >= strip.bottom - 2 && form.bottom <= innerHeight;
	})()`))
	require.True(t, eval[bool](p, `document.documentElement.scrollWidth <= innerWidth`))
}
