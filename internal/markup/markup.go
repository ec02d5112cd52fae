// Package markup reads articles whose quotes are marked up in place:
//
//	# what the article tests
//
//	<q id=1 by=A src=X>“We will not go,”</q> <cue q=1>said</cue> <who q=1 id=A>Ann O’Neil</who>.
//	---
//	A = Ann O’Neil | person | a teacher
//	X = AFP | outlet
//
// <q> is what was said, a further piece of it bears the same id; <cue>, <who>,
// <src> and <cited> are the words that announce it and that name the speaker, the
// outlet and the outlet that is cited. Behind a second line of --- may stand notes.
package markup

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/quoteattribution/attribution/text"
)

// Article is a marked-up article.
type Article struct {
	Head    string // the first line
	Body    string // the article with its tags
	Parties string // the lines that tell the parties
	Text    string // the article without tags
	Quotes  []Quote
}

// Quote is one quote of the answer. Spans are byte offsets into Text; a name is
// empty where the answer has none.
type Quote struct {
	ID                      string
	Spans, Cue, Who, Src    []text.Span
	Speaker, Source, Citing string
}

var (
	tag       = regexp.MustCompile(`<(/?)(q|cue|who|src|cited)( [^<>]*)?>`)
	attribute = regexp.MustCompile(`(\w+)=([\w,]+)`)
)

// Strip is a text without its tags.
func Strip(body string) string { return tag.ReplaceAllString(body, "") }

// MapQuotes replaces each opening <q> tag by what change makes of it.
func MapQuotes(body string, change func(id, tag string) string) string {
	return tag.ReplaceAllStringFunc(body, func(s string) string {
		if !strings.HasPrefix(s, "<q ") {
			return s
		}
		return change(attribute.FindStringSubmatch(s)[2], s)
	})
}

// Parse reads an article. An error tells what is wrong with its markup.
func Parse(file string) (*Article, error) {
	head, rest, ok := strings.Cut(file, "\n\n")
	if !ok || !strings.HasPrefix(head, "# ") {
		return nil, fmt.Errorf("the first line is not # and what the article tests")
	}
	body, parties, ok := strings.Cut(rest, "\n---\n")
	if !ok {
		return nil, fmt.Errorf("no line of --- with the parties behind it")
	}
	parties, _, _ = strings.Cut(parties, "\n---\n")
	a := &Article{Head: head, Body: body, Parties: strings.TrimRight(parties, "\n") + "\n"}
	return a, a.read()
}

// read fills in the text and the quotes.
func (a *Article) read() error {
	names := map[string]string{}
	for line := range strings.Lines(a.Parties) {
		key, description, _ := strings.Cut(line, " = ")
		name, _, _ := strings.Cut(description, " | ")
		names[key] = strings.TrimSpace(name)
	}
	type open struct {
		name  string
		start int
		attrs map[string]string
	}
	var stack []open
	var plain strings.Builder
	at := 0
	for _, m := range tag.FindAllStringSubmatchIndex(a.Body, -1) {
		plain.WriteString(a.Body[at:m[0]])
		at = m[1]
		if m[3] == m[2] {
			attrs := map[string]string{}
			for _, kv := range attribute.FindAllStringSubmatch(a.Body[m[0]:m[1]], -1) {
				attrs[kv[1]] = kv[2]
			}
			for _, key := range []string{"by", "src"} {
				if attrs[key] != "" && names[attrs[key]] == "" {
					return fmt.Errorf("no party %q below, as %s wants", attrs[key], a.Body[m[0]:m[1]])
				}
			}
			stack = append(stack, open{a.Body[m[4]:m[5]], plain.Len(), attrs})
			continue
		}
		if len(stack) == 0 || stack[len(stack)-1].name != a.Body[m[4]:m[5]] {
			return fmt.Errorf("%s at byte %d closes no tag", a.Body[m[0]:m[1]], m[0])
		}
		o := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		a.add(o.name, o.attrs, names, text.Span{Start: o.start, End: plain.Len()})
	}
	if len(stack) > 0 {
		return fmt.Errorf("<%s> is never closed", stack[0].name)
	}
	a.Text = plain.String() + a.Body[at:]
	for _, q := range a.Quotes {
		if len(q.Spans) == 0 {
			return fmt.Errorf("quote %s has no <q>", q.ID)
		}
	}
	return nil
}

// add puts what one tag marks into its quote or quotes.
func (a *Article) add(tag string, attrs, names map[string]string, span text.Span) {
	if tag == "q" {
		q := a.quote(attrs["id"])
		q.Spans = append(q.Spans, span)
		q.Speaker, q.Source = names[attrs["by"]], names[attrs["src"]]
		return
	}
	for _, id := range strings.Split(attrs["q"], ",") {
		q := a.quote(id)
		switch tag {
		case "cue":
			q.Cue = append(q.Cue, span)
		case "who":
			q.Who = append(q.Who, span)
		case "src":
			q.Src = append(q.Src, span)
		case "cited":
			q.Citing = names[attrs["id"]]
		}
	}
}

// quote is the quote with this id, a new one at its first mention.
func (a *Article) quote(id string) *Quote {
	for i := range a.Quotes {
		if a.Quotes[i].ID == id {
			return &a.Quotes[i]
		}
	}
	a.Quotes = append(a.Quotes, Quote{ID: id})
	return &a.Quotes[len(a.Quotes)-1]
}
