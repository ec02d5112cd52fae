package serve

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
)

// problem is an error with the status that it is answered by.
type problem struct {
	status int
	detail string // what is wrong, and what to do
}

func (p problem) Error() string { return p.detail }

// form is how the clients of a path read what is wrong: a media type and a body.
type form func(problem) (media, body string)

// rfc9457 is the form of the server's own paths.
func rfc9457(p problem) (media, body string) {
	out, _ := json.Marshal(map[string]any{"type": "about:blank", "title": http.StatusText(p.status), "status": p.status, "detail": p.detail})
	return "application/problem+json", string(out) + "\n"
}

// fail answers with an error.
func (s *server) fail(w http.ResponseWriter, r *http.Request, err error, as form) {
	p := asProblem(err, s.MaxBody)
	s.Log.Warn("request failed", "method", r.Method, "path", r.URL.Path, "status", p.status, "detail", p.detail)
	media, body := as(p)
	w.Header().Set("Content-Type", media)
	w.Header().Del("Content-Encoding")
	w.WriteHeader(p.status)
	_, _ = io.WriteString(w, body)
}

func asProblem(err error, most int64) problem {
	var p problem
	var long *http.MaxBytesError
	switch {
	case errors.As(err, &p):
		return p
	case errors.As(err, &long), errors.Is(err, errTooLong):
		return problem{http.StatusRequestEntityTooLarge, fmt.Sprintf("the body is longer than %d bytes; send articles one by one", most)}
	case errors.Is(err, context.DeadlineExceeded):
		return problem{http.StatusServiceUnavailable, "it took too long"}
	}
	return problem{http.StatusBadRequest, err.Error()}
}

// methods are the paths that there are, and what they take.
var methods = map[string]string{
	"/": "GET, HEAD, POST", "/v1/quotes": "POST", "/metrics": "GET, HEAD", "/healthz": "GET, HEAD", "/openapi.json": "GET, HEAD",
	"/quotes": "GET, HEAD, POST", "/quotes/": "GET, HEAD, POST", "/ping": "GET, HEAD", "/live": "GET, HEAD", "/ready": "GET, HEAD",
}

func (s *server) unknown(w http.ResponseWriter, r *http.Request) {
	allowed, ok := methods[r.URL.Path]
	if ok {
		w.Header().Set("Allow", allowed)
		s.fail(w, r, problem{http.StatusMethodNotAllowed, r.Method + " is no method of " + r.URL.Path + "; see /openapi.json"}, rfc9457)
		return
	}
	s.fail(w, r, problem{http.StatusNotFound, "nothing is at " + r.URL.Path + "; POST /v1/quotes takes an article, / has a page to try"}, rfc9457)
}
