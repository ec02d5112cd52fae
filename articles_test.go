package attribution_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/markup"
)

var update = flag.Bool("update", false, "note in testdata/*.txt which of the annotated quotes are found, and write testdata/golden anew")

// TestArticles parses the articles of testdata and compares with the answer that
// is marked up in them. A quote that the library does not get right yet bears
// "todo" in its tag, and what it takes for a quote by mistake stands behind a
// second "---"; the test fails when either list is no longer true, so that
// nothing that once was right gets lost, and nothing mended goes unnoticed.
func TestArticles(t *testing.T) {
	for name, data := range filesOf(t, "testdata/*.txt", 35) {
		t.Run(name, func(t *testing.T) {
			a := readArticle(t, data)
			require.NotEmpty(t, a.Quotes)
			got := a.noted(attribution.Parse(a.Text))
			if *update {
				require.NoError(t, os.WriteFile("testdata/"+name+".txt", []byte(got), 0o644))
				return
			}
			require.Equal(t, data, got)
		})
	}
}

// TestArticlesRight counts the quotes of all articles of testdata. -update notes a
// quote that is lost as readily as one that is gained; these figures are changed by hand.
func TestArticlesRight(t *testing.T) {
	annotated, right, found := 0, 0, 0
	for _, data := range filesOf(t, "testdata/*.txt", 35) {
		a := readArticle(t, data)
		d := attribution.Parse(a.Text)
		found += len(d.Quotes)
		annotated += len(a.Quotes)
		for i := range a.Quotes {
			if a.right(d, &a.Quotes[i]) != nil {
				right++
			}
		}
	}
	require.Equal(t, 593, annotated, "quotes annotated")
	require.Equal(t, 481, right, "of them right in words, cue, speaker and source")
	require.Equal(t, 576, found, "quotes found")
}

// filesOf reads the files of a pattern, at least so many, by their names without ending.
func filesOf(t *testing.T, pattern string, least int) map[string]string {
	names, err := filepath.Glob(pattern)
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(names), least, pattern)
	files := map[string]string{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		files[strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))] = string(data)
	}
	return files
}

// annotated is a marked-up article.
type annotated struct{ *markup.Article }

func readArticle(t *testing.T, file string) *annotated {
	a, err := markup.Parse(file)
	require.NoError(t, err)
	return &annotated{a}
}

// right returns the quote of d that is the wanted one in all its parts, nil where there is none.
func (a *annotated) right(d *attribution.Document, w *markup.Quote) *attribution.Quote {
	for _, q := range d.Quotes {
		if !slices.Equal(q.Spans, w.Spans) {
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
		cue := len(w.Cue) == 0 && q.Cue == nil || len(w.Cue) > 0 && q.Cue != nil && w.Cue[0].Overlaps(q.Cue.Span)
		who := len(w.Who) == 0 || q.Mention != nil && w.Who[0].Overlaps(q.Mention.Span)
		if cue && who && sameParty(speaker, w.Speaker) && sameParty(src, w.Source) && sameParty(via, w.Citing) {
			return q
		}
	}
	return nil
}

func sameParty(a, b string) bool {
	plain := func(s string) string {
		s = strings.ReplaceAll(lexicon.Fold(s), ".", "")
		for _, article := range []string{"the ", "a ", "an "} {
			s = strings.TrimPrefix(s, article)
		}
		return s
	}
	return plain(a) == plain(b)
}

// noted is the file with its notes of what is not found, and of what is found by mistake.
func (a *annotated) noted(d *attribution.Document) string {
	todo := map[string]bool{}
	used := map[*attribution.Quote]bool{}
	for i := range a.Quotes {
		w := &a.Quotes[i]
		if q := a.right(d, w); q != nil {
			used[q] = true
		} else {
			todo[w.ID] = true
			for _, q := range d.Quotes {
				if q.Spans[0].Overlaps(w.Spans[0]) && slices.Equal(q.Spans, w.Spans) {
					used[q] = true // its words are right: the tag says that the rest is not
				}
			}
		}
	}
	body := markup.MapQuotes(a.Body, func(id, tag string) string {
		tag = strings.ReplaceAll(tag, " todo", "")
		if todo[id] {
			tag = strings.TrimSuffix(tag, ">") + " todo>"
		}
		return tag
	})
	out := a.Head + "\n\n" + body + "\n---\n" + a.Parties
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
