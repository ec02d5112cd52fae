package gold

import (
	"encoding/json"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/eval"
	"github.com/quoteattribution/attribution/text"
)

// isDocument reports whether a line is a document as the command writes it with -with-text, or a
// page saves it after corrections: its quotes have spans.
func isDocument(line []byte) bool {
	var in struct {
		Quotes []struct{ Spans json.RawMessage }
	}
	return json.Unmarshal(line, &in) == nil && len(in.Quotes) > 0 && in.Quotes[0].Spans != nil
}

// readDocument reads such a line. Quotes that are optional are taken for no speech.
func readDocument(line []byte) (*Article, error) {
	var g eval.Gold
	if err := json.Unmarshal(line, &g); err != nil {
		return nil, err
	}
	if err := new(eval.Report).Add(g.Document, nil); err != nil { // its spans are places in the article
		return nil, err
	}
	a := &Article{ID: g.Document.ID, Text: g.Document.Text, Words: wordsOf(g.Document.Text)}
	for i, q := range g.Document.Quotes {
		in := Quote{Content: a.WordsIn(q.Spans), Source: a.WordsIn(namedIn(q)), Speech: !g.Optional[i]}
		if q.Cue != nil {
			in.Cue = a.WordsIn([]text.Span{q.Cue.Span})
		}
		if q.Speaker != nil {
			in.Names = append(append(in.Names, q.Speaker.Aliases...), q.Speaker.Name)
		}
		a.Quotes = append(a.Quotes, in)
	}
	return a, nil
}

// namedIn is where the party of a quote is named.
func namedIn(q *attribution.Quote) []text.Span {
	switch {
	case q.Mention != nil:
		return []text.Span{q.Mention.Span}
	case q.Speaker == nil && q.Source != nil:
		return []text.Span{q.Source.Mention.Span}
	}
	return nil
}
