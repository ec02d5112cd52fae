package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// WebAnnotationOptions tell how WebAnnotation writes. The zero value is one line, with
// Document.ID as the article's IRI where it is one.
type WebAnnotationOptions struct {
	// Source is the IRI of the article. Empty means Document.ID if that has a scheme
	// ("https://…", "urn:…"), else a urn:uuid made of the ID and the text.
	Source string
	// Indent is put before each level, as in json.Indent; empty means all on one line.
	Indent string
}

// WebAnnotation writes the quotes of a document as JSON-LD in the W3C Web Annotation Data
// Model (Recommendation of 23 February 2017): an AnnotationPage with an Annotation for
// each quote, and a line feed.
//
// A target is a piece of the quote: several where it is interrupted. Each has a
// TextPositionSelector, which counts Unicode code points as the Recommendation demands
// (section 4.2.5), and a TextQuoteSelector with up to 32 code points before and after.
// The bodies are texts: the speaker (purpose "identifying"), kind and act (each
// "tagging"), and the outlet's credit ("describing"). Identifiers are urn:uuid, the same
// each time for the same article and quotes. Cue, mention, rule, confidence and parent
// have no place in the model.
//
// It returns an error where a span does not lie in doc.Text, and that of w.
func WebAnnotation(w io.Writer, doc *attribution.Document, options WebAnnotationOptions) error {
	if err := checkSpans(doc); err != nil {
		return err
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", options.Indent)
	if err := enc.Encode(webPageOf(doc, options.Source)); err != nil {
		return err
	}
	_, err := w.Write(out.Bytes())
	return err
}

const webContext = "http://www.w3.org/ns/anno.jsonld"

type webPage struct {
	Context    string          `json:"@context"`
	ID         string          `json:"id"`
	Type       string          `json:"type"`
	PartOf     webCollection   `json:"partOf"`
	StartIndex int             `json:"startIndex"`
	Items      []webAnnotation `json:"items"`
}

type webCollection struct {
	ID    string `json:"id"`
	Type  string `json:"type"`
	Label string `json:"label,omitempty"`
	Total int    `json:"total"`
}

type webAnnotation struct {
	ID         string      `json:"id"`
	Type       string      `json:"type"`
	Motivation string      `json:"motivation"`
	Body       []webBody   `json:"body"`
	Target     []webTarget `json:"target"`
}

type webBody struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Value   string `json:"value"`
}

func webPageOf(doc *attribution.Document, source string) webPage {
	if source == "" {
		source = articleIRI(doc)
	}
	page := webPage{Context: webContext, ID: uuidURN(source, "page"), Type: "AnnotationPage",
		PartOf: webCollection{uuidURN(source, "collection"), "AnnotationCollection", doc.ID, len(doc.Quotes)},
		Items:  make([]webAnnotation, len(doc.Quotes))}
	index := text.NewIndex(doc.Text)
	for i, q := range doc.Quotes {
		a := webAnnotation{ID: uuidURN(source, fmt.Sprint("quote ", i, q.Spans)), Type: "Annotation", Motivation: "describing", Body: webBodies(q)}
		for _, s := range q.Spans {
			a.Target = append(a.Target, webTargetOf(source, doc.Text, index, s))
		}
		page.Items[i] = a
	}
	return page
}

// webBodies says of a quote who, how and through whom.
func webBodies(q *attribution.Quote) []webBody {
	bodies := []webBody{}
	add := func(purpose, value string) {
		if value != "" {
			bodies = append(bodies, webBody{"TextualBody", purpose, value})
		}
	}
	if q.Speaker != nil {
		add("identifying", q.Speaker.Name)
	}
	add("tagging", string(q.Kind))
	add("tagging", string(q.Act()))
	if to := addresseeOf(q); to != "" {
		add("describing", "to "+to)
	}
	credit, link := "", "via "
	for s := q.Source; s != nil; s = s.Citing {
		credit += link + s.Name
		link = ", citing "
	}
	add("describing", credit)
	return bodies
}
