package eval

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/quoteattribution/attribution"
)

// Gold is an annotated document with what an attribution.Document has no place for.
// Only Document is needed.
type Gold struct {
	// Document is the annotation; its Text must be the article.
	Document *attribution.Document
	// Optional tells by its place in Document.Quotes which quote need not be found:
	// one that some annotate and some do not, such as an attitude ("she wants …").
	Optional map[int]bool
	// Aliases are further right names of speakers and outlets by the name that they
	// have in the document: "AFP" may be called "Agence France-Presse" as well.
	Aliases map[string][]string
	// Pieces says that every contiguous piece of a quote is annotated as a quote of its
	// own. Predictions are then split likewise, and so is an annotation that has several
	// spans: each span becomes a quote with the kind, cue and party of the whole.
	Pieces bool
}

// UnmarshalJSON reads the JSON of an attribution.Document, with these fields
// beside: "text", the article, which must be there; "pieces" and "aliases" as in Gold;
// and in a quote "optional":
//
//	{"id":"1","text":"“No,” said Ann.","quotes":[{"optional":true,…}],"aliases":{"Ann":["Ann O’Neil"]},"speakers":[…]}
//
// Other fields are ignored.
func (g *Gold) UnmarshalJSON(data []byte) error {
	var line struct {
		Text    *string
		Pieces  bool
		Aliases map[string][]string
		Quotes  []struct{ Optional bool }
	}
	if err := json.Unmarshal(data, &line); err != nil {
		return fmt.Errorf("broken JSON: %w", err)
	}
	doc, err := readDocument(data)
	if err != nil {
		return err
	}
	if line.Text == nil {
		return errors.New(`no "text" field; put the article there`)
	}
	doc.Text = *line.Text
	read := Gold{Document: doc, Aliases: line.Aliases, Pieces: line.Pieces}
	for i, q := range line.Quotes {
		if q.Optional {
			if read.Optional == nil {
				read.Optional = make(map[int]bool)
			}
			read.Optional[i] = true
		}
	}
	*g = read
	return nil
}

// readDocument reads a document and refuses one that does not say what its quotes are.
func readDocument(data []byte) (*attribution.Document, error) {
	var has struct{ Quotes *json.RawMessage }
	if err := json.Unmarshal(data, &has); err != nil {
		return nil, fmt.Errorf("broken JSON: %w", err)
	}
	if has.Quotes == nil {
		return nil, errors.New(`no "quotes" field; write "quotes":[] where there are none`)
	}
	doc := new(attribution.Document)
	if err := doc.UnmarshalJSON(data); err != nil {
		return nil, fmt.Errorf("not a document: %w", err)
	}
	return doc, nil
}

// names returns the right names of what the document calls name.
func (g *Gold) names(name string) []string {
	return append([]string{name}, g.Aliases[name]...)
}
