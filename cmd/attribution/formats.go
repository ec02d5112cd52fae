package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/render"
)

// format is one way to write documents.
type format struct {
	name, help string
	// write writes a document.
	write func(p *program, w io.Writer, doc *attribution.Document, it *item) error
	// head writes what stands once before all documents; nil for nothing.
	head func(w io.Writer) error
	// apart says that documents are for reading: each under a heading, with an empty line between.
	apart bool
	// ext is the extension of the file that -o writes for each document; empty where
	// several documents may follow one another.
	ext string
	// beside says that -o puts the article beside that file, as NAME.txt.
	beside bool
	// once is what -o puts into the directory once, by file name; nil for nothing.
	once func() map[string]string
}

// formats are all there are, in the order of the help page.
var formats = []format{
	{name: "text", help: "for reading, quote by quote (the default)", write: writeText, apart: true},
	{name: "view", help: "for reading: the article, speakers in the margin", write: writeView, apart: true},
	{name: "speakers", help: "a table of who speaks, and how often", write: writeSpeakers, apart: true},
	{name: "html", help: "a page to look at in a browser", write: writeHTML, ext: ".html"},
	{name: "json", help: "indented", write: writeJSON},
	{name: "jsonl", help: "one article a line", write: writeJSONLine},
	{name: "csv", help: "a table of quotes for spreadsheets, with a header", write: writeCSV, head: headCSV},
	{name: "tsv", help: "the same with tabs", write: writeTSV, head: headTSV},
	{name: "brat", help: "standoff annotations for the brat editor", write: writeBrat, ext: ".ann", beside: true, once: bratConfig},
	{name: "webannotation", help: "W3C Web Annotation (JSON-LD), one article a line", write: writeWebAnnotation},
}

// formatNamed finds a format; its error names all there are.
func formatNamed(name string) (format, error) {
	var names []string
	for _, f := range formats {
		if f.name == name {
			return f, nil
		}
		names = append(names, f.name)
	}
	last := len(names) - 1
	return format{}, fmt.Errorf("-format %s: use %s or %s", name, strings.Join(names[:last], ", "), names[last])
}

func writeText(p *program, w io.Writer, doc *attribution.Document, _ *item) error {
	_, err := w.Write(p.view.document(doc))
	return err
}

func writeView(p *program, w io.Writer, doc *attribution.Document, _ *item) error {
	return render.View(w, doc, render.ViewOptions{Width: p.view.width, Color: p.view.colour})
}

func writeSpeakers(p *program, w io.Writer, doc *attribution.Document, _ *item) error {
	return render.Speakers(w, doc, p.view.table)
}

func writeHTML(p *program, w io.Writer, doc *attribution.Document, it *item) error {
	return render.HTML(w, doc, render.HTMLOptions{Title: title(doc, it), Correct: p.correct})
}

func writeJSON(p *program, w io.Writer, doc *attribution.Document, _ *item) error {
	line, err := p.json(doc)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, append(line, '\n'), "", "  "); err != nil {
		return err
	}
	_, err = w.Write(out.Bytes())
	return err
}

func writeJSONLine(p *program, w io.Writer, doc *attribution.Document, _ *item) error {
	line, err := p.json(doc)
	if err != nil {
		return err
	}
	_, err = w.Write(append(line, '\n'))
	return err
}

// json is a document on one line; of corrected quotes with the article, as eval wants it.
func (p *program) json(doc *attribution.Document) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	var value any = doc
	if p.input == "brat" || p.withText {
		value = struct {
			*attribution.Document
			Text string `json:"text"`
		}{doc, doc.Text}
	}
	err := enc.Encode(value)
	return render.ConvertOffsets(bytes.TrimSuffix(out.Bytes(), []byte("\n")), p.unit(doc)), err
}

func headCSV(w io.Writer) error {
	return render.CSV(w, &attribution.Document{}, render.TableOptions{})
}

func writeCSV(p *program, w io.Writer, doc *attribution.Document, _ *item) error {
	return render.CSV(w, doc, render.TableOptions{NoHeader: true, Offset: p.unit(doc)})
}

func headTSV(w io.Writer) error {
	return render.TSV(w, &attribution.Document{}, render.TableOptions{})
}

func writeTSV(p *program, w io.Writer, doc *attribution.Document, _ *item) error {
	return render.TSV(w, doc, render.TableOptions{NoHeader: true, Offset: p.unit(doc)})
}

func bratConfig() map[string]string {
	annotation, visual := render.BratConfig()
	return map[string]string{"annotation.conf": annotation, "visual.conf": visual}
}

func writeBrat(_ *program, w io.Writer, doc *attribution.Document, _ *item) error {
	return render.Brat(w, doc)
}

func writeWebAnnotation(_ *program, w io.Writer, doc *attribution.Document, _ *item) error {
	return render.WebAnnotation(w, doc, render.WebAnnotationOptions{})
}
