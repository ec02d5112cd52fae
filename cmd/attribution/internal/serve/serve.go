// Package serve answers over HTTP with the quotes of articles. It reads no file and opens no
// connection beyond its socket.
package serve

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"runtime"
	"sync"
	"time"

	"github.com/quoteattribution/attribution"
)

// Options tell how to serve. What is 0 has a default.
type Options struct {
	Parser     *attribution.Parser
	MaxBody    int64         // bytes of a request, after its compression is off; 8 MiB
	Timeout    time.Duration // to read a request and to answer it; 30 s
	Concurrent int           // requests that are worked at together; one a core
	Waiting    int           // requests that wait for their turn; 16 a core
	Log        *slog.Logger  // of each request that fails; nil for none
}

func (o *Options) defaults() {
	cores := runtime.GOMAXPROCS(0)
	set(&o.MaxBody, 8<<20)
	set(&o.Timeout, 30*time.Second)
	set(&o.Concurrent, cores)
	set(&o.Waiting, 16*cores)
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
}

func set[T comparable](x *T, to T) {
	if *x == *new(T) {
		*x = to
	}
}

// server is the handler of all paths.
type server struct {
	Options
	turns chan struct{} // full while all work
	queue chan struct{} // full while as many wait as may
	counts
	cutters sync.Pool // of *cutter
}

// Handler answers requests: POST /v1/quotes, GET and POST /, /healthz, /metrics, /openapi.json;
// POST / with properties, /ping, /live and /ready as CoreNLP's server, /quotes as Citron's.
func Handler(o Options) http.Handler {
	o.defaults()
	s := &server{Options: o, turns: make(chan struct{}, o.Concurrent), queue: make(chan struct{}, o.Concurrent+o.Waiting)}
	s.counts.init()
	mux := http.NewServeMux()
	mux.Handle("POST /v1/quotes", s.inTurn(s.quotes, rfc9457))
	paste, coreNLP := s.inTurn(s.paste, rfc9457), s.inTurn(s.coreNLP, plain)
	mux.HandleFunc("POST /{$}", func(w http.ResponseWriter, r *http.Request) {
		if isCoreNLP(r) {
			coreNLP.ServeHTTP(w, r)
			return
		}
		paste.ServeHTTP(w, r)
	})
	for path, word := range map[string]string{"/ping": "pong", "/live": "live", "/ready": "ready", "/healthz": "ok"} {
		mux.HandleFunc("GET "+path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/plain; charset=utf-8")
			_, _ = io.WriteString(w, word+"\n")
		})
	}
	for _, path := range []string{"GET /quotes", "POST /quotes", "GET /quotes/{$}", "POST /quotes/{$}"} {
		mux.Handle(path, s.inTurn(s.citron, citronError))
	}
	mux.HandleFunc("GET /{$}", pasteForm)
	mux.HandleFunc("GET /openapi.json", description)
	mux.HandleFunc("GET /metrics", s.metrics)
	mux.HandleFunc("/", s.unknown)
	return s.counted(mux)
}

// Run serves on a listener until the context is done; then it waits for the requests that are
// at work, at most for the timeout.
func Run(ctx context.Context, l net.Listener, o Options) error {
	o.defaults()
	srv := &http.Server{
		Handler:           Handler(o),
		ReadHeaderTimeout: min(5*time.Second, o.Timeout),
		ReadTimeout:       o.Timeout,
		WriteTimeout:      2 * o.Timeout, // reading, and then answering
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    1 << 16,
		ErrorLog:          slog.NewLogLogger(o.Log.Handler(), slog.LevelDebug),
	}
	stopped := make(chan error, 1)
	stop := context.AfterFunc(ctx, func() {
		late, cancel := context.WithTimeout(context.WithoutCancel(ctx), o.Timeout)
		defer cancel()
		stopped <- srv.Shutdown(late)
	})
	if err := srv.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		stop()
		return err
	}
	return <-stopped
}

// inTurn lets a handler work when it is its turn, and refuses where too many wait. Errors have
// the form that its clients read.
func (s *server) inTurn(handle func(http.ResponseWriter, *http.Request) error, as form) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case s.queue <- struct{}{}:
			defer func() { <-s.queue }()
		default:
			w.Header().Set("Retry-After", "1")
			s.fail(w, r, problem{http.StatusServiceUnavailable, "too many requests wait; try again in a second"}, as)
			return
		}
		ctx, cancel := context.WithTimeout(r.Context(), s.Timeout)
		defer cancel()
		select {
		case s.turns <- struct{}{}:
			defer func() { <-s.turns }()
		case <-ctx.Done():
			s.fail(w, r, problem{http.StatusServiceUnavailable, "no turn within " + s.Timeout.String()}, as)
			return
		}
		r = r.WithContext(ctx)
		if err := handle(w, r); err != nil {
			s.fail(w, r, err, as)
		}
	})
}
