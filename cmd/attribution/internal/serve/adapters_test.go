package serve

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// toldInArva has two speakers, marks inside marks, characters of two UTF-16 units and CRLF.
const toldInArva = "🙂 Mayor Ann O’Neil came late.\r\n“We will not go, and he told me ‘never’ twice,” she told reporters. “Not today.”\r\n\r\n" +
	"\"It is late 🌉,\" said Tom Brandt. Engineers say the \"old\" bridge is weak.\r\n“A sign,” someone had written.\r\n"

const quoteProps = `{"annotators":"tokenize,ssplit,pos,lemma,ner,quote","outputFormat":"json"}`

func at(props string) string { return "/?properties=" + url.QueryEscape(props) }

// learnt is what changes whenever weights are learnt anew.
var learnt = regexp.MustCompile(`"(confidence":"[01]\.\d{4}|mentionSieve":"[a-z-]+)"`)

func golden(t *testing.T, name string, answer []byte) {
	require.Regexp(t, learnt, string(answer))
	answer = learnt.ReplaceAll(answer, []byte(`"learnt":true`))
	file := filepath.Join("testdata", name)
	if *update {
		var out bytes.Buffer
		require.NoError(t, json.Indent(&out, answer, "", " "))
		require.NoError(t, os.WriteFile(file, out.Bytes(), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.JSONEq(t, string(want), string(answer))
}

func TestCoreNLPGolden(t *testing.T) {
	w := post(Handler(Options{Parser: parser(t)}), at(quoteProps), "text/plain; charset=utf8", toldInArva)
	require.Equal(t, 200, w.Code)
	require.Equal(t, "application/json; charset=utf-8", w.Header().Get("Content-Type"))
	golden(t, "corenlp.json", w.Body.Bytes())

	var a annotation
	require.NoError(t, json.Unmarshal(w.Body.Bytes(), &a))
	inUnits := func(begin, end int) string { return string(utf16.Decode(utf16.Encode([]rune(toldInArva))[begin:end])) }
	var tokens []nlpToken
	for n, s := range a.Sentences {
		require.Equal(t, n, s.Index)
		tokens = append(tokens, s.Tokens...)
	}
	var whole strings.Builder
	for _, k := range tokens {
		require.Equal(t, k.Original, inUnits(k.Begin, k.End))
		whole.WriteString(k.Before + k.Original)
	}
	require.Equal(t, toldInArva, whole.String()+tokens[len(tokens)-1].After)
	for _, q := range *a.Quotes {
		require.Equal(t, q.Text, inUnits(q.Begin, q.End))
		require.Equal(t, q.Begin, tokens[q.BeginToken].Begin)
		require.Equal(t, q.End, tokens[q.EndToken].End)
	}
}

// TestCoreNLPRequests: the requests that CoreNLP documents and its clients send.
func TestCoreNLPRequests(t *testing.T) {
	h := Handler(Options{Parser: parser(t), MaxBody: 2000})
	const quote, none = `"speaker":"Ann O’Neil"`, "{\"sentences\":[]}\n"
	for name, c := range map[string]struct {
		path, media, body string
		status            int
		want, not         string // of the answer
	}{
		"nltk":                {at(quoteProps), "text/plain; charset=utf8", said, 200, quote, ""},
		"stanza":              {at(`{'annotators': 'tokenize,ssplit,quote', 'outputFormat': 'json', 'timeout': 60000}`) + "&resetDefault=false", "text/plain; charset=utf-8", said, 200, quote, ""},
		"pycorenlp":           {at(`{'annotators': 'tokenize, ssplit, quote', 'outputFormat': 'json'}`), "", said, 200, quote, ""},
		"pycorenlp, no props": {at(`{}`), "", said, 200, quote, ""},
		"wget":                {`/?properties={"annotators":"quote"}`, "application/x-www-form-urlencoded", said, 200, quote, ""},
		"URL-encoded":         {at(quoteProps), "application/x-www-form-urlencoded", url.QueryEscape(said), 200, `"originalText":"O’Neil"`, "%"},
		"no URL-encoding":     {at(quoteProps), "", "100% of it.", 200, `"originalText":"%"`, ""},
		"not decoded":         {at(quoteProps), "text/plain", "a%20b", 200, `"originalText":"20b"`, ""},
		"Latin-1":             {at(quoteProps), "text/plain; charset=ISO-8859-1", "\xc9mile went.", 200, `"word":"Émile"`, ""},
		"in the query":        {"/?annotators=tokenize&outputFormat=JSON", "text/plain", said, 200, `"characterOffsetBegin":0`, `"quotes"`},
		"props":               {"/?props=" + url.QueryEscape(`{annotators: "ssplit,quote"}`), "text/plain", said, 200, quote, ""},
		"no quote in it":      {at(quoteProps), "text/plain", "We go.", 200, `"quotes":[]`, ""},
		"no quotes asked for": {at(`{"annotators":"tokenize,ssplit,parse"}`), "text/plain", said, 200, `"tokens":[`, `"quotes"`},
		"empty":               {at(`{"annotators":"ssplit"}`), "text/plain", "", 200, none, ""},
		"blank":               {at(`{"annotators":"ssplit"}`), "text/plain", " \r\n", 200, none, ""},
		"indirect":            {at(quoteProps), "text/plain", "Ann O’Neil said that we go.", 200, `"quotes":[]`, ""},
		"nobody":              {at(quoteProps), "text/plain", "“We go,” Northern Post reported.", 200, `"canonicalSpeaker":`, ""},
		"nonsense":            {at(quoteProps), "text/plain", "\xff“\xfe\x00”", 200, `"quotes":[`, ""},
		"protobuf":            {at(`{'annotators': 'quote', 'outputFormat': 'serialized'}`), "text/plain", said, 400, `outputFormat "serialized" is not served here; ask for json`, ""},
		"serialized":          {at(`{"inputFormat":"serialized"}`), "application/x-protobuf", said, 400, `inputFormat "serialized"`, ""},
		"German":              {at(`{"pipelineLanguage":"german"}`), "text/plain", said, 400, `pipelineLanguage "german"`, ""},
		"nothing to give":     {at(`{"annotators":"sentiment,openie"}`), "text/plain", said, 400, `annotators "sentiment,openie" is not served here; tokenize, ssplit and quote are`, ""},
		"broken properties":   {at(`{"annotators":`), "text/plain", said, 400, `write them as {"annotators"`, ""},
		"a list":              {at(`["quote"]`), "text/plain", said, 400, `write them as {"annotators"`, ""},
		"broken type":         {at(quoteProps), "text/", said, 415, "", ""},
		"other charset":       {at(quoteProps), "text/plain; charset=klingon", said, 415, "charset klingon is not known", ""},
		"too long":            {at(quoteProps), "text/plain", strings.Repeat("x", 2001), 413, `longer than 2000 bytes`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			w := post(h, c.path, c.media, c.body)
			require.Equal(t, c.status, w.Code, w.Body)
			require.Contains(t, w.Body.String(), c.want)
			if c.not != "" {
				require.NotContains(t, w.Body.String(), c.not)
			}
			if c.status != 200 {
				require.Equal(t, "text/plain; charset=utf-8", w.Header().Get("Content-Type"))
			}
		})
	}
	w := post(Handler(Options{Parser: parser(t)}), at(quoteProps), "text/plain", strings.Repeat("🙂", 50_001))
	require.Equal(t, 400, w.Code)
	require.Equal(t, "Request is too long to be handled by server: 100002 characters. Max length is 100000 characters.", w.Body.String())
	for path, want := range map[string]string{"/ping": "pong\n", "/live": "live\n", "/ready": "ready\n"} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
		require.Equal(t, want, w.Body.String())
	}
}

// TestCoreNLPTimeout: clients look for CoreNLP's own words.
func TestCoreNLPTimeout(t *testing.T) {
	p, begun, goOn := stalling(t)
	h := Handler(Options{Parser: p, Timeout: 50 * time.Millisecond})
	answer := make(chan *httptest.ResponseRecorder)
	go func() { answer <- post(h, at(quoteProps), "text/plain", "We leave at 7.") }()
	require.Eventually(t, func() bool { return begun.Load() == 1 }, 5*time.Second, time.Millisecond)
	time.Sleep(100 * time.Millisecond)
	close(goOn)
	w := <-answer
	require.Equal(t, 500, w.Code)
	require.Equal(t, "CoreNLP request timed out. Your document may be too long.", w.Body.String())
}

// TestCoreNLPTypes: what the words that name a speaker are called.
func TestCoreNLPTypes(t *testing.T) {
	h := Handler(Options{Parser: parser(t)})
	for article, want := range map[string]string{
		"“We go,” said Ann O’Neil.":                            `"mentionType":"name"`,
		"Ann O’Neil came. “We go,” she said.":                  `"mentionType":"pronoun"`,
		"Ann O’Neil came. O’Neil said: “We go.”":               `"mentionType":"name"`,
		"“We go,” said the spokeswoman.":                       `"mentionType":"name"`, // all the name there is
		"Mayor Ann O’Neil came late. “We go,” the mayor said.": `"mentionType":"animate noun"`,
		"Engineers doubt it. “We go,” somebody had written.":   `"mentionType":"pronoun"`,
	} {
		require.Contains(t, post(h, at(quoteProps), "text/plain", article).Body.String(), want, article)
	}
}

func TestCitronGolden(t *testing.T) {
	w := post(Handler(Options{Parser: parser(t)}), "/quotes/", "application/x-www-form-urlencoded", url.Values{"text": {toldInArva}}.Encode())
	require.Equal(t, 200, w.Code)
	require.Equal(t, "application/json; charset=utf-8", w.Header().Get("Content-Type"))
	golden(t, "citron.json", w.Body.Bytes())

	var answer struct{ Quotes []citronQuote }
	require.NoError(t, json.Unmarshal(w.Body.Bytes(), &answer))
	runes := []rune(toldInArva)
	for _, q := range answer.Quotes {
		require.NotEmpty(t, q.Sources)
		for _, list := range [][]citronSpan{q.Sources, q.Coreferences, {q.Cue}, q.Contents} {
			for _, s := range list {
				require.Equal(t, s.Text, string(runes[s.Start:s.End]))
			}
		}
	}
}

func TestCitronRequests(t *testing.T) {
	h := Handler(Options{Parser: parser(t), MaxBody: 2000})
	form := func(text string) string { return url.Values{"text": {text}}.Encode() }
	for name, c := range map[string]struct {
		method, path, body string
		status             int
		want               string
	}{
		"documented":  {"GET", "/quotes?" + form(said), "", 200, `{"quotes":[{"sources":[{"start":14,"end":24,"text":"Ann O’Neil"}],"coreferences":[],"cue":{"start":9,"end":13,"text":"said"},"contents":[{"start":0,"end":8,"text":"“We go,”"}],"confidence":"0.`},
		"slash":       {"GET", "/quotes/?" + form(said), "", 200, `"text":"Ann O’Neil"`},
		"form":        {"POST", "/quotes", form(said), 200, `"text":"Ann O’Neil"`},
		"resolved":    {"POST", "/quotes", form("Ann O’Neil came. “We go,” she said."), 200, `"sources":[{"start":0,"end":10,"text":"Ann O’Neil"}],"coreferences":[{"start":26,"end":29,"text":"she"}]`},
		"an outlet":   {"POST", "/quotes", form("The bridge is shut, reports Northern Post."), 200, `"sources":[{"start":28,"end":41,"text":"Northern Post"}]`},
		"no cue":      {"POST", "/quotes", form("Ann O’Neil: We go.\n\nTom Brandt: No.\n\nAnn O’Neil: Yes.\n\nTom Brandt: Go."), 200, `"text":"Tom Brandt"`},
		"empty":       {"GET", "/quotes?text=", "", 200, `{"quotes":[],"source":{"application":"attribution"}}`},
		"no source":   {"POST", "/quotes", form("It was said that the bridge is weak."), 200, `{"quotes":[],`},
		"no text":     {"GET", "/quotes", "", 400, `{"error":"A text parameter must be provided`},
		"broken form": {"POST", "/quotes", "text=%zz", 400, `{"error":"invalid URL escape`},
		"too long":    {"POST", "/quotes", form(strings.Repeat("x", 2001)), 413, `{"error":"the body is longer than 2000 bytes`},
		"another":     {"PUT", "/quotes", form(said), 405, `no method of /quotes`},
	} {
		t.Run(name, func(t *testing.T) {
			r := httptest.NewRequest(c.method, c.path, strings.NewReader(c.body))
			if c.body != "" {
				r.Header.Set("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
			}
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			require.Equal(t, c.status, w.Code, w.Body)
			require.Contains(t, w.Body.String(), c.want)
		})
	}
}

// TestAdaptersTooMany: who has to wait too long is told so in the form of its path.
func TestAdaptersTooMany(t *testing.T) {
	p, begun, goOn := stalling(t)
	h := Handler(Options{Parser: p, Concurrent: 1, Waiting: 1, Timeout: 50 * time.Millisecond})
	worked := make(chan int)
	go func() { worked <- post(h, "/v1/quotes", "text/plain", "We leave at 7.").Code }()
	require.Eventually(t, func() bool { return begun.Load() == 1 }, 5*time.Second, time.Millisecond)
	w := post(h, "/quotes", "application/x-www-form-urlencoded", "text=x")
	require.Equal(t, http.StatusServiceUnavailable, w.Code)
	require.Equal(t, `{"error":"no turn within 50ms"}`, w.Body.String())
	w = post(h, at(quoteProps), "text/plain", "x")
	require.Equal(t, http.StatusServiceUnavailable, w.Code)
	require.Equal(t, "no turn within 50ms", w.Body.String())
	close(goOn)
	<-worked
}

// TestCoreNLPTogether: articles that are cut at the same time do not get into one another.
func TestCoreNLPTogether(t *testing.T) {
	h := Handler(Options{Parser: parser(t), Waiting: 100})
	var all sync.WaitGroup
	for i := range 40 {
		all.Go(func() {
			article := fmt.Sprintf("Number %d came. %s", i, said)
			w := post(h, at(quoteProps), "text/plain", article)
			assert.Contains(t, w.Body.String(), fmt.Sprintf(`"word":"%d"`, i))
			assert.Contains(t, w.Body.String(), fmt.Sprintf(`"beginIndex":%d`, strings.Index(article, "“")))
		})
	}
	all.Wait()
}
