package render_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/render"
)

func ExampleHTML() {
	doc := attribution.Parse("“We will not go,” said Ann O’Neil.")
	var page strings.Builder
	if err := render.HTML(&page, doc, render.HTMLOptions{Title: "Who goes?"}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	for line := range strings.Lines(page.String()) {
		if strings.Contains(line, "title>") || strings.Contains(line, "counts\"") {
			fmt.Print(line)
		}
	}
	// Output:
	// <title>Who goes?</title>
	// <p class="counts">1 quote · 1 speaker</p>
}

func ExampleFragment() {
	doc := attribution.Parse("“We will not go,” said Ann O’Neil.")
	var page strings.Builder
	page.WriteString("<!DOCTYPE html><title>News</title><style>" + render.Stylesheet() + "</style>\n")
	if err := render.Fragment(&page, doc); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	page.WriteString("<script>" + render.Script() + "</script>")
	for _, element := range strings.SplitAfter(page.String(), "</span>") {
		if _, element, ok := strings.Cut(element, "<span class=\"att-"); ok && strings.Contains(element, " data-") {
			class, text, _ := strings.Cut(element, "\"")
			fmt.Println(class+":", text[strings.Index(text, ">")+1:len(text)-len("</span>")])
		}
	}
	// Output:
	// quote att-hue-1 att-depth-0 att-direct att-end: “We will not go,”
	// cue att-hue-1: said
	// mention att-hue-1: Ann O’Neil
}
