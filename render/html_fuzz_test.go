package render

import (
	"encoding/xml"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// FuzzHTML: whatever the article, its names and its spans are, the page has the
// elements that it should have and no others, they nest, and the article is in it
// word for word.
func FuzzHTML(f *testing.F) {
	for _, article := range []string{
		"“We will not go,” said Ann O’Neil.\n\n“Not <b>today</b>,” she & he said.",
		"<script>alert(1)</script> said “</span></p></style><!--”, according to ]]> &amp;.",
		"\xff“No\xe2\x80,” said \x00Ann\r\n\r\nO’Neil\x7f\u0085\ufffe.\f",
		" \n", "",
	} {
		f.Add(article, "<i>\x01", []byte{0, 9, 4, 20, 2, 12, 12, 40})
	}
	f.Fuzz(func(t *testing.T, article, name string, places []byte) {
		htmlCheckFragment(t, attribution.Parse(article))
		doc := htmlCrossing(article, name, places)
		htmlCheckFragment(t, doc)

		var page strings.Builder
		require.NoError(t, HTML(&page, doc, HTMLOptions{Title: name, Language: name}))
		_, rest, _ := strings.Cut(page.String(), "</style>")
		rest, _, _ = strings.Cut(rest, "<script>"+Script()+"</script>")
		require.Contains(t, htmlID.ReplaceAllString(rest, ""), htmlFragmentOf(t, doc))
		require.Equal(t, 1, strings.Count(page.String(), "<script"))
	})
}

// TestFragmentsOfArticles checks the library's own articles.
func TestFragmentsOfArticles(t *testing.T) {
	files, err := filepath.Glob("../testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		htmlCheckFragment(t, htmlParse(t, strings.TrimSuffix(filepath.Base(file), ".txt")))
	}
}

// htmlCrossing is a document whose quotes lie anywhere, two bytes a place.
func htmlCrossing(article, name string, places []byte) *attribution.Document {
	doc := &attribution.Document{Text: article}
	for i := 0; i+1 < len(places) && i < 100; i += 2 {
		s := text.Span{Start: int(places[i]), End: int(places[i]) + int(places[i+1])}
		s.Start, s.End = min(s.Start, len(article)), min(s.End, len(article))
		for htmlWithinRune(article, s.Start) {
			s.Start--
		}
		for htmlWithinRune(article, s.End) {
			s.End++
		}
		quote := &attribution.Quote{Kind: attribution.Kind(name), Rule: name, Spans: []text.Span{s}}
		switch i % 6 {
		case 0:
			quote.Speaker = &attribution.Speaker{Name: name, Roles: []attribution.Role{{Text: name}}}
			quote.Mention = &attribution.Mention{Text: name, Span: s}
		case 2:
			quote.Source = &attribution.Source{Name: name, Mention: attribution.Mention{Span: s}}
		case 4:
			quote.Cue = &attribution.Cue{Text: name, Act: attribution.Act(name), Span: s}
			quote.Parent = doc.Quotes[0]
			quote.Spans = append(quote.Spans, doc.Quotes[0].Spans...)
		}
		doc.Quotes = append(doc.Quotes, quote)
	}
	return doc
}

// htmlKnown are the elements and attributes of a fragment.
var htmlKnown = map[string]string{
	"div": " class ", "aside": " class aria-label ", "h2": " class ", "ul": " class ", "li": "", "br": "",
	"button": " type class data-voice aria-pressed hidden ", "p": " class role dir ",
	"span": " class dir data-quote data-voice data-number data-of title tabindex role aria-label data-kind" +
		" data-cue data-act data-to data-via data-within data-rule data-confidence ",
}

func htmlCheckFragment(t *testing.T, doc *attribution.Document) {
	t.Helper()
	out := htmlFragmentOf(t, doc)
	require.True(t, utf8.ValidString(out))
	var article strings.Builder
	heads, inside, depth := 0, 0, 0
	for d := xml.NewDecoder(strings.NewReader(out)); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err, "%s", out)
		switch token := token.(type) {
		case xml.StartElement:
			depth++
			known, ok := htmlKnown[token.Name.Local]
			require.True(t, ok, "element %s", token.Name.Local)
			for _, a := range token.Attr {
				require.Contains(t, known, " "+a.Name.Local+" ")
				if a.Name.Local == "tabindex" {
					heads++
				}
				if a.Value == "att-article" {
					inside = depth
				}
			}
		case xml.EndElement:
			if depth == inside {
				inside = 0
			}
			depth--
		case xml.CharData:
			if inside > 0 {
				article.Write(token)
			}
		default:
			require.Fail(t, "no other markup", "%T", token)
		}
	}
	require.Equal(t, "\n"+htmlClean(doc.Text)+"\n", article.String())
	shown := 0
	for _, q := range doc.Quotes {
		for _, s := range q.Spans {
			if s = htmlTrim(doc.Text, s); !s.Empty() {
				shown++
				break
			}
		}
	}
	require.Equal(t, shown, heads, "each quote takes the focus once")
}
