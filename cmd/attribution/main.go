// Command attribution finds who said what in news: it prints the quotes of an
// article, each with its speaker, the words that announce it, and the outlet that
// the text credits. Run "attribution help" for its flags and examples.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/cmd/attribution/internal/read"
)

func main() {
	ignorePipe()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// run is the whole command; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) int {
	p := &program{stdin: stdin, stdout: stdout, stderr: stderr, view: newView(stdout, env)}
	task, err := p.parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, help())
		return 0
	case err != nil:
		p.complain("%v; see attribution help", err)
		return 2
	}
	err = task(ctx)
	switch {
	case err == nil || errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe): // the reader of our output had enough
	case errors.Is(err, context.Canceled):
		return 130
	default:
		p.complain("cannot write: %v", err)
		return 1
	}
	if p.failed {
		return 1
	}
	return 0
}

// program is one run of the command.
type program struct {
	parser         *attribution.Parser
	input          string
	column         string // of a table that has the article
	offsets        string // byte, rune or utf16
	withText       bool
	correct        bool
	force          bool
	said           map[string]int     // what holds of several articles, how often
	took           map[read.Kind]bool // forms of input that were told of
	format         format
	dir            directory // where -o puts documents, empty for standard output
	progress       progress
	files          []string
	stdin          io.Reader
	stdout, stderr io.Writer
	view           view
	explaining     bool
	failed         bool // some input could not be read
	written        bool // there is output that the next document must be set off from
}

// find parses all input and prints what it holds.
func (p *program) find(ctx context.Context) error {
	if p.dir.path != "" {
		if err := p.dir.open(p.format); err != nil {
			return err
		}
	}
	if p.format.head != nil {
		var head bytes.Buffer
		if err := p.format.head(&head); err != nil {
			return err
		}
		if _, err := p.stdout.Write(head.Bytes()); err != nil {
			return err
		}
	}
	defer p.progress.end()
	err := stream(ctx, p.items(), p.work, p.emit)
	p.sum()
	if err == nil && p.format.name == "html" && p.dir.path != "" && len(p.dir.listed) > 1 {
		if err := p.dir.index(p.dir.listed); err != nil {
			p.complain("%v", err)
			p.failed = true
		}
	}
	return err
}

// work parses one article and renders the answer; it runs in many goroutines.
func (p *program) work(j *job) {
	j.size = len(j.data)
	if j.err != nil {
		return
	}
	doc, err := p.document(&j.item)
	if err == nil {
		j.out, err = p.render(doc, &j.item)
	}
	if p.dir.path != "" && err == nil {
		j.article = doc.Text
		j.listed = indexOf(doc, title(doc, &j.item))
	}
	j.data, j.err = nil, err
}

// render writes a document in the format that was asked for.
func (p *program) render(doc *attribution.Document, it *item) ([]byte, error) {
	var out bytes.Buffer
	if p.format.apart && (it.kind.Many() || len(p.files) > 1 || it.id != "" && !slices.Contains(p.files, it.id)) {
		heading := doc.ID
		if heading == "" {
			heading = it.where
		}
		p.view.heading(&out, heading)
	}
	if p.explaining {
		p.explain(&out, doc.Text)
		return out.Bytes(), nil
	}
	err := p.format.write(p, &out, doc, it)
	return out.Bytes(), err
}

// emit prints an answer with one write, so that an interrupt leaves whole lines.
func (p *program) emit(j *job) error {
	p.note(j)
	if j.err == nil && p.dir.path != "" {
		var name string
		if name, j.err = p.dir.document(p.format, j.fileName(), j.article, j.out, j.listed); name != "" {
			p.once("another article of the same name", "%s: another article has this name, written as %s", j.where, name)
		}
		j.out = nil
	}
	if j.err == nil && p.dir.path == "" && p.format.ext != "" && p.written {
		j.err = severalError(p.format.name)
	}
	p.tellError(j)
	p.progress.count(j.size, j.err != nil)
	if j.err != nil || p.dir.path != "" {
		return nil
	}
	if p.format.apart && p.written {
		j.out = append([]byte("\n"), j.out...)
	}
	p.written = true
	_, err := p.stdout.Write(j.out)
	return err
}

// tellError tells why there is no answer; of unsupported languages once each.
func (p *program) tellError(j *job) {
	var language languageError
	switch {
	case errors.As(j.err, &language):
		p.once(fmt.Sprintf("unsupported language %q", string(language)), "%s: %v", j.where, j.err)
		p.failed = true
	case j.err != nil:
		p.complain("%s: %v", j.where, j.err)
		p.failed = true
	}
}

func (p *program) complain(format string, args ...any) {
	p.progress.clear()
	fmt.Fprintf(p.stderr, "attribution: %s\n", printable(fmt.Sprintf(format, args...)))
}

func (p *program) version(context.Context) error {
	version := "unknown"
	if info, ok := debug.ReadBuildInfo(); ok {
		version = strings.TrimSpace(info.Main.Version + " " + info.GoVersion)
	}
	_, err := fmt.Fprintln(p.stdout, "attribution", version)
	return err
}
