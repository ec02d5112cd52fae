package main

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"
)

// How long work may last in silence, and how often its progress is told from then on.
const (
	silence = 2 * time.Second
	every   = 500 * time.Millisecond
)

// progress tells on a terminal how far long work is. The zero value tells nothing.
type progress struct {
	out                 io.Writer // nil where nobody wants to know
	now                 func() time.Time
	begun, told         time.Time
	shown               int // characters of the line that stands there
	documents, failures int
	bytes               int64
}

func newProgress(out io.Writer, now func() time.Time) progress {
	return progress{out: out, now: now, begun: now()}
}

// count counts a document and tells of it from time to time.
func (p *progress) count(bytes int, failed bool) {
	if p.out == nil {
		return
	}
	p.documents++
	p.bytes += int64(bytes)
	if failed {
		p.failures++
	}
	if now := p.now(); now.Sub(p.begun) >= silence && now.Sub(p.told) >= every {
		p.told = now
		p.tell()
	}
}

func (p *progress) tell() {
	line := fmt.Sprintf("%s, %.1f MB/s, %s", plural(p.documents, "document"), float64(p.bytes)/1e6/p.now().Sub(p.begun).Seconds(), plural(p.failures, "error"))
	p.clear()
	fmt.Fprint(p.out, line)
	p.shown = utf8.RuneCountInString(line)
}

// step tells what is done now, where work lasts.
func (p *progress) step(what string) {
	if p.out == nil || p.now().Sub(p.begun) < silence {
		return
	}
	p.clear()
	fmt.Fprint(p.out, what)
	p.shown = utf8.RuneCountInString(what)
}

// clear takes the line away, so that something else can be written there.
func (p *progress) clear() {
	if p.shown > 0 {
		fmt.Fprint(p.out, "\r"+strings.Repeat(" ", p.shown)+"\r")
		p.shown = 0
	}
}

// end leaves the last state on a line of its own, if there was one.
func (p *progress) end() {
	if p.out != nil && !p.told.IsZero() {
		p.tell()
		fmt.Fprintln(p.out)
		p.shown = 0
	}
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
