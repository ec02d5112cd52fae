package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"

	"github.com/quoteattribution/attribution/internal/markup"
)

// article is a text to parse. Its key is what the builds know it by, so that every
// answer is found again whatever ids the input has.
type article struct{ key, name, text string }

// read returns the articles of testdata and those of files of JSON Lines.
func read(files []string) ([]article, error) {
	root, err := top()
	if err != nil {
		return nil, err
	}
	articles, err := testdata(root)
	for _, file := range files {
		if err != nil {
			return nil, err
		}
		var data []byte
		if data, err = os.ReadFile(file); err == nil {
			articles, err = lines(articles, file, data)
		}
	}
	for i := range articles {
		articles[i].key = fmt.Sprintf("article-%d", i)
	}
	return articles, err
}

// testdata returns the articles of the project itself, without the answers marked up in them.
func testdata(root string) ([]article, error) {
	var articles []article
	for _, pattern := range []string{"testdata/*.txt", "testdata/plain/*"} {
		files, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil || len(files) == 0 {
			return nil, fmt.Errorf("no %s in %s", pattern, root)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			a := article{name: file, text: string(data)}
			if marked, err := markup.Parse(a.text); err == nil {
				a.text = marked.Text
			}
			articles = append(articles, a)
		}
	}
	return articles, nil
}

// lines appends the articles of JSON Lines.
func lines(articles []article, file string, data []byte) ([]article, error) {
	for i, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var a struct {
			ID   string
			Text *string
		}
		err := json.Unmarshal(line, &a)
		if err == nil && a.Text == nil {
			err = errors.New(`no "text"`)
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, i+1, err)
		}
		articles = append(articles, article{name: fmt.Sprintf("%s:%d %s", file, i+1, a.ID), text: *a.Text})
	}
	return articles, nil
}

// heading is what -explain prints above an article.
var heading = regexp.MustCompile(`(?m)^(article-\d+)\n─+\n`)

// ask has a build answer on all articles and returns its answers by their keys.
func ask(program string, flags []string, articles []article) (map[string]string, error) {
	var in bytes.Buffer
	enc := json.NewEncoder(&in)
	for _, a := range articles {
		if err := enc.Encode(map[string]string{"id": a.key, "lang": "en", "text": a.text}); err != nil {
			return nil, err
		}
	}
	args := append([]string{"-input", "jsonl"}, flags...)
	explained := len(flags) > 0 && flags[0] == "-explain"
	if !explained {
		args = append(args, "-format", "jsonl")
	}
	out, err := output("", in.Bytes(), program, args...)
	if err != nil {
		return nil, err
	}
	if explained {
		return sections(string(out)), nil
	}
	answers := map[string]string{}
	for line := range bytes.Lines(out) {
		var d struct{ ID string }
		if err := json.Unmarshal(line, &d); err != nil {
			return nil, fmt.Errorf("an answer that is no JSON: %.100q: %w", line, err)
		}
		answers[d.ID] = string(line)
	}
	return answers, nil
}

// sections are the parts of what -explain prints, by the keys in their headings.
func sections(out string) map[string]string {
	answers := map[string]string{}
	at := heading.FindAllStringSubmatchIndex(out, -1)
	for i, m := range at {
		end := len(out)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		answers[out[m[2]:m[3]]] = out[m[1]:end]
	}
	return answers
}
