package attribution

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/text"
)

var update = flag.Bool("update", false, "write what the library finds into testdata/*.txt")

// TestArticles parses the articles of testdata without their marks, marks up what
// it finds and compares.
func TestArticles(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 25)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			title, want, ok := strings.Cut(string(data), "\n\n")
			require.True(t, ok && strings.HasPrefix(title, "# "), "the first line says what the article tests")
			body, _, _ := strings.Cut(want, "\n---\n")
			got := markUp(Parse(tag.ReplaceAllString(body, "")))
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(title+"\n\n"+got), 0o644))
				return
			}
			require.Equal(t, want, got)
		})
	}
}

var tag = regexp.MustCompile(`</?(q|cue|who|src|cited)( [^<>]*)?>`)

// element is one tagged span: a piece of a quote, a cue or a mention.
type element struct {
	text.Span
	name string
	of   []int  // the quotes that it belongs to
	who  string // the speaker or source
	src  string
}

// markUp writes what was found into the article, and the parties below it.
func markUp(d *Document) string {
	keys, parties := keysOf(d)
	var all []element
	for i, q := range d.Quotes {
		e := element{name: "q", of: []int{i + 1}}
		if q.Speaker != nil {
			e.who = keys[q.Speaker]
		}
		if q.Source != nil {
			e.src = keys[q.Source.Name]
		}
		for _, s := range q.Spans {
			e.Span = s
			all = append(all, e)
		}
		if q.Cue != nil {
			all = append(all, element{Span: q.Cue.Span, name: "cue", of: []int{i + 1}})
		}
		if q.Mention != nil && q.Speaker != nil {
			all = append(all, element{Span: q.Mention.Span, name: "who", of: []int{i + 1}, who: keys[q.Speaker]})
		}
		inherited := q.Parent != nil && q.Source == q.Parent.Source
		for s, name := q.Source, "src"; s != nil && !inherited; s, name = s.Citing, "cited" {
			all = append(all, element{Span: s.Mention.Span, name: name, of: []int{i + 1}, who: keys[s.Name]})
		}
	}
	return write(d.Text, merged(all)) + "\n---\n" + parties
}

// keysOf names the parties A, B, … in the order of the text and describes each.
func keysOf(d *Document) (map[any]string, string) {
	keys, lines := map[any]string{}, ""
	add := func(of any, description string) {
		if keys[of] == "" {
			n := len(keys)
			keys[of] = string(rune('A' + n%26))
			if n >= 26 {
				keys[of] += strconv.Itoa(n / 26)
			}
			lines += keys[of] + " = " + description + "\n"
		}
	}
	for _, q := range d.Quotes {
		if s := q.Speaker; s != nil {
			line := s.Name + " | " + string(s.Type)
			if s.Role() != "" {
				line += " | " + strings.Join(s.Roles, "; ")
			}
			add(s, line)
		}
		for s := q.Source; s != nil; s = s.Citing {
			add(s.Name, s.Name+" | outlet")
		}
	}
	return keys, lines
}

// merged makes one element of those that mark the same words alike.
func merged(all []element) []element {
	sort.SliceStable(all, func(i, j int) bool {
		a, b := all[i], all[j]
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		if a.End != b.End {
			return a.End > b.End
		}
		return a.name > b.name
	})
	var out []element
	for _, e := range all {
		if n := len(out) - 1; n >= 0 && e.name != "q" && out[n].Span == e.Span && out[n].name == e.name && out[n].who == e.who {
			out[n].of = append(out[n].of, e.of...)
			continue
		}
		out = append(out, e)
	}
	return out
}

// write puts the tags of the elements, outer ones first, into the article.
func write(article string, elements []element) string {
	type event struct {
		at, order int
		tag       string
	}
	var events []event
	for n, e := range elements {
		var ids []string
		for _, id := range e.of {
			ids = append(ids, strconv.Itoa(id))
		}
		open := "<" + e.name
		switch {
		case e.name == "q":
			open += " id=" + ids[0]
			if e.who != "" {
				open += " by=" + e.who
			}
			if e.src != "" {
				open += " src=" + e.src
			}
		default:
			open += " q=" + strings.Join(ids, ",")
			if e.who != "" {
				open += " id=" + e.who
			}
		}
		events = append(events, event{e.Start, n, open + ">"}, event{e.End, -n - 1, "</" + e.name + ">"})
	}
	slices.SortStableFunc(events, func(a, b event) int {
		if a.at != b.at {
			return a.at - b.at
		}
		return a.order - b.order
	})
	var b strings.Builder
	at := 0
	for _, e := range events {
		fmt.Fprint(&b, article[at:e.at], e.tag)
		at = e.at
	}
	return b.String() + article[at:]
}
