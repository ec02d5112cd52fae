package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/cmd/attribution/internal/read"
)

// parse reads the arguments and returns what they ask for.
func (p *program) parse(args []string) (func(context.Context) error, error) {
	flags := flag.NewFlagSet("attribution", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // run reports the error, once
	flags.StringVar(&p.input, "input", "auto", "")
	flags.StringVar(&p.column, "column", "", "")
	flags.BoolVar(&p.withText, "with-text", false, "")
	flags.BoolVar(&p.correct, "correct", false, "")
	flags.BoolVar(&p.force, "force", false, "")
	flags.StringVar(&p.offsets, "offsets", "byte", "")
	name := flags.String("format", "text", "")
	dir := flags.String("o", "", "")
	telling := flags.String("progress", "auto", "")
	flags.BoolVar(&p.explaining, "explain", false, "")
	scope := flags.String("scope", "speech", "")
	rulesOnly := flags.Bool("rules-only", false, "")
	version := flags.Bool("version", false, "")
	knownFile := flags.String("known", "", "")
	rulesFile := flags.String("rules", "", "")
	corpus := len(args) > 0 && args[0] == "corpus"
	if corpus {
		args = args[1:]
		*name = ""
	}
	if err := flags.Parse(args); corpus && errors.Is(err, flag.ErrHelp) {
		return p.corpusHelp, nil
	} else if err != nil {
		return nil, err
	}
	p.files = flags.Args()
	scopes := map[string]attribution.Scope{"speech": attribution.Speech, "all": attribution.Everything}
	known, ok := scopes[*scope]
	if !ok {
		return nil, fmt.Errorf("-scope %s: use speech or all", *scope)
	}
	if *telling != "auto" && *telling != "off" {
		return nil, fmt.Errorf("-progress %s: use auto or off", *telling)
	}
	var err error
	if !corpus {
		if p.format, err = formatNamed(*name); err != nil {
			return nil, err
		}
	}
	p.dir = directory{path: *dir, force: p.force}
	config := attribution.Config{RulesOnly: *rulesOnly, Scope: known}
	if *knownFile != "" {
		if config.Known, err = readKnown(*knownFile); err != nil {
			return nil, err
		}
	}
	testing := flags.Arg(0) == "rules" && flags.NArg() == 3 && flags.Arg(1) == "-test"
	if testing {
		*rulesFile = flags.Arg(2)
	}
	var own *ruleFile
	if *rulesFile != "" {
		if own, err = readRuleFile(*rulesFile); err != nil {
			return nil, err
		}
		config.Verbs, config.Rules = own.verbs, append(attribution.DefaultRules(), own.rules...)
	}
	if p.parser, err = attribution.New(config); err != nil {
		return nil, unprefixed(err)
	}
	if corpus {
		if unfit := beyond(flags, "o", "format", "force", "input", "column", "progress", "scope", "rules-only", "known", "rules"); unfit != "" {
			return nil, fmt.Errorf("-%s is not for corpus; see attribution corpus -h", unfit)
		}
		telling := *telling == "auto" && isTerminal(p.stderr)
		return p.corpus(*name, telling, map[string]string{"scope": *scope, "rules-only": fmt.Sprint(*rulesOnly), "known": *knownFile, "rules": *rulesFile})
	}
	switch {
	case testing:
		return p.testRules(own), nil
	case *version:
		return p.version, nil
	case flags.Arg(0) == "serve":
		if name := beyond(flags, "scope", "rules-only", "known", "rules"); name != "" {
			return nil, fmt.Errorf("-%s is not for serve, which takes -scope, -rules-only, -known and -rules before it", name)
		}
		return p.serving(flags.Args()[1:])
	case flags.Arg(0) == "corpus":
		return nil, errors.New("put the flags behind corpus (./corpus for a file of that name)")
	case flags.Arg(0) == "help":
		return nil, flag.ErrHelp
	case flags.Arg(0) == "rules" && len(args) > 1:
		return nil, errors.New("rules takes nothing or -test FILE (./rules for a file of that name)")
	case flags.Arg(0) == "rules":
		return p.rules, nil
	case flags.Arg(0) == "eval" && flags.NArg() != 3:
		return nil, errors.New("eval wants two files, GOLD and PRED (./eval for a file of that name)")
	case flags.Arg(0) == "eval":
		return p.eval(flags.Arg(1), flags.Arg(2)), nil
	}
	for _, name := range p.files {
		if len(name) > 1 && name[0] == '-' && !slices.Contains(args, "--") {
			return nil, fmt.Errorf("%s stands after a file: put flags first (./%[1]s for a file of that name)", name)
		}
	}
	if err := p.check(); err != nil {
		return nil, err
	}
	if len(p.files) == 0 {
		p.files = []string{"-"}
		if isTerminal(p.stdin) && isTerminal(p.stderr) {
			p.complain("reading standard input; end it with Ctrl-D, or see attribution help")
		}
	}
	if *telling == "auto" && isTerminal(p.stderr) && !isTerminal(p.stdout) {
		p.progress = newProgress(p.stderr, time.Now)
	}
	return p.find, nil
}

// beyond is the first flag that was given and is none of the allowed, empty if there is none.
func beyond(flags *flag.FlagSet, allowed ...string) (name string) {
	flags.Visit(func(f *flag.Flag) {
		if name == "" && !slices.Contains(allowed, f.Name) {
			name = f.Name
		}
	})
	return name
}

// severalError is of several articles in a format that has one a file.
func severalError(format string) error {
	return fmt.Errorf("-format %s cannot hold several articles in one file: add -o DIR", format)
}

// check tells which flags do not go together.
func (p *program) check() error {
	switch {
	case p.input != "brat" && !slices.Contains(read.Kinds, read.Kind(p.input)):
		return fmt.Errorf("-input %s: use %s, brat or %s", p.input, strings.Trim(strings.ReplaceAll(fmt.Sprint(read.Kinds[1:]), " ", ", "), "[]"), read.Auto)
	case p.column != "" && p.input != "csv" && p.input != "tsv" && p.input != "auto":
		return errors.New("-column names the column of a table: it goes with -input csv or tsv")
	case !slices.Contains([]string{"byte", "rune", "utf16"}, p.offsets):
		return fmt.Errorf("-offsets %s: use byte, rune or utf16", p.offsets)
	case p.offsets != "byte" && !slices.Contains([]string{"json", "jsonl", "csv", "tsv"}, p.format.name):
		return errors.New("-offsets goes with -format json, jsonl, csv or tsv")
	case p.withText && p.format.name != "json" && p.format.name != "jsonl":
		return errors.New("-with-text goes with -format json or jsonl")
	case p.correct && p.format.name != "html":
		return errors.New("-correct lets the quotes of a page be corrected: it goes with -format html")
	case p.force && p.dir.path == "":
		return errors.New("-force writes over files that -o DIR has already: add -o DIR")
	case p.explaining && (p.format.name != "text" || p.input == "brat"):
		return errors.New("-explain prints what it finds in a text: leave -format and -input brat out")
	case p.input == "brat" && (len(p.files) == 0 || slices.Contains(p.files, "-")):
		return errors.New("-input brat reads .ann files, each with its .txt beside: name them")
	case p.dir.path != "" && p.format.ext == "":
		return errors.New("-o goes with -format html or brat; write other formats to a file with >")
	case p.dir.path == "" && p.format.ext != "" && (read.Kind(p.input).Many() || len(p.files) > 1):
		return severalError(p.format.name)
	}
	return nil
}
