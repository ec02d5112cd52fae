package render

import (
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/internal/markup"
	"github.com/quoteattribution/attribution/text"
)

var htmlUpdate = flag.Bool("update-html", false, "write testdata/*.html anew")

// TestFragmentGolden compares with the files in testdata: nested quotes,
// interrupted ones, and those that stand in a credit to an outlet. The quotes come
// from the .json beside them, so that a better parser changes nothing here.
func TestFragmentGolden(t *testing.T) {
	for _, name := range []string{"plain/bridge", "nested-marks", "interrupted"} {
		t.Run(name, func(t *testing.T) {
			files := filepath.Join("testdata", filepath.Base(name))
			quotes, err := os.ReadFile(files + ".json")
			require.NoError(t, err)
			doc := &attribution.Document{}
			require.NoError(t, doc.UnmarshalJSON(quotes))
			doc.Text = htmlArticleOf(t, name)
			got := htmlFragmentOf(t, doc)
			if *htmlUpdate {
				require.NoError(t, os.WriteFile(files+".html", []byte(got), 0o644))
			}
			want, err := os.ReadFile(files + ".html")
			require.NoError(t, err)
			require.Equal(t, string(want), got)
		})
	}
}

// htmlArticleOf is an article of the library's testdata.
func htmlArticleOf(t *testing.T, name string) string {
	data, err := os.ReadFile(filepath.Join("..", "testdata", name+".txt"))
	require.NoError(t, err)
	if strings.HasPrefix(name, "plain/") {
		return string(data)
	}
	a, err := markup.Parse(string(data))
	require.NoError(t, err)
	return a.Text
}

func htmlParse(t *testing.T, name string) *attribution.Document {
	return attribution.Parse(htmlArticleOf(t, name))
}

// htmlID is what a page has beyond its fragment.
var htmlID = regexp.MustCompile(` id="q[0-9]+"`)

func htmlFragmentOf(t *testing.T, doc *attribution.Document) string {
	var out strings.Builder
	require.NoError(t, Fragment(&out, doc))
	return out.String()
}

func TestHTMLPage(t *testing.T) {
	doc := attribution.Parse("“We will not go,” said Ann O’Neil.")
	for _, c := range []struct {
		name string
		id   string
		o    HTMLOptions
		want []string
	}{
		{"no options", "", HTMLOptions{}, []string{`<html lang="en">`, "<title>Who said what</title>", `<h1 dir="auto">Who said what</h1>`}},
		{"the document's ID", "a.txt", HTMLOptions{}, []string{"<title>a.txt</title>"}},
		{"options", "a.txt", HTMLOptions{Title: "The <b>", Language: `e"n`}, []string{`<html lang="e&#34;n">`, "<title>The &lt;b&gt;</title>"}},
		{"counts", "", HTMLOptions{}, []string{`<p class="counts">1 quote · 1 speaker</p>`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc.ID = c.id
			var out strings.Builder
			require.NoError(t, HTML(&out, doc, c.o))
			for _, want := range c.want {
				require.Contains(t, out.String(), want)
			}
			require.Contains(t, out.String(), `id="q1"`)
			require.Contains(t, htmlID.ReplaceAllString(out.String(), ""), htmlFragmentOf(t, doc))
		})
	}
}

// TestHTMLPolicy: the hashes are those of the one style and the one script, and
// nothing in the page points elsewhere.
func TestHTMLPolicy(t *testing.T) {
	for _, correct := range []bool{false, true} {
		var out strings.Builder
		require.NoError(t, HTML(&out, htmlParse(t, "plain/bridge"), HTMLOptions{Correct: correct}))
		htmlHashed(t, out.String())
	}
}

func htmlHashed(t *testing.T, page string) {
	for _, element := range []string{"style", "script"} {
		found := regexp.MustCompile(`(?s)<`+element+`>(.*?)</`+element+`>`).FindAllStringSubmatch(page, -1)
		require.Len(t, found, 1)
		require.Contains(t, page, element+"-src &#39;"+strings.ReplaceAll(htmlHash(found[0][1]), "+", "&#43;")+"&#39;")
	}
	require.NotRegexp(t, `https?://|src=|url\(|style="|\son\w+=`, page)
}

func TestFragmentMarks(t *testing.T) {
	doc := attribution.Parse("Engineers accuse the city of ignoring their warnings, reports the Northern Herald, citing Radio Arva.")
	require.Len(t, doc.Quotes, 2)
	got := htmlFragmentOf(t, doc)
	for _, want := range []string{
		`<span class="att-number">1</span>` + "\n" + `<span class="att-name" dir="auto">the Northern Herald</span>` + "\n" + `<span class="att-role" dir="auto">outlet</span>`,
		`<span class="att-quote att-hue-0 att-depth-0 att-indirect att-end" data-quote="1" data-voice="1"`,
		`<span class="att-quote att-hue-1 att-depth-1 att-indirect att-end" data-quote="2" data-voice="2"`,
		`data-act="accuse" data-via="the Northern Herald, citing Radio Arva" data-within="the Northern Herald"`,
		`<span class="att-cue att-hue-1" data-of="2">accuse</span>`,
		`<span class="att-source att-hue-0" data-of="1 2">Radio Arva</span>`,
	} {
		require.Contains(t, got, want)
	}
}

func TestFragmentWithoutQuotes(t *testing.T) {
	require.Equal(t, "<div class=\"attribution\">\n<div class=\"att-body\">\n<div class=\"att-article\">\n<p dir=\"auto\">It rained.</p>\n</div>\n</div>\n</div>\n",
		htmlFragmentOf(t, attribution.Parse("It rained.")))
}

func TestHTMLErrors(t *testing.T) {
	at := func(article string, start, end int) *attribution.Document {
		return &attribution.Document{Text: article, Quotes: []*attribution.Quote{{Spans: []text.Span{{Start: start, End: end}}}}}
	}
	for _, c := range []struct {
		name string
		doc  *attribution.Document
		want string
	}{
		{"no text", at("", 3, 9), "render: quote 0 has a quote at bytes 3 to 9 of a text of 0"},
		{"before the text", at("abc", -1, 2), "-1 to 2"},
		{"out of order", at("abc", 2, 1), "2 to 1"},
		{"within a character", at("“a”", 1, 4), "render: quote 0 has a quote at bytes 1 to 4, within a character"},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.ErrorContains(t, HTML(io.Discard, c.doc, HTMLOptions{}), c.want)
			require.ErrorContains(t, Fragment(io.Discard, c.doc), c.want)
		})
	}
	far := at("abc", 0, 1)
	far.Speakers = []*attribution.Speaker{{Name: "Ann", Mentions: []text.Span{{Start: 2, End: 9}}}}
	require.NoError(t, HTML(io.Discard, far, HTMLOptions{}))
	require.ErrorContains(t, HTML(io.Discard, far, HTMLOptions{Correct: true}), `speaker "Ann" has the mention [2,9)`)
	full := errors.New("the disk is full")
	require.ErrorIs(t, HTML(htmlFailing{full}, at("abc", 0, 1), HTMLOptions{}), full)
}

type htmlFailing struct{ err error }

func (w htmlFailing) Write([]byte) (int, error) { return 0, w.err }
