package main

import (
	"context"
	"iter"
	"runtime"

	"github.com/quoteattribution/attribution/cmd/attribution/internal/read"
)

// item is one article as it was read.
type item struct {
	where   string // for messages: "news.jsonl:17"
	id      string
	kind    read.Kind
	data    []byte
	article string // what annotations are of, with -input brat
	err     error  // why there is no document
	warning string // what the user should know of the document
	title   string // "" where the input has none
	taken   bool   // its text was taken out of markup
	digest  int64  // of what was read, for a corpus
}

// job is an item on its way to the output.
type job struct {
	item
	size   int     // bytes that were read
	listed indexed // for the index of -o
	out    []byte
	entry  *entry        // for a corpus
	done   chan struct{} // closed when out or err is there
}

// stream runs work on the items in one goroutine a core and emit on the results
// in the order of the items. It holds a few items a core at a time. It returns
// the first error of emit, or that of the context.
func stream(ctx context.Context, items iter.Seq[item], work func(*job), emit func(*job) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // an error of emit ends the reading too
	cores := runtime.GOMAXPROCS(0)
	order, todo := make(chan *job, 2*cores), make(chan *job, 2*cores)
	for range cores {
		go func() {
			for j := range todo {
				work(j)
				close(j.done)
			}
		}()
	}
	go func() {
		defer close(order)
		defer close(todo)
		for it := range items {
			j := &job{item: it, done: make(chan struct{})}
			select {
			case order <- j: // waits while the window is full
			case <-ctx.Done():
				return
			}
			todo <- j // never waits for good: the workers outlive the reading
		}
	}()
	for {
		// Reading may hang in standard input, so an interrupt does not wait for it.
		select {
		case <-ctx.Done():
			return ctx.Err()
		case j, ok := <-order:
			if !ok {
				return ctx.Err()
			}
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-j.done:
			}
			if err := emit(j); err != nil {
				return err
			}
		}
	}
}
