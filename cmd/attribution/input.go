package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/cmd/attribution/internal/read"
	"github.com/quoteattribution/attribution/render"
)

// longestLine is the most bytes that a line of JSON Lines may have.
const longestLine = 64 << 20

// items reads all files and folders, each when its turn comes.
func (p *program) items() iter.Seq[item] {
	return func(yield func(item) bool) {
		for _, name := range p.files {
			for it := range p.read(name) {
				if !yield(it) {
					return
				}
			}
		}
	}
}

func (p *program) read(name string) iter.Seq[item] {
	return func(yield func(item) bool) {
		where, id, r := name, name, p.stdin
		if name == "-" {
			where, id = "standard input", ""
		} else {
			f, err := os.Open(name)
			if err != nil {
				yield(item{where: where, err: unreadable(err)})
				return
			}
			defer f.Close()
			if info, err := f.Stat(); err == nil && info.IsDir() {
				p.folder(name)(yield)
				return
			}
			r = f
		}
		if p.input == "brat" {
			data, err := io.ReadAll(r)
			it := item{where: where, id: id, data: data, err: unreadable(err)}
			if err == nil {
				it.besideText(name)
			}
			yield(it)
			return
		}
		options := read.Options{Kind: read.Kind(p.input), Column: p.column, Longest: longestLine}
		for in := range read.Items(where, id, r, options) {
			if !yield(item{where: in.Where, id: in.ID, kind: in.Kind, data: in.Data, err: in.Err}) {
				return
			}
		}
	}
}

// folder reads the files of a folder and of those in it whose form is known by their name,
// in the order of their names; hidden ones are left out.
func (p *program) folder(root string) iter.Seq[item] {
	return func(yield func(item) bool) {
		found, stop := 0, errors.New("stop")
		err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
			switch hidden := name != root && strings.HasPrefix(d.Name(), "."); {
			case err != nil:
				if !yield(item{where: name, err: unreadable(err)}) {
					return stop
				}
				return nil
			case d.IsDir() && hidden:
				return fs.SkipDir
			case d.IsDir(), hidden, !read.Known(name):
				return nil
			}
			found++
			for it := range p.read(name) {
				if !yield(it) {
					return stop
				}
			}
			return nil
		})
		if err == nil && found == 0 {
			yield(item{where: root, err: errors.New("no articles in this folder: .txt, .html, .md, .vtt, .srt, .json, .jsonl, .csv, .tsv, also .gz and .zst; name the files")})
		}
	}
}

// besideText reads the article that annotations are of; the document is called by it, so
// that eval matches it with what is found there.
func (it *item) besideText(name string) {
	base, ok := strings.CutSuffix(name, ".ann")
	if !ok {
		it.err = errors.New("no .ann file; -input brat wants article.ann, and article.txt beside")
		return
	}
	it.id = base + ".txt"
	article, err := os.ReadFile(it.id)
	switch {
	case err != nil:
		it.err = fmt.Errorf("its article %s: %w", it.id, unreadable(err))
	case !utf8.Valid(article):
		it.err = fmt.Errorf("its article %s is not valid UTF-8; convert the file to UTF-8", it.id)
	}
	it.article = string(article)
}

func unreadable(err error) error {
	if err == nil {
		return nil
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err // the message names the file already
	}
	return fmt.Errorf("cannot read it: %w; check the name and the rights", err)
}

// document parses an item. Its error says what is wrong and what to do.
func (p *program) document(it *item) (*attribution.Document, error) {
	if p.input == "brat" {
		doc, err := render.ReadBrat(bytes.NewReader(it.data), it.article)
		if err != nil {
			return nil, errors.New(strings.TrimPrefix(err.Error(), "render: "))
		}
		doc.ID = it.id
		return doc, nil
	}
	article, err := it.read()
	if err != nil {
		return nil, err
	}
	doc := p.parser.Parse(article.Text)
	doc.ID = article.ID
	return doc, nil
}

// read decodes an item that is no annotation. Its error says what is wrong and what to do.
func (it *item) read() (read.Article, error) {
	article, err := (&read.Item{ID: it.id, Kind: it.kind, Data: it.data}).Article()
	if err != nil {
		return article, err
	}
	if !english(article.Lang) {
		return article, languageError(article.Lang)
	}
	it.warning, it.title, it.taken, it.id = article.Warning, article.Title, article.Taken, article.ID
	return article, nil
}

// languageError is of an article in another language.
type languageError string

func (e languageError) Error() string {
	return fmt.Sprintf(`unsupported language %q; leave such articles out, "en" is all there is`, string(e))
}

// english reports whether a language tag is of English, as it is without a tag.
func english(tag string) bool {
	base, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(tag), "_", "-"), "-")
	return base == "" || base == "en"
}
