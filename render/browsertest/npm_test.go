package browsertest

import (
	"net/http"
	"net/http/httptest"
	"os/exec"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestNpm loads the npm package in a page, as a module and from a worker.
func TestNpm(t *testing.T) {
	if browser == nil {
		t.Skip("no chromium in the PATH: the package is not tried in a browser")
	}
	dir := t.TempDir()
	out, err := exec.Command("../../tools/npm.sh", dir).CombinedOutput()
	require.NoError(t, err, string(out))
	const program = `
import { load } from "/package/browser.js";
const attribution = await load();
const said = attribution.parse("🙂 “We go,” said Ann O’Neil.").quotes[0];
const answer = [said.speaker.name, said.spans[0].start, typeof process, typeof Go].join(" ");
`
	files := http.NewServeMux()
	files.Handle("/package/", http.FileServer(http.Dir(dir)))
	for path, content := range map[string][2]string{
		"/{$}":       {"text/html", `<!DOCTYPE html><title></title><script type="module" src="page.js"></script>`},
		"/page.js":   {"text/javascript", program + `new Worker("worker.js", { type: "module" }).onmessage = e => { document.title = answer + ", " + e.data; };`},
		"/worker.js": {"text/javascript", program + `postMessage(answer);`},
	} {
		files.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", content[0])
			_, _ = w.Write([]byte(content[1]))
		})
	}
	server := httptest.NewServer(files)
	defer server.Close()
	p := visit(t, server.URL, desktop)
	title := func() string { return eval[string](p, `document.title`) }
	require.Eventually(t, func() bool { return title() != "" }, 20*time.Second, 50*time.Millisecond)
	require.Equal(t, "Ann O’Neil 3 undefined undefined, Ann O’Neil 3 undefined undefined", title())
}
