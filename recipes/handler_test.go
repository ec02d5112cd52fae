package recipes

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

// parser is made once for all tests, as a program does: it is safe for use by many goroutines.
var parser = func() *attribution.Parser {
	p, err := attribution.New(attribution.Config{})
	if err != nil {
		panic(err)
	}
	return p
}()

func ExampleHandler() {
	server := httptest.NewServer(Handler(parser, 1<<20))
	defer server.Close()

	answer, err := http.Post(server.URL+"/quotes", "text/plain",
		strings.NewReader("“We will not go,” Mayor Ann O’Neil told reporters."))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer answer.Body.Close()
	var doc attribution.Document
	if err := json.NewDecoder(answer.Body).Decode(&doc); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(doc.Quotes[0].Speaker.Name)
	// Output: Ann O’Neil
}

func TestHandlerRefuses(t *testing.T) {
	for _, c := range []struct {
		method, path, body string
		status             int
	}{
		{"POST", "/quotes", "It rained.", http.StatusOK},
		{"POST", "/quotes", "It rained, and rained.", http.StatusRequestEntityTooLarge},
		{"POST", "/quotes", "caf\xe9", http.StatusUnsupportedMediaType},
		{"GET", "/quotes", "", http.StatusMethodNotAllowed},
		{"POST", "/", "", http.StatusNotFound},
	} {
		answer := httptest.NewRecorder()
		Handler(parser, 12).ServeHTTP(answer, httptest.NewRequest(c.method, c.path, strings.NewReader(c.body)))
		require.Equal(t, c.status, answer.Code, "%s %s %q", c.method, c.path, c.body)
	}
}
