package browsertest

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestKeys: n and p go from quote to quote, of those that are shown, and c copies one with its
// speaker.
func TestKeys(t *testing.T) {
	p := open(t, "plain/bridge", desktop)
	press := func(key string) {
		eval[bool](p, `document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: "`+key+`", bubbles: true}))`)
	}
	at := func() string { return eval[string](p, `document.activeElement.id`) }
	count := eval[int](p, `document.querySelectorAll("[data-quote][tabindex]").length`)
	require.Greater(t, count, 4)
	press("n")
	require.Equal(t, "q1", at())
	press("n")
	require.Equal(t, "q2", at())
	press("p")
	press("p")
	require.NotEqual(t, "q1", at(), "from the first to the last")
	press("n")
	require.Equal(t, "q1", at())

	eval[bool](p, `Object.defineProperty(navigator, "clipboard", {value: {writeText: async t => { window.copied = t; }}}) && true`)
	press("n")
	press("c")
	p.eventually(`window.copied !== undefined`)
	require.Equal(t, "“We will not send a single bus across it,” … “Not one, and not for any money.” – Ann O’Neil, Mayor", eval[string](p, `window.copied`))
	p.eventually(`document.querySelector(".att-copy").textContent === "Copied"`)
	press("l")
	p.eventually(`window.copied.includes("#q2")`)
	require.Regexp(t, `^[^#]+#q2:~:text=%E2%80%9CWe%20will%20not%20send,single%20bus%20across%20it%2C%E2%80%9D$`, eval[string](p, `window.copied`))

	// only the quotes of the speaker that is chosen
	eval[bool](p, `document.querySelector(".att-voice[data-voice='1']").click() || true`)
	for range count {
		press("n")
		require.Equal(t, "1", eval[string](p, `document.activeElement.dataset.voice`))
	}
	eval[bool](p, `document.body.focus() || true`)

	// a link to a quote
	eval[bool](p, `(location.hash = "#q3") && true`)
	p.eventually(`document.activeElement.id === "q3"`)
	require.Empty(t, p.messages)
}
