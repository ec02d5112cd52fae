package serve

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
)

func parser(t testing.TB) *attribution.Parser {
	p, err := attribution.New(attribution.Config{})
	require.NoError(t, err)
	return p
}

func post(h http.Handler, path, media, body string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest("POST", path, strings.NewReader(body))
	if media != "" {
		r.Header.Set("Content-Type", media)
	}
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

const said = "“We go,” said Ann O’Neil."

func TestQuotes(t *testing.T) {
	h := Handler(Options{Parser: parser(t), MaxBody: 2000})
	for name, c := range map[string]struct {
		path, media, body string
		status            int
		want              string // of the answer
	}{
		"text":            {"", "text/plain; charset=utf-8", said, 200, `{"quotes":[{"kind":"direct","text":"“We go,”","spans":[{"start":0,"end":12}]`},
		"no type":         {"", "", said, 200, `"name":"Ann O’Neil"`},
		"empty":           {"", "text/plain", "", 200, `{"quotes":[]}`},
		"runes":           {"?offsets=rune", "text/plain", said, 200, `"spans":[{"start":0,"end":8}]`},
		"UTF-16":          {"?offsets=utf16", "text/plain", "🙂 " + said, 200, `"spans":[{"start":3,"end":11}]`},
		"page":            {"", "text/html", "<title>T</title><p>" + said + "</p><script>x</script>", 200, `"text":"` + said + `"`},
		"object":          {"", "application/json", `{"id":7,"text":"It is late, Tom Brandt said."}`, 200, `{"id":"7","quotes":[`},
		"array":           {"", "application/json", ` [{"id":"a","text":"x"},{"id":"b","text":"y"}]`, 200, `[{"id":"a","quotes":[]},{"id":"b","quotes":[]}]` + "\n"},
		"array of none":   {"", "application/json", `[]`, 200, "[]\n"},
		"lines":           {"", "application/x-ndjson", `{"id":"a","text":"x"}` + "\n" + `{"id":"b","text":"y"}`, 200, `{"id":"a","quotes":[]}` + "\n" + `{"id":"b","quotes":[]}` + "\n"},
		"a bad line":      {"", "application/jsonl", `{"id":"a","text":"x"}` + "\n{nonsense\n" + `{"id":"b","text":"y"}`, 200, "\n" + `{"detail":"broken JSON (invalid character 'n'`},
		"broken JSON":     {"", "application/json", `{"text":`, 400, `"detail":"the JSON is cut off`},
		"no JSON":         {"", "application/json", " ", 400, `the body is empty; send {`},
		"a bad element":   {"", "application/json", `[{"text":"x"},{"id":5}]`, 400, `"detail":"article 2: no \"text\" field`},
		"no text":         {"", "application/json", `{"id":"a"}`, 400, `"status":400`},
		"other type":      {"", "image/png", "x", 415, `image/png is no type of an article`},
		"broken type":     {"", "text/", "x", 415, `"status":415`},
		"other unit":      {"?offsets=word", "text/plain", said, 400, `offsets=word: use byte, rune, utf16`},
		"too long":        {"", "text/plain", strings.Repeat("x", 2001), 413, `the body is longer than 2000 bytes`},
		"nonsense":        {"", "text/plain", "\xff\xfe\x00“", 200, `{"quotes":[`},
		"several objects": {"", "application/json", `{"text":"x"} {"text":"y"}`, 400, `"status":400`},
	} {
		t.Run(name, func(t *testing.T) {
			w := post(h, "/v1/quotes"+c.path, c.media, c.body)
			require.Equal(t, c.status, w.Code, w.Body)
			require.Contains(t, w.Body.String(), c.want)
			media := w.Header().Get("Content-Type")
			if c.status != 200 {
				require.Equal(t, "application/problem+json", media)
				var p struct {
					Type, Title, Detail string
					Status              int
				}
				require.NoError(t, json.Unmarshal(w.Body.Bytes(), &p))
				require.Equal(t, c.status, p.Status)
				require.NotEmpty(t, p.Detail)
			}
		})
	}
}

func TestCompression(t *testing.T) {
	h := Handler(Options{Parser: parser(t), MaxBody: 5000})
	packed := func(s string) string {
		var out bytes.Buffer
		z := gzip.NewWriter(&out)
		_, _ = z.Write([]byte(s))
		_ = z.Close()
		return out.String()
	}
	w := post(h, "/v1/quotes", "text/plain", packed(said), "Content-Encoding", "gzip", "Accept-Encoding", "br, gzip;q=0.5")
	require.Equal(t, 200, w.Code)
	require.Equal(t, "gzip", w.Header().Get("Content-Encoding"))
	z, err := gzip.NewReader(w.Body)
	require.NoError(t, err)
	body, err := io.ReadAll(z)
	require.NoError(t, err)
	require.Contains(t, string(body), `"name":"Ann O’Neil"`)

	w = post(h, "/v1/quotes", "text/plain", packed(strings.Repeat("x ", 1_000_000)), "Content-Encoding", "gzip")
	require.Equal(t, 413, w.Code, "a small body that grows")
	for name, header := range map[string][]string{"untold": nil, "twice": {"Content-Encoding", "gzip"}} {
		body := packed(strings.Repeat("x ", 1_000_000))
		if header != nil {
			body = packed(body)
		}
		w = post(h, "/v1/quotes", "text/plain", body, header...)
		require.Equal(t, 415, w.Code, name)
		require.Contains(t, w.Body.String(), "send it with Content-Encoding: gzip", name)
	}
	w = post(h, "/v1/quotes", "text/plain", said, "Content-Encoding", "gzip")
	require.Equal(t, 400, w.Code)
	w = post(h, "/v1/quotes", "text/plain", said, "Content-Encoding", "br")
	require.Equal(t, 415, w.Code)
	w = post(h, "/v1/quotes", "text/plain", said, "Accept-Encoding", "gzip;q=0")
	require.Empty(t, w.Header().Get("Content-Encoding"))
}

func TestPages(t *testing.T) {
	h := Handler(Options{Parser: parser(t)})
	get := func(method, path string) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(method, path, nil))
		return w
	}
	require.Contains(t, get("GET", "/").Body.String(), "<textarea")
	require.Contains(t, get("GET", "/").Header().Get("Content-Security-Policy"), "default-src 'none'")
	require.Equal(t, "ok\n", get("GET", "/healthz").Body.String())
	require.True(t, json.Valid(get("GET", "/openapi.json").Body.Bytes()))
	require.Equal(t, 404, get("GET", "/favicon.ico").Code)
	w := get("GET", "/v1/quotes")
	require.Equal(t, 405, w.Code)
	require.Equal(t, "POST", w.Header().Get("Allow"))

	w = post(h, "/", "application/x-www-form-urlencoded", url.Values{"text": {said + " <b>"}}.Encode())
	require.Equal(t, 200, w.Code)
	require.Contains(t, w.Body.String(), "Ann O’Neil")
	require.NotContains(t, w.Body.String(), "<b>")

	counts := get("GET", "/metrics").Body.String()
	for _, line := range []string{"attribution_articles_total 1\n", "attribution_quotes_total 1\n", `attribution_requests_total{code="404"} 1` + "\n", "attribution_working 0\n"} {
		require.Contains(t, counts, line)
	}
}

