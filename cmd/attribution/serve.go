package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"time"

	"github.com/quoteattribution/attribution/cmd/attribution/internal/serve"
)

// serving reads the flags behind "serve" and returns the server that they ask for.
func (p *program) serving(args []string) (func(context.Context) error, error) {
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // run reports the error, once
	addr := flags.String("addr", "127.0.0.1:8080", "")
	most := flags.Int64("max-body", 8<<20, "")
	timeout := flags.Duration("timeout", 30*time.Second, "")
	together := flags.Int("concurrency", 0, "")
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	switch {
	case flags.NArg() > 0:
		return nil, fmt.Errorf("serve takes flags alone, not %s", flags.Arg(0))
	case *most <= 0:
		return nil, fmt.Errorf("-max-body %d: use a number of bytes above 0", *most)
	case *timeout <= 0:
		return nil, fmt.Errorf("-timeout %v: use a time above 0, such as 30s", *timeout)
	case *together < 0:
		return nil, fmt.Errorf("-concurrency %d: use the number of requests that are worked at together, 0 for one a core", *together)
	}
	return func(ctx context.Context) error {
		l, err := net.Listen("tcp", *addr)
		if err != nil {
			p.complain("-addr %s: %v", *addr, err)
			p.failed = true
			return nil
		}
		p.complain("serving on http://%s/ until it is interrupted", l.Addr())
		o := serve.Options{Parser: p.parser, MaxBody: *most, Timeout: *timeout, Concurrent: *together, Log: slog.New(slog.NewTextHandler(p.stderr, nil))}
		if err := serve.Run(ctx, l, o); err != nil {
			p.complain("%v", err)
			p.failed = true
		}
		return nil
	}, nil
}
