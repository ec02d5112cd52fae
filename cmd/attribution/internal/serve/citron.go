package serve

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// citronQuote is a quote as the REST API of BBC's Citron writes it.
type citronQuote struct {
	Sources      []citronSpan `json:"sources"`      // who says it, by name where the name is known
	Coreferences []citronSpan `json:"coreferences"` // "she", where Sources has the name behind it
	Cue          citronSpan   `json:"cue"`
	Contents     []citronSpan `json:"contents"`
	Confidence   string       `json:"confidence"` // four decimals
}

// citronSpan is a place in code points.
type citronSpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// citronError is how Citron tells of errors.
func citronError(p problem) (media, body string) {
	out, _ := json.Marshal(map[string]string{"error": p.detail})
	return "application/json", string(out)
}

// citron answers GET and POST /quotes with the text as a parameter, as Citron's server does.
func (s *server) citron(w http.ResponseWriter, r *http.Request) error {
	r.Body = http.MaxBytesReader(w, r.Body, s.MaxBody)
	if err := r.ParseForm(); err != nil {
		return err
	}
	if !r.Form.Has("text") {
		return problem{http.StatusBadRequest, "A text parameter must be provided: /quotes?text=…, or a form with text"}
	}
	article := r.Form.Get("text")
	s.read.Add(len(article))
	doc, err := s.parse(r.Context(), article)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err = enc.Encode(map[string]any{"quotes": citronQuotes(doc), "source": map[string]string{"application": "attribution"}})
	if err != nil {
		return err
	}
	return send(w, r, "application/json; charset=utf-8", out.Bytes())
}

// citronQuotes are the quotes that have a source, which all of Citron's have.
func citronQuotes(doc *attribution.Document) []citronQuote {
	quotes, index, full := []citronQuote{}, text.NewIndex(doc.Text), fullNames(doc)
	span := func(s text.Span) citronSpan {
		return citronSpan{index.Rune(s.Start), index.Rune(s.End), s.In(doc.Text)}
	}
	for _, q := range doc.Quotes {
		source, ok := sourceOf(q, full)
		if !ok {
			continue
		}
		c := citronQuote{
			Sources:      []citronSpan{span(source)},
			Coreferences: []citronSpan{},
			Confidence:   fmt.Sprintf("%.4f", q.Confidence),
		}
		if q.Mention != nil && !source.Overlaps(q.Mention.Span) && q.Speaker != nil {
			c.Coreferences = append(c.Coreferences, span(q.Mention.Span))
		}
		at := text.Span{Start: q.Spans[0].Start, End: q.Spans[0].Start} // no words announce it
		if q.Cue != nil {
			at = q.Cue.Span
		}
		c.Cue = span(at)
		for _, s := range q.Spans {
			c.Contents = append(c.Contents, span(s))
		}
		quotes = append(quotes, c)
	}
	return quotes
}

// sourceOf is the place that names who says a quote: the mention where it has the name itself,
// else the first place that has it, else the mention all the same; for an outlet its mention.
func sourceOf(q *attribution.Quote, full map[*attribution.Speaker]text.Span) (text.Span, bool) {
	if q.Speaker == nil {
		if q.Source == nil {
			return text.Span{}, false
		}
		return q.Source.Mention.Span, true
	}
	if q.Mention != nil && names(q.Mention.Text, q.Speaker.Name) {
		return q.Mention.Span, true
	}
	if named, ok := full[q.Speaker]; ok {
		return named, true
	}
	if q.Mention != nil {
		return q.Mention.Span, true
	}
	return text.Span{}, false
}
