package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/quoteattribution/attribution/render"
)

// bratDir is a directory that brat opens: articles, their annotations, and its configuration.
type bratDir string

// open makes the directory and puts the configuration there, unless there is one.
func (d bratDir) open() error {
	if err := os.MkdirAll(string(d), 0o777); err != nil {
		return err
	}
	annotation, visual := render.BratConfig()
	for name, content := range map[string]string{"annotation.conf": annotation, "visual.conf": visual} {
		if err := d.add(name, content); err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
	return nil
}

// document writes an article and its annotations. It keeps annotations that are there:
// somebody may have corrected them.
func (d bratDir) document(name, article string, annotations []byte) error {
	err := d.add(name+".txt", article)
	if errors.Is(err, fs.ErrExist) {
		there, unread := os.ReadFile(filepath.Join(string(d), name+".txt"))
		if unread != nil || string(there) != article {
			return fmt.Errorf("%s.txt is another text in %s; choose another directory", name, d)
		}
	} else if err != nil {
		return err
	}
	err = d.add(name+".ann", string(annotations))
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s.ann is in %s already and is kept; remove it or choose another directory", name, d)
	}
	return err
}

// add writes a file that is not there yet.
func (d bratDir) add(name, content string) error {
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