// stalling is a parser that works until it is told to go on, and how many articles it has begun.
func stalling(t *testing.T) (p *attribution.Parser, begun *atomic.Int64, goOn chan struct{}) {
	begun, goOn = new(atomic.Int64), make(chan struct{})
	stall := attribution.Rule{Name: "stall", Doc: "We leave at 7, Ann O’Neil said.", On: token.Number, Match: func(*rule.Context, int) {
		begun.Add(1)
		<-goOn
	}}
	p, err := attribution.New(attribution.Config{Rules: []attribution.Rule{stall}})
	require.NoError(t, err)
	return p, begun, goOn
}

// TestTooMany: of more requests than may work and wait, those beyond are refused at once.
func TestTooMany(t *testing.T) {
	p, begun, goOn := stalling(t)
	h := Handler(Options{Parser: p, Concurrent: 2, Waiting: 3})
	var all sync.WaitGroup
	var codes [3]atomic.Int64 // 200, 503, others
	send := func() {
		switch post(h, "/v1/quotes", "text/plain", "We leave at 7.").Code {
		case 200:
			codes[0].Add(1)
		case 503:
			codes[1].Add(1)
		default:
			codes[2].Add(1)
		}
	}
	for range 12 {
		all.Go(send)
	}
	require.Eventually(t, func() bool { return begun.Load() == 2 && codes[1].Load() == 7 }, 5*time.Second, time.Millisecond)
	close(goOn)
	all.Wait()
	require.Equal(t, []int64{5, 7, 0}, []int64{codes[0].Load(), codes[1].Load(), codes[2].Load()})
}

