package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/render"
)

// longestLine is the most bytes that a line of -input jsonl may have.
const longestLine = 64 << 20

// items reads all files, each when its turn comes.
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
			r = f
		}
		if p.input == "jsonl" {
			lines(where, r, longestLine)(yield)
			return
		}
		data, err := io.ReadAll(r)
		it := item{where: where, id: id, data: data, err: unreadable(err)}
		if p.input == "brat" && err == nil {
			it.besideText(name)
		}
		yield(it)
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

var errTooLong = errors.New("the line is too long")

// lines reads JSON Lines; a line longer than the longest is reported, not held.
func lines(where string, r io.Reader, longest int) iter.Seq[item] {
	return func(yield func(item) bool) {
		buffered := bufio.NewReaderSize(r, 64<<10)
		for n := 1; ; n++ {
			line, err := readLine(buffered, longest)
			it := item{where: fmt.Sprintf("%s:%d", where, n)}
			it.data = bytes.TrimPrefix(line, []byte("\ufeff"))
			switch {
			case err == io.EOF:
				return
			case err == errTooLong:
				it.err = fmt.Errorf("the line is longer than %d bytes; split the article", longest)
			case err != nil:
				it.where, it.err = where, unreadable(err)
				yield(it)
				return
			case len(bytes.TrimSpace(line)) == 0:
				continue
			}
			if !yield(it) {
				return
			}
		}
	}
}

// readLine returns the next line without its line feed, io.EOF after the last, and
// errTooLong after it has skipped one.
func readLine(r *bufio.Reader, longest int) (line []byte, err error) {
	tooLong := false
	for {
		part, err := r.ReadSlice('\n')
		part = bytes.TrimSuffix(part, []byte("\n"))
		if tooLong = tooLong || len(line)+len(part) > longest; tooLong {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
		case tooLong && (err == nil || err == io.EOF):
			return nil, errTooLong
		case err == io.EOF && len(line) > 0:
			return line, nil // the last line may lack its line feed
		default:
			return line, err
		}
	}
}

// document parses an item. Its error says what is wrong and what to do.
func (p *program) document(it *item) (*attribution.Document, error) {
	valid := utf8.Valid(it.data)
	if p.input == "brat" {
		doc, err := render.ReadBrat(bytes.NewReader(it.data), it.article)
		if err != nil {
			return nil, errors.New(strings.TrimPrefix(err.Error(), "render: "))
		}
		doc.ID = it.id
		return doc, nil
	}
	if p.input == "text" {
		if !valid {
			it.warning = "not valid UTF-8, parsed all the same; convert it to UTF-8 for exact words"
		}
		doc := p.parser.Parse(string(it.data))
		doc.ID = it.id
		return doc, nil
	}
	if !valid {
		return nil, errors.New("not valid UTF-8; convert the file to UTF-8")
	}
	var line struct {
		ID, Lang string
		Text     *string
	}
	var kind *json.UnmarshalTypeError
	switch err := json.Unmarshal(it.data, &line); {
	case errors.As(err, &kind) && kind.Field == "":
		return nil, fmt.Errorf(`the line is a JSON %s; write an object {"id":…,"text":…}`, kind.Value)
	case errors.As(err, &kind):
		return nil, fmt.Errorf("%q is a %s; write a string", strings.ToLower(kind.Field), kind.Value)
	case err != nil:
		return nil, fmt.Errorf(`broken JSON (%w); write one object {"id":…,"text":…} a line`, err)
	case line.Text == nil:
		return nil, errors.New(`no "text" field; put the article there`)
	case !english(line.Lang):
		return nil, fmt.Errorf(`unsupported language %q; leave such lines out, "en" is all there is`, line.Lang)
	}
	doc := p.parser.Parse(*line.Text)
	doc.ID = line.ID
	return doc, nil
}

// english reports whether a language tag is of English, as it is without a tag.
func english(tag string) bool {
	base, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(tag), "_", "-"), "-")
	return base == "" || base == "en"
}
