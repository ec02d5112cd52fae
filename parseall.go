package attribution

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"sync"
	"time"
)

// Article is a text to parse among many, with what is known of it. ParseAll reads ID and Text;
// the rest goes with the document untouched: the author of the byline is no speaker, and the
// outlet that printed the article is no source that it credits.
type Article struct {
	ID       string // the document's ID
	Text     string
	Language string // a BCP 47 tag; every text is read in the language of the parser
	Title    string
	Author   string
	Outlet   string
	Date     time.Time
	Meta     any // whatever else the caller has
}

// Parsed is the answer to one article of many.
type Parsed struct {
	*Document
	Article Article
}

// Stream tells how ParseAll goes over articles. The zero value works.
type Stream struct {
	Workers int // parsers at work at a time; 0 means one a core that Go may use
	// Unordered yields an answer as soon as it is there, instead of in the order of the
	// articles, where a long article holds up those after it.
	Unordered bool
}

// ArticleError is why an article of many has no answer: a rule of the user's that panicked.
type ArticleError struct {
	ID    string // the article's
	Index int    // its place among the articles, from 0
	Err   error  // for a panic of a rule a *rule.Panic
}

func (e *ArticleError) Error() string {
	return fmt.Sprintf("attribution: article %d %q: %v", e.Index, e.ID, e.Err)
}

// Unwrap returns Err.
func (e *ArticleError) Unwrap() error { return e.Err }

// ParseAll parses articles by several workers and yields their answers, in the order of the
// articles unless o says otherwise. It holds a few articles a worker at a time, however many
// there are. An article whose parsing fails is yielded with an *ArticleError, its Document nil,
// and the others go on. Once the context is done it yields its cause and ends. Articles are
// read by one goroutine of its own, which is gone when the iteration ends, as the workers are;
// only a call of articles that does not return is not waited for.
func (p *Parser) ParseAll(ctx context.Context, articles iter.Seq[Article], o Stream) iter.Seq2[Parsed, error] {
	return func(yield func(Parsed, error) bool) {
		ctx, cancel := context.WithCancelCause(ctx)
		defer cancel(nil)
		workers := o.Workers
		if workers <= 0 {
			workers = runtime.GOMAXPROCS(0)
		}
		todo, order, done := make(chan *stream), make(chan *stream, workers), make(chan *stream, workers)
		go feed(ctx, articles, todo, order, o.Unordered)
		var working sync.WaitGroup
		for range workers {
			working.Go(func() { p.work(ctx, todo, done, o.Unordered) })
		}
		defer working.Wait()
		defer cancel(nil)
		if o.Unordered {
			go func() { working.Wait(); close(done) }()
			order = done
		}
		for x := range order {
			select {
			case <-x.ready:
			case <-ctx.Done():
			}
			if ctx.Err() != nil {
				yield(Parsed{}, context.Cause(ctx))
				return
			}
			if !yield(x.parsed, x.err) {
				return
			}
		}
		if ctx.Err() != nil {
			yield(Parsed{}, context.Cause(ctx))
		}
	}
}

// stream is one article on its way.
type stream struct {
	index  int
	parsed Parsed
	err    error
	ready  chan struct{} // closed when parsed or err is there
}

// feed hands articles to the workers, and where their order is kept to the reader too.
func feed(ctx context.Context, articles iter.Seq[Article], todo, order chan<- *stream, unordered bool) {
	defer close(todo)
	if !unordered {
		defer close(order)
	}
	n := 0
	for a := range articles {
		x := &stream{index: n, parsed: Parsed{Article: a}, ready: make(chan struct{})}
		n++
		if !unordered && !send(ctx, order, x) || !send(ctx, todo, x) {
			return
		}
	}
}

func send(ctx context.Context, to chan<- *stream, x *stream) bool {
	select {
	case to <- x:
		return true
	case <-ctx.Done():
		return false
	}
}

// work parses what comes.
func (p *Parser) work(ctx context.Context, todo <-chan *stream, done chan<- *stream, unordered bool) {
	for {
		select {
		case <-ctx.Done():
			return
		case x, ok := <-todo:
			if !ok {
				return
			}
			x.parse(ctx, p)
			close(x.ready)
			if unordered && !send(ctx, done, x) {
				return
			}
		}
	}
}

// parse fills in the answer. A panic of a rule is the article's error.
func (x *stream) parse(ctx context.Context, p *Parser) {
	defer func() {
		if r := recover(); r != nil {
			err, ok := r.(error)
			if !ok {
				panic(r)
			}
			x.parsed.Document, x.err = nil, &ArticleError{x.parsed.Article.ID, x.index, err}
		}
	}()
	d, err := p.ParseContext(ctx, x.parsed.Article.Text)
	if err != nil {
		x.err = err
		return
	}
	d.ID = x.parsed.Article.ID
	x.parsed.Document = d
}
