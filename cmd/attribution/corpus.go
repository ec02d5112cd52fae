//go:build !js && !wasip1 && !plan9

package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/cmd/attribution/internal/read"
	"github.com/quoteattribution/attribution/corpus"
	"github.com/quoteattribution/attribution/corpus/store"
	"github.com/quoteattribution/attribution/lang/en"
)

type entry = store.Input

// corpusFormats are the names of -format for corpus.
var corpusFormats = append([]string{"html", "sqlite"}, store.Formats...)

// corpus returns what builds a corpus, or goes on with one.
func (p *program) corpus(formats string, telling bool, settings map[string]string) (func(context.Context) error, error) {
	if formats == "" {
		formats = "html"
	}
	wanted := strings.Split(formats, ",")
	for _, f := range wanted {
		if !slices.Contains(corpusFormats, f) {
			return nil, fmt.Errorf("-format %s: use %s, several parted by commas", f, strings.Join(corpusFormats, ", "))
		}
	}
	switch {
	case p.dir.path == "":
		return nil, errors.New("corpus writes into a folder: add -o DIR")
	case p.input == "brat" || !slices.Contains(read.Kinds, read.Kind(p.input)):
		return nil, fmt.Errorf("-input %s: not for corpus; use %s", p.input, strings.Trim(strings.ReplaceAll(fmt.Sprint(read.Kinds), " ", ", "), "[]"))
	}
	for _, name := range p.files {
		if len(name) > 1 && name[0] == '-' {
			return nil, fmt.Errorf("%s stands after a file: put flags first (./%[1]s for a file of that name)", name)
		}
		if within(name, p.dir.path) {
			return nil, fmt.Errorf("-o %s is in the folder %s, of which all is read: choose one beside it", p.dir.path, name)
		}
	}
	for _, file := range []string{"known", "rules"} {
		if settings[file] == "" {
			continue
		}
		data, err := os.ReadFile(settings[file])
		if err != nil {
			return nil, err
		}
		settings[file] = fmt.Sprintf("a file of hash %.4x", sha256.Sum256(data))
	}
	settings["input"], settings["column"] = p.input, p.column
	if len(p.files) == 0 {
		p.files = []string{"-"}
	}
	if telling {
		p.progress = newProgress(p.stderr, time.Now)
	}
	return func(ctx context.Context) error {
		err := p.build(ctx, settings, wanted)
		if err != nil && !errors.Is(err, context.Canceled) {
			p.complain("%v", err)
			p.failed = true
			return nil
		}
		return err
	}, nil
}

// within reports whether a folder is another one, or in it.
func within(outer, inner string) bool {
	a, err := filepath.Abs(outer)
	b, err2 := filepath.Abs(inner)
	rel, err3 := filepath.Rel(a, b)
	return outer != "-" && errors.Join(err, err2, err3) == nil && filepath.IsLocal(rel)
}

// build reads what the corpus has not yet, and makes of it what was asked for.
func (p *program) build(ctx context.Context, settings map[string]string, formats []string) (err error) {
	dir := p.dir.path
	if p.dir.force {
		if err := store.Remove(dir); err != nil {
			return err
		}
	}
	s, err := store.Open(ctx, dir, settings, corpus.NewReader(en.Pack()))
	if err != nil {
		var e *store.SettingsError
		if errors.As(err, &e) {
			err = fmt.Errorf("%s: %w; use these, choose another folder, or begin anew with -force", filepath.Join(dir, store.Name), err)
		}
		return err
	}
	defer func() {
		if errors.Is(err, context.Canceled) {
			p.complain("interrupted; %s has %s, and the same command goes on from there", filepath.Join(dir, store.Name), plural(s.Inputs(), "article"))
		}
		err = errors.Join(err, s.Close())
	}()
	if err := p.take(ctx, s); err != nil {
		return err
	}
	return p.finish(ctx, s, formats)
}

