// Command attribution finds who said what in news: it prints the quotes of an
// article, each with its speaker, the words that announce it, and the outlet that
// the text credits. Run "attribution help" for its flags and examples.
package main

import (
	"bytes"
	"context"
	"encoding/json"
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
)

const usage = `Attribution finds who said what in news: the quotes of an article, each with its
speaker, the words that announce it, and the outlet that the text credits.

Usage:
  attribution [flags] [file …]   read files; standard input for "-" or no file
  attribution rules              list the rules, each with an example
  attribution eval GOLD PRED     compare two files of JSON Lines: precision, recall, F1
                                 (lines of GOLD bear "text" too; -format json before eval)
  attribution help               show this page

Flags:
  -input text|jsonl              text: one article a file (the default)
                                 jsonl: one {"id":…,"lang":…,"text":…} a line
  -format text|json|jsonl        text: for reading (the default)
                                 json: indented    jsonl: one article a line
  -scope speech|all              speech: what was said or written (the default)
                                 all: beliefs, wishes and attitudes too
  -explain                       print every proposal of a rule, its score, and why it
                                 was kept or not
  -rules-only                    decide by the rules alone, without learned weights
  -version                       print the version

Examples:
  attribution article.txt
  echo '“We will not go,” said Ann O’Neil, a teacher.' | attribution
  attribution -format json article.txt > quotes.json
  attribution -input jsonl -format jsonl news.jsonl > quotes.jsonl
  attribution eval corrected.jsonl quotes.jsonl

Spans in the JSON are byte offsets into the text. A file or line that cannot be
read is named on standard error and the others go on.

Exit status: 0 all read, 1 something was not, 2 wrong usage, 130 interrupted.
Environment: NO_COLOR switches colour off, COLUMNS sets the width.
`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// run is the whole command; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) int {
	p := &program{stdin: stdin, stdout: stdout, stderr: stderr, view: newView(stdout, env)}
	task, err := p.parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, usage)
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
	input, format  string
	files          []string
	stdin          io.Reader
	stdout, stderr io.Writer
	view           view
	explaining     bool
	failed         bool // some input could not be read
	written        bool // there is output that the next document must be set off from
}

// parse reads the arguments and returns what they ask for.
func (p *program) parse(args []string) (func(context.Context) error, error) {
	flags := flag.NewFlagSet("attribution", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // run reports the error, once
	flags.StringVar(&p.input, "input", "text", "")
	flags.StringVar(&p.format, "format", "text", "")
	flags.BoolVar(&p.explaining, "explain", false, "")
	scope := flags.String("scope", "speech", "")
	rulesOnly := flags.Bool("rules-only", false, "")
	version := flags.Bool("version", false, "")
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	p.files = flags.Args()
	scopes := map[string]attribution.Scope{"speech": attribution.Speech, "all": attribution.Everything}
	known, ok := scopes[*scope]
	if !ok {
		return nil, fmt.Errorf("-scope %s: use speech or all", *scope)
	}
	var err error
	if p.parser, err = attribution.New(attribution.Config{RulesOnly: *rulesOnly, Scope: known}); err != nil {
		return nil, err
	}
	switch {
	case *version:
		return p.version, nil
	case flags.Arg(0) == "help":
		return nil, flag.ErrHelp
	case flags.Arg(0) == "rules" && len(args) > 1:
		return nil, errors.New("rules takes no flags or files (./rules for a file of that name)")
	case flags.Arg(0) == "rules":
		return p.rules, nil
	case flags.Arg(0) == "eval" && flags.NArg() != 3:
		return nil, errors.New("eval wants two files, GOLD and PRED (./eval for a file of that name)")
	case flags.Arg(0) == "eval":
		return p.eval(flags.Arg(1), flags.Arg(2)), nil
	case !slices.Contains([]string{"text", "jsonl"}, p.input):
		return nil, fmt.Errorf("-input %s: use text or jsonl", p.input)
	case p.explaining && p.format != "text":
		return nil, errors.New("-explain prints text: leave -format out")
	case !slices.Contains([]string{"text", "json", "jsonl"}, p.format):
		return nil, fmt.Errorf("-format %s: use text, json or jsonl", p.format)
	}
	for _, name := range p.files {
		if len(name) > 1 && name[0] == '-' && !slices.Contains(args, "--") {
			return nil, fmt.Errorf("%s stands after a file: put flags first (./%[1]s for a file of that name)", name)
		}
	}
	if len(p.files) == 0 {
		p.files = []string{"-"}
		if isTerminal(p.stdin) && isTerminal(p.stderr) {
			p.complain("reading standard input; end it with Ctrl-D, or see attribution help")
		}
	}
	return p.find, nil
}

// find parses all input and prints what it holds.
func (p *program) find(ctx context.Context) error { return stream(ctx, p.items(), p.work, p.emit) }

// work parses one article and renders the answer; it runs in many goroutines.
func (p *program) work(j *job) {
	if j.err != nil {
		return
	}
	doc, err := p.document(&j.item)
	if err == nil {
		j.out, err = p.render(doc, j.where)
	}
	j.data, j.err = nil, err
}

// render writes a document in the format that was asked for.
func (p *program) render(doc *attribution.Document, where string) ([]byte, error) {
	if p.format == "text" {
		heading := ""
		if p.input == "jsonl" || len(p.files) > 1 {
			heading = doc.ID
			if heading == "" {
				heading = where
			}
		}
		if p.explaining {
			return p.explain(heading, doc.Text), nil
		}
		return p.view.document(heading, doc), nil
	}
	line, err := doc.MarshalJSON() // json.Marshal would escape HTML
	if p.format == "jsonl" || err != nil {
		return append(line, '\n'), err
	}
	var out bytes.Buffer
	err = json.Indent(&out, append(line, '\n'), "", "  ")
	return out.Bytes(), err
}

// emit prints an answer with one write, so that an interrupt leaves whole lines.
func (p *program) emit(j *job) error {
	if j.warning != "" {
		p.complain("%s: %s", j.where, j.warning)
	}
	if j.err != nil {
		p.complain("%s: %v", j.where, j.err)
		p.failed = true
		return nil
	}
	if p.format == "text" && p.written {
		j.out = append([]byte("\n"), j.out...)
	}
	p.written = true
	_, err := p.stdout.Write(j.out)
	return err
}

func (p *program) complain(format string, args ...any) {
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
