package recipes

import (
	"html/template"
	"io"
	"slices"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// page sets quotes in <mark>, with the speaker as title. The template escapes the article.
var page = template.Must(template.New("article").Parse(
	`<p>{{range .}}{{if .Quote}}<mark title="{{.Who}}">{{.Text}}</mark>{{else}}{{.Text}}{{end}}{{end}}</p>
`))

// Piece is a stretch of an article: what one quote says, or what none says.
type Piece struct {
	Text  string
	Quote *attribution.Quote // nil between quotes
}

// Who names the speaker of the piece, or else the outlet.
func (p Piece) Who() string {
	switch {
	case p.Quote.Speaker != nil:
		return p.Quote.Speaker.Name
	case p.Quote.Source != nil:
		return p.Quote.Source.Name
	default:
		return "unknown"
	}
}

// Pieces cuts the article at its quotes; the pieces together are the article. A quote within
// a quote is part of the outer one.
func Pieces(doc *attribution.Document) []Piece {
	type said struct {
		text.Span
		quote *attribution.Quote
	}
	var spans []said
	for _, q := range doc.Quotes {
		if q.Parent != nil {
			continue
		}
		for _, s := range q.Spans {
			spans = append(spans, said{s, q})
		}
	}
	slices.SortFunc(spans, func(a, b said) int { return a.Start - b.Start })

	var pieces []Piece
	end := 0 // of what is in pieces, in bytes
	for _, s := range spans {
		if s.Start < end {
			continue // shared with a quote before it
		}
		if s.Start > end {
			pieces = append(pieces, Piece{Text: doc.Text[end:s.Start]})
		}
		pieces = append(pieces, Piece{s.In(doc.Text), s.quote})
		end = s.End
	}
	if end < len(doc.Text) {
		pieces = append(pieces, Piece{Text: doc.Text[end:]})
	}
	return pieces
}

// Highlight writes the article as HTML. For a whole page, with colours and reasons, see
// render.HTML.
func Highlight(w io.Writer, doc *attribution.Document) error {
	return page.Execute(w, Pieces(doc))
}