// take adds the articles that the corpus has not yet.
func (p *program) take(ctx context.Context, s *store.Store) error {
	before, err := s.Digests(ctx)
	if err != nil {
		return err
	}
	if len(before) > 0 {
		p.complain("%s has %s already", filepath.Join(p.dir.path, store.Name), plural(len(before), "article"))
	}
	var changed error
	items := rest(p.items(), before, &changed)
	work := func(j *job) { p.enter(s, j) }
	emit := func(j *job) error {
		p.note(j)
		p.tellError(j)
		renamed, err := s.Add(ctx, j.entry)
		if renamed != "" {
			p.once("another article of the same id", "%s: another article has this id, kept as %s", j.where, renamed)
		}
		p.progress.count(j.size, j.err != nil)
		return err
	}
	err = stream(ctx, items, work, emit)
	p.progress.end()
	p.sum()
	saved := s.Commit(context.WithoutCancel(ctx))
	if err == nil && changed != nil {
		err = fmt.Errorf("%s: %w; give it the same input and more behind, choose another folder, or begin anew with -force", filepath.Join(p.dir.path, store.Name), changed)
	}
	return errors.Join(err, saved)
}

// rest is the items behind those that the corpus has. Where what it has is not what is read now,
// changed says so, and there is no item.
func rest(items iter.Seq[item], before []int64, changed *error) iter.Seq[item] {
	return func(yield func(item) bool) {
		n := 0
		for it := range items {
			it.digest = store.Digest(it.id, it.data)
			if it.err != nil {
				it.digest = store.Digest(it.where, []byte("error"))
			}
			n++
			if n <= len(before) {
				if it.digest != before[n-1] {
					*changed = fmt.Errorf("its article %d was another one than %s", n, it.where)
					return
				}
				continue
			}
			if !yield(it) {
				return
			}
		}
		if n < len(before) {
			*changed = fmt.Errorf("it has %s, and the input has %d", plural(len(before), "article"), n)
		}
	}
}

// enter parses an article; it runs in many goroutines.
func (p *program) enter(s *store.Store, j *job) {
	j.size = len(j.data)
	j.entry = &store.Input{Place: j.where, Digest: j.digest}
	if j.err == nil {
		var a read.Article
		if a, j.err = j.read(); j.err == nil {
			if a.BadDate != "" {
				j.warning = fmt.Sprintf("a date that is not understood, such as %q; write 2026-03-02", a.BadDate)
			}
			if a.ID == "" {
				a.ID = j.where
			}
			doc := p.parser.Parse(a.Text)
			doc.ID = a.ID
			s.Take(j.entry, doc, &attribution.Article{ID: a.ID, Text: a.Text, Language: a.Lang, Title: a.Title, Author: a.Author, Outlet: a.Outlet, Date: a.Date})
		}
	}
	j.data, j.entry.Err = nil, j.err
}

// finish makes what is asked for.
func (p *program) finish(ctx context.Context, s *store.Store, formats []string) error {
	done, err := s.Finished(ctx)
	if err != nil {
		return err
	}
	tell := func(step store.Step) { p.progress.step(string(step)) }
	if !done {
		if err := s.Finish(ctx, tell); err != nil {
			return err
		}
	}
	var names []string
	for _, f := range formats {
		tell(store.Step("writing " + f))
		switch f {
		case "sqlite":
		case "html":
			err = s.Page(ctx)
			names = append(names, store.PageName)
		default:
			err = s.Export(ctx, f)
			names = append(names, "quotes."+f, "people."+f, "statements."+f, "counts."+f)
		}
		if err != nil {
			return err
		}
	}
	p.progress.clear()
	failed, err := s.Failed(ctx)
	if err != nil {
		return err
	}
	if failed > 0 {
		p.failed = true
		p.complain("%s could not be read; the table inputs of %s says why", plural(failed, "article"), store.Name)
	}
	line, err := s.Summary(ctx)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(p.stdout, "%s\n%s\n", line, strings.Join(append([]string{store.Name}, names...), " "))
	return err
}
