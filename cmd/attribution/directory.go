package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"
)

// directory is where -o writes files for each document.
type directory struct {
	path  string // "" for none
	force bool   // write over what is there

	written map[string]string // the articles of this run by the name of their files
	listed  []indexed         // the articles of this run, in their order
}

// open makes the directory and puts the files there that the format wants once, unless
// they are there.
func (d *directory) open(f format) error {
	if err := os.MkdirAll(d.path, 0o777); err != nil {
		return err
	}
	d.written = map[string]string{}
	if f.once == nil {
		return nil
	}
	for name, content := range f.once() {
		if err := d.add(name, content); err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
	return nil
}

// document writes an answer, and the article beside it where the format wants it. It
// keeps an answer that is there, unless it is forced: somebody may have corrected it. An
// article of this run with the name of another gets a number behind; renamed is that name.
func (d *directory) document(f format, name, article string, answer []byte, about indexed) (renamed string, err error) {
	plain := name
	for n := 2; ; n++ {
		if _, taken := d.written[name]; !taken {
			break
		}
		name = fmt.Sprintf("%s-%d", plain, n)
	}
	d.written[name] = article
	if about.File = name + f.ext; about.Title == "" {
		about.Title = name
	}
	d.listed = append(d.listed, about)
	if name != plain {
		renamed = name + f.ext
	}
	if f.beside {
		err := d.add(name+".txt", article)
		if errors.Is(err, fs.ErrExist) {
			there, unread := os.ReadFile(filepath.Join(d.path, name+".txt"))
			if unread != nil || string(there) != article {
				return renamed, fmt.Errorf("%s.txt is another text in %s; choose another directory, or write over it with -force", name, d.path)
			}
		} else if err != nil {
			return renamed, err
		}
	}
	err = d.add(name+f.ext, string(answer))
	if errors.Is(err, fs.ErrExist) {
		return renamed, fmt.Errorf("%s is in %s already and is kept; write over it with -force, or choose another directory", name+f.ext, d.path)
	}
	return renamed, err
}

// add writes a file that is not there yet, or writes over it: first under another name, so
// that a full disk or an interrupt leaves no half of it.
func (d *directory) add(name, content string) error {
	target := filepath.Join(d.path, name)
	if !d.force {
		if _, err := os.Lstat(target); err == nil {
			return &fs.PathError{Op: "write", Path: target, Err: fs.ErrExist}
		}
	}
	f, err := os.CreateTemp(d.path, ".attribution-*")
	if err != nil {
		return err
	}
	_, err = f.WriteString(content)
	err = errors.Join(err, f.Chmod(0o644), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), target)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("cannot write %s: %w", target, err), os.Remove(f.Name()))
	}
	return nil
}

// longestName is how many bytes of an id become the name of a file.
const longestName = 100

// fileName is what the files of a document are called: "bridge" of "news/bridge.txt",
// "https_news_7" of the id "https://news/7".
func (it *item) fileName() string {
	id := it.id
	switch {
	case !it.kind.Many():
		id = filepath.Base(id)
		if it.kind != "" && id != "." {
			for _, ext := range []string{".gz", ".zst", ".txt", ".html", ".htm", ".md", ".vtt", ".srt"} {
				id = strings.TrimSuffix(id, ext)
			}
		}
		id = strings.TrimSuffix(id, ".txt")
	case id == "":
		id = it.where
	}
	name := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_.", r) {
			return r
		}
		return '_'
	}, id)
	for strings.Contains(name, "__") {
		name = strings.ReplaceAll(name, "__", "_")
	}
	for len(name) > longestName {
		_, n := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-n]
	}
	if name = strings.TrimLeft(name, "._"); name == "" {
		return "article"
	}
	return name
}
