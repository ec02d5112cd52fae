package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// directory is where -o writes files for each document.
type directory string

// open makes the directory and puts the files there that the format wants once, unless
// they are there.
func (d directory) open(f format) error {
	if err := os.MkdirAll(string(d), 0o777); err != nil {
		return err
	}
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
// keeps an answer that is there: somebody may have corrected it, or it may be another
// article's of the same name.
func (d directory) document(f format, name, article string, answer []byte) error {
	if f.beside {
		err := d.add(name+".txt", article)
		if errors.Is(err, fs.ErrExist) {
			there, unread := os.ReadFile(filepath.Join(string(d), name+".txt"))
			if unread != nil || string(there) != article {
				return fmt.Errorf("%s.txt is another text in %s; choose another directory", name, d)
			}
		} else if err != nil {
			return err
		}
	}
	err := d.add(name+f.ext, string(answer))
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is in %s already and is kept; remove it or choose another directory", name+f.ext, d)
	}
	return err
}

// add writes a file that is not there yet.
func (d directory) add(name, content string) error {
	f, err := os.OpenFile(filepath.Join(string(d), name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.WriteString(content)
	return errors.Join(err, f.Close())
}

// fileName is what the files of a document are called: "bridge" of "news/bridge.txt",
// "https_news_7" of the id "https://news/7".
func (it *item) fileName(input string) string {
	id := it.id
	switch {
	case input != "jsonl":
		id = strings.TrimSuffix(filepath.Base(id), ".txt")
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
	if name = strings.TrimLeft(name, "._"); name == "" {
		return "article"
	}
	return name
}
