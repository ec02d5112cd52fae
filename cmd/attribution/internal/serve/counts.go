package serve

import (
	"fmt"
	"net/http"
	"time"

	"github.com/VictoriaMetrics/metrics"
)

// counts are what /metrics tells.
type counts struct {
	set      *metrics.Set
	read     *metrics.Counter // bytes of bodies
	articles *metrics.Counter
	found    *metrics.Counter // quotes
}

func (c *counts) init() {
	c.set = metrics.NewSet()
	c.read = c.set.NewCounter("attribution_read_bytes_total")
	c.articles = c.set.NewCounter("attribution_articles_total")
	c.found = c.set.NewCounter("attribution_quotes_total")
}

func (s *server) metrics(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	s.set.WritePrometheus(w)
	fmt.Fprintf(w, "attribution_working %d\nattribution_waiting %d\n", len(s.turns), max(0, len(s.queue)-len(s.turns)))
}

// counted counts the answers of a handler by their status, and how long they take.
func (s *server) counted(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start, told := time.Now(), &status{ResponseWriter: w, code: http.StatusOK}
		h.ServeHTTP(told, r)
		s.set.GetOrCreateCounter(fmt.Sprintf(`attribution_requests_total{code="%d"}`, told.code)).Inc()
		s.set.GetOrCreateSummary("attribution_request_seconds").UpdateDuration(start)
	})
}

// status notes the status of an answer.
type status struct {
	http.ResponseWriter
	code int
}

func (s *status) WriteHeader(code int) {
	s.code = code
	s.ResponseWriter.WriteHeader(code)
}

// Unwrap is for http.ResponseController.
func (s *status) Unwrap() http.ResponseWriter { return s.ResponseWriter }
