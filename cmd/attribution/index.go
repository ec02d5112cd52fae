package main

import (
	_ "embed"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"strings"

	"github.com/quoteattribution/attribution"
)

// indexed is an article in the index of -o.
type indexed struct {
	File, Title string
	Quotes      int
	Speakers    []spoken // those with quotes, who has most first
}

// spoken is who speaks in an article, and how often.
type spoken struct {
	Name  string
	Count int
}

// indexOf is what the index tells of a document.
func indexOf(doc *attribution.Document, title string) indexed {
	x := indexed{Title: title, Quotes: len(doc.Quotes)}
	count := map[*attribution.Speaker]int{}
	for _, q := range doc.Quotes {
		count[q.Speaker]++
	}
	for _, s := range doc.MostQuoted() {
		x.Speakers = append(x.Speakers, spoken{s.Name, count[s]})
	}
	return x
}

//go:embed index.html
var indexPage string

var indexTemplate = template.Must(template.New("index").Parse(indexPage))

// index writes the page that lists all articles of the run.
func (d *directory) index(all []indexed) error {
	var page strings.Builder
	quotes := 0
	for _, x := range all {
		quotes += x.Quotes
	}
	err := indexTemplate.Execute(&page, struct {
		Articles []indexed
		Quotes   int
	}{all, quotes})
	if err != nil {
		return err
	}
	name := "index.html"
	if _, taken := d.written["index"]; taken {
		name = "all-articles.html" // an article has that name
	}
	err = d.add(name, page.String())
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is in %s already and is kept; write over it with -force", name, d.path)
	}
	return err
}
