package browsertest

import (
	"net/http"
	"net/http/httptest"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// TestTry builds the page of docs/try and uses it: an article is read in the browser, nothing
// but the page's own files is loaded, and nothing is sent.
func TestTry(t *testing.T) {
	if browser == nil {
		t.Skip("no chromium in the PATH: the page is not looked at")
	}
	dir := t.TempDir()
	out, err := exec.Command("../../tools/try.sh", dir).CombinedOutput()
	require.NoError(t, err, string(out))
	var asked []string
	files := http.FileServer(http.Dir(dir))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.Method+" "+r.URL.Path)
		files.ServeHTTP(w, r)
	}))
	defer server.Close()
	for _, d := range []device{desktop, phone} {
		asked = nil
		p := visit(t, server.URL, d)
		require.Eventually(t, func() bool { return eval[bool](p, `!document.getElementById("go").disabled`) }, 20*time.Second, 50*time.Millisecond)
		require.LessOrEqual(t, eval[int64](p, `document.documentElement.scrollWidth`), d.width, "nothing sticks out")
		p.do(chromedp.Click("#go"))
		require.Contains(t, eval[string](p, `document.getElementById("status").textContent`), "3 quotes, ")
		require.True(t, eval[bool](p, `document.getElementById("page").checkVisibility()`))
		require.Contains(t, eval[string](p, `document.getElementById("page").srcdoc`), "Ann O’Neil")
		p.do(chromedp.Click("#whether"))
		why := eval[string](p, `document.getElementById("why").textContent`)
		require.Contains(t, why, "speaker: who is spoken of before it")
		require.Contains(t, why, "Not kept:")
		require.Contains(t, eval[string](p, `answer.json`), `"name": "Ann O’Neil"`)
		require.True(t, strings.HasPrefix(eval[string](p, `answer.csv`), "doc,quote,"))
		for _, request := range asked {
			require.Contains(t, []string{"GET /", "GET /wasm_exec.js", "GET /try.wasm.gz", "GET /favicon.ico"}, request)
		}
	}
}
