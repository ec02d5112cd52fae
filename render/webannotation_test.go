package render

import (
	"encoding/json"
	"io"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

func webOf(t testing.TB, doc *attribution.Document, options WebAnnotationOptions) string {
	var out strings.Builder
	require.NoError(t, WebAnnotation(&out, doc, options))
	return out.String()
}

func TestWebAnnotationGolden(t *testing.T) {
	requireGolden(t, "ferry.webannotation.json", webOf(t, ferryDocument(t), WebAnnotationOptions{Indent: "  "}))
}

// The motivations of the Web Annotation Vocabulary, section 3.
var motivations = strings.Fields("assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging")

// requireWebAnnotations checks what the Web Annotation Data Model demands of a page; the
// numbers are those of its sections.
func requireWebAnnotations(t testing.TB, doc *attribution.Document) {
	article := []rune(doc.Text)
	var page struct {
		Context string `json:"@context"`
		ID      string
		Type    string
		PartOf  struct {
			ID    string
			Total int
		}
		StartIndex *int
		Items      []struct {
			ID, Type, Motivation string
			Body                 []struct{ Type, Purpose, Value string }
			Target               []struct {
				Source   string
				Selector []struct {
					Type                  string
					Start, End            *int
					Exact, Prefix, Suffix *string
				}
			}
		}
	}
	out := webOf(t, doc, WebAnnotationOptions{})
	require.Equal(t, 1, strings.Count(out, "\n"), "one line")
	raw := map[string]any{}
	require.NoError(t, json.Unmarshal([]byte(out), &raw))
	require.NoError(t, json.Unmarshal([]byte(out), &page))
	iris := []string{page.ID, page.PartOf.ID}
	require.Equal(t, "http://www.w3.org/ns/anno.jsonld", page.Context, "5.2: a page has this context")
	require.Equal(t, "AnnotationPage", page.Type, "5.2")
	require.NotNil(t, raw["items"], "5.2: a page has items, though they may be none")
	require.NotNil(t, page.StartIndex)
	require.Equal(t, len(doc.Quotes), page.PartOf.Total, "5.1")
	require.Len(t, page.Items, len(doc.Quotes))
	for i, a := range page.Items {
		iris = append(iris, a.ID)
		require.Equal(t, "Annotation", a.Type, "3.1")
		require.Contains(t, motivations, a.Motivation, "3.3.5")
		require.NotEmpty(t, a.Body)
		for _, b := range a.Body {
			require.Equal(t, "TextualBody", b.Type, "3.2.4")
			require.NotEmpty(t, b.Value, "3.2.4")
			require.Contains(t, motivations, b.Purpose, "3.3.5")
		}
		require.Len(t, a.Target, len(doc.Quotes[i].Spans), "3.1: one target or more")
		for j, target := range a.Target {
			_, err := url.Parse(target.Source)
			require.NoError(t, err, "4.1: a specific resource has the IRI of its source")
			position, quote := target.Selector[0], target.Selector[1]
			require.Equal(t, "TextPositionSelector", position.Type, "4.2.5")
			require.Equal(t, "TextQuoteSelector", quote.Type, "4.2.4")
			words := string(article[*position.Start:*position.End])
			require.Equal(t, words, *quote.Exact, "both select the same code points")
			require.Equal(t, string([]rune(doc.Quotes[i].Spans[j].In(doc.Text))), words)
			require.True(t, strings.HasSuffix(string(article[:*position.Start]), *quote.Prefix), "4.2.4: what is immediately before")
			require.True(t, strings.HasPrefix(string(article[*position.End:]), *quote.Suffix), "4.2.4: what is immediately behind")
		}
	}
	for _, iri := range iris {
		u, err := url.Parse(iri)
		require.NoError(t, err)
		require.True(t, u.IsAbs(), iri)
	}
	slices.Sort(iris)
	require.Len(t, slices.Compact(slices.Clone(iris)), len(iris), "identifiers differ")
}

func TestWebAnnotationsAreAsTheModelDemands(t *testing.T) {
	for name, article := range articles(t) {
		t.Run(name, func(t *testing.T) { requireWebAnnotations(t, attribution.Parse(article)) })
	}
}

func TestWebAnnotationSource(t *testing.T) {
	doc := attribution.Parse("“No,” said Ann.")
	for id, want := range map[string]string{
		"https://news.example/7?a=b": `"source":"https://news.example/7?a=b"`,
		"urn:isbn:0":                 `"source":"urn:isbn:0"`,
		"ferry.txt":                  `"source":"urn:uuid:`,
		"":                           `"source":"urn:uuid:`,
		`C:\news\7.txt`:              `"source":"urn:uuid:`,
		"https://news.example/a b":   `"source":"urn:uuid:`,
	} {
		doc.ID = id
		out := webOf(t, doc, WebAnnotationOptions{})
		require.Contains(t, out, want)
		require.Equal(t, out, webOf(t, doc, WebAnnotationOptions{}), "the same each time")
	}
	require.Contains(t, webOf(t, doc, WebAnnotationOptions{Source: "https://a.example/"}), `"source":"https://a.example/"`)
}

func TestUUIDsAreOfVersion5(t *testing.T) {
	require.Regexp(t, `^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`, uuidURN("a", "b"))
	require.NotEqual(t, uuidURN("a", "b"), uuidURN("ab", ""))
}

func TestWebAnnotationOfNothing(t *testing.T) {
	out := written(t, func(w io.Writer) error { return WebAnnotation(w, made(""), WebAnnotationOptions{}) })
	require.Contains(t, out, `"items":[]`)
}