// run serves on the loopback until the test ends.
func run(t *testing.T, o Options) (address string, stop func() error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- Run(ctx, l, o) }()
	var once sync.Once
	stop = func() (err error) {
		once.Do(func() { cancel(); err = <-ended })
		return err
	}
	t.Cleanup(func() { _ = stop() })
	return l.Addr().String(), stop
}

// TestStop: a request that is at work when the server is stopped is answered.
func TestStop(t *testing.T) {
	p, begun, goOn := stalling(t)
	address, stop := run(t, Options{Parser: p})
	answered := make(chan string, 1)
	go func() {
		r, err := http.Post("http://"+address+"/v1/quotes", "text/plain", strings.NewReader("We leave at 7."))
		if err != nil {
			answered <- err.Error()
			return
		}
		defer r.Body.Close()
		body, _ := io.ReadAll(r.Body)
		answered <- string(body)
	}()
	require.Eventually(t, func() bool { return begun.Load() == 1 }, 5*time.Second, time.Millisecond)
	stopped := make(chan error, 1)
	go func() { stopped <- stop() }()
	time.Sleep(50 * time.Millisecond)
	close(goOn)
	require.Equal(t, "{\"quotes\":[]}\n", <-answered)
	require.NoError(t, <-stopped)
	_, err := net.Dial("tcp", address)
	require.Error(t, err)
}

// TestSlowClients: who sends or reads nothing is hung up on, and others are answered.
func TestSlowClients(t *testing.T) {
	address, _ := run(t, Options{Parser: parser(t), Timeout: 300 * time.Millisecond, Concurrent: 1})
	hung := func(head string) {
		c, err := net.Dial("tcp", address)
		require.NoError(t, err)
		defer c.Close()
		_, err = io.WriteString(c, head)
		require.NoError(t, err)
		require.NoError(t, c.SetDeadline(time.Now().Add(5*time.Second)))
		_, err = io.Copy(io.Discard, c)
		require.NoError(t, err, "the server ends it")
	}
	hung("POST /v1/quotes HTTP/1.1\r\n")
	hung("POST /v1/quotes HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf of")
	require.Equal(t, http.StatusOK, get(t, address, said))
}

func get(t *testing.T, address, text string) int {
	r, err := http.Post("http://"+address+"/v1/quotes", "text/plain", strings.NewReader(text))
	require.NoError(t, err)
	defer r.Body.Close()
	_, _ = io.Copy(io.Discard, r.Body)
	return r.StatusCode
}

// TestLoad: eight clients a core for two seconds, with one that never reads its answers: no
// error, and memory stays flat.
func TestLoad(t *testing.T) {
	if testing.Short() {
		t.Skip("takes two seconds")
	}
	address, _ := run(t, Options{Parser: parser(t), Timeout: 20 * time.Second})
	article := strings.Repeat(said+" It is late, Tom Brandt told reporters on Monday.\n\n", 60)
	mute, err := net.Dial("tcp", address)
	require.NoError(t, err)
	defer mute.Close()
	for range 3 {
		_, err = fmt.Fprintf(mute, "POST /v1/quotes HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n%s", len(article), article)
		require.NoError(t, err)
	}
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	require.Equal(t, 200, get(t, address, article))
	before := heap()
	var clients sync.WaitGroup
	var n, bad atomic.Int64
	until := time.Now().Add(2 * time.Second)
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 8 * runtime.GOMAXPROCS(0)}}
	for range 8 * runtime.GOMAXPROCS(0) {
		clients.Go(func() {
			for time.Now().Before(until) {
				r, err := client.Post("http://"+address+"/v1/quotes", "text/plain", strings.NewReader(article))
				if err != nil || r.StatusCode != 200 {
					bad.Add(1)
					continue
				}
				_, _ = io.Copy(io.Discard, r.Body)
				_ = r.Body.Close()
				n.Add(1)
			}
		})
	}
	clients.Wait()
	client.CloseIdleConnections()
	require.Zero(t, bad.Load())
	require.Positive(t, n.Load())
	require.Less(t, heap(), before+64<<20)
	t.Logf("%d requests of %d bytes", n.Load(), len(article))
}
