package attribution

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

var update = flag.Bool("update", false, "note in testdata/*.txt which of the annotated quotes are found")

// TestArticles parses the articles of testdata and compares with the answer that
// is marked up in them. A quote that the library does not get right yet bears
// "todo" in its tag, and what it takes for a quote by mistake stands behind a
// second "---"; the test fails when either list is no longer true, so that
// nothing that once was right gets lost, and nothing mended goes unnoticed.
func TestArticles(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 25)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			a := readArticle(t, string(data))
			got := a.noted(Parse(a.text))
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
				return
			}
			require.Equal(t, string(data), got)
		})
	}
}

// TestArticlesMostlyRight keeps the share of quotes that are right from falling.
func TestArticlesMostlyRight(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	all, right, found := 0, 0, 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		a := readArticle(t, string(data))
		d := Parse(a.text)
		found += len(d.Quotes)
		for i := range a.quotes {
			all++
			if a.right(d, &a.quotes[i]) != nil {
				right++
			}
		}
	}
	t.Logf("%d of %d annotated quotes right in words, cue, speaker and source; %d quotes found", right, all, found)
	require.Greater(t, float64(right)/float64(all), 0.6)
}

// annotated is a marked-up article.
type annotated struct {
	head, body, tail string // the file's first line, the article with its tags, the parties
	text             string
	quotes           []wantedQuote
}

// wantedQuote is one quote of the answer; a name is empty where the answer has none.
type wantedQuote struct {
	id                string
	spans             []text.Span
	cue, who          []text.Span
	speaker, src, via string
}

var (
	tags      = regexp.MustCompile(`<(/?)(q|cue|who|src|cited)( [^<>]*)?>`)
	attribute = regexp.MustCompile(`(\w+)=([\w,]+)`)
)

func readArticle(t *testing.T, file string) *annotated {
	head, rest, ok := strings.Cut(file, "\n\n")
	require.True(t, ok && strings.HasPrefix(head, "# "), "the first line says what the article tests")
	body, tail, ok := strings.Cut(rest, "\n---\n")
	require.True(t, ok, "the parties follow the article behind ---")
	tail, _, _ = strings.Cut(tail, "\n---\n")
	a := &annotated{head: head, body: body, tail: strings.TrimRight(tail, "\n") + "\n"}
	names := map[string]string{}
	for line := range strings.Lines(a.tail) {
		key, description, _ := strings.Cut(line, " = ")
		name, _, _ := strings.Cut(description, " | ")
		names[key] = strings.TrimSpace(name)
	}
	byID := map[string]int{}
	quote := func(id string) *wantedQuote {
		if _, ok := byID[id]; !ok {
			byID[id] = len(a.quotes)
			a.quotes = append(a.quotes, wantedQuote{id: id})
		}
		return &a.quotes[byID[id]]
	}
	type open struct {
		name  string
		start int
		attrs map[string]string
	}
	var stack []open
	var plain strings.Builder
	at := 0
	for _, m := range tags.FindAllStringSubmatchIndex(body, -1) {
		plain.WriteString(body[at:m[0]])
		at = m[1]
		if m[3] == m[2] {
			attrs := map[string]string{}
			for _, kv := range attribute.FindAllStringSubmatch(body[m[0]:m[1]], -1) {
				attrs[kv[1]] = kv[2]
			}
			stack = append(stack, open{body[m[4]:m[5]], plain.Len(), attrs})
			continue
		}
		require.NotEmpty(t, stack)
		o := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		require.Equal(t, o.name, body[m[4]:m[5]], "tags nest")
		span := text.Span{Start: o.start, End: plain.Len()}
		if o.name == "q" {
			q := quote(o.attrs["id"])
			q.spans = append(q.spans, span)
			q.speaker, q.src = names[o.attrs["by"]], names[o.attrs["src"]]
			continue
		}
		for _, id := range strings.Split(o.attrs["q"], ",") {
			q := quote(id)
			switch o.name {
			case "cue":
				q.cue = append(q.cue, span)
			case "who":
				q.who = append(q.who, span)
			case "cited":
				q.via = names[o.attrs["id"]]
			}
		}
	}
	require.Empty(t, stack, "tags are closed")
	a.text = plain.String() + body[at:]
	return a
}

// right returns the quote of d that is the wanted one in all its parts, nil where there is none.
func (a *annotated) right(d *Document, w *wantedQuote) *Quote {
	for _, q := range d.Quotes {
		if !slices.Equal(q.Spans, w.spans) {
			continue
		}
		speaker, src, via := "", "", ""
		if q.Speaker != nil {
			speaker = q.Speaker.Name
		}
		if q.Source != nil {
			src = q.Source.Name
			if q.Source.Citing != nil {
				via = q.Source.Citing.Name
			}
		}
		cue := len(w.cue) == 0 && q.Cue == nil || len(w.cue) > 0 && q.Cue != nil && w.cue[0].Overlaps(q.Cue.Span)
		who := len(w.who) == 0 || q.Mention != nil && w.who[0].Overlaps(q.Mention.Span)
		if cue && who && sameParty(speaker, w.speaker) && sameParty(src, w.src) && sameParty(via, w.via) {
			return q
		}
	}
	return nil
}

func sameParty(a, b string) bool {
	plain := func(s string) string {
		s = strings.ReplaceAll(lang.Fold(s), ".", "")
		for _, article := range []string{"the ", "a ", "an "} {
			s = strings.TrimPrefix(s, article)
		}
		return s
	}
	return plain(a) == plain(b)
}

// noted is the file with its notes of what is not found, and of what is found by mistake.
func (a *annotated) noted(d *Document) string {
	todo := map[string]bool{}
	used := map[*Quote]bool{}
	for i := range a.quotes {
		w := &a.quotes[i]
		if q := a.right(d, w); q != nil {
			used[q] = true
		} else {
			todo[w.id] = true
			for _, q := range d.Quotes {
				if q.Spans[0].Overlaps(w.spans[0]) && slices.Equal(q.Spans, w.spans) {
					used[q] = true // its words are right: the tag says that the rest is not
				}
			}
		}
	}
	body := tags.ReplaceAllStringFunc(a.body, func(tag string) string {
		if !strings.HasPrefix(tag, "<q ") {
			return tag
		}
		tag = strings.ReplaceAll(tag, " todo", "")
		if todo[attribute.FindStringSubmatch(tag)[2]] {
			tag = strings.TrimSuffix(tag, ">") + " todo>"
		}
		return tag
	})
	out := a.head + "\n\n" + body + "\n---\n" + a.tail
	mistakes := ""
	for _, q := range d.Quotes {
		if !used[q] {
			mistakes += strings.ReplaceAll(q.String(), "\n", " ") + "\n"
		}
	}
	if mistakes != "" {
		out += "---\n" + mistakes
	}
	return out
}
