//go:build js

// Command try is the library for a page in the browser: tools/try.sh builds it as WebAssembly
// beside index.html. It gives the page one function, attribution(text), which returns an
// object with the article as an HTML page, the answer as JSON and CSV, why it is so, and the
// number of quotes and speakers.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"syscall/js"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/render"
)

func main() {
	parser, err := attribution.New(attribution.Config{})
	if err != nil {
		panic(err) // the zero configuration works
	}
	js.Global().Set("attribution", js.FuncOf(func(_ js.Value, args []js.Value) any {
		answer, err := answer(parser, args[0].String())
		if err != nil {
			return map[string]any{"error": err.Error()}
		}
		return answer
	}))
	js.Global().Get("document").Call("dispatchEvent", js.Global().Get("Event").New("attribution-ready"))
	select {}
}

func answer(parser *attribution.Parser, text string) (map[string]any, error) {
	e := parser.Explain(text)
	var page, table bytes.Buffer
	if err := render.HTML(&page, e.Document, render.HTMLOptions{}); err != nil {
		return nil, err
	}
	if err := render.CSV(&table, e.Document, render.TableOptions{}); err != nil {
		return nil, err
	}
	data, err := json.MarshalIndent(e.Document, "", "  ")
	if err != nil {
		return nil, err
	}
	return map[string]any{
		"page": page.String(), "json": string(data), "csv": table.String(), "why": why(text, e),
		"quotes": len(e.Document.Quotes), "speakers": len(e.Document.Speakers),
	}, nil
}

// why tells in words how each quote and its speaker were found, and what was not kept.
func why(text string, e *attribution.Explanation) string {
	var out strings.Builder
	for i := range e.Speakers {
		r := &e.Speakers[i]
		fmt.Fprintf(&out, "%v\n  rule %s, %.0f %% sure; speaker: %s\n", r.Quote, r.Quote.Rule, 100*r.Quote.Confidence, r.How)
		for _, c := range r.Candidates {
			fmt.Fprintf(&out, "    %s %.2f", c.Name, c.Weight)
			for _, against := range c.Against {
				fmt.Fprintf(&out, ", but %s", against)
			}
			out.WriteByte('\n')
		}
	}
	out.WriteString("\nNot kept:\n")
	for _, c := range e.Proposals {
		if c.Quote == nil && len(c.Content) > 0 && c.Content[0].Fits(text) {
			fmt.Fprintf(&out, "  %s: %s (%s)\n", c.Rule, strings.Join(strings.Fields(c.Content[0].In(text)), " "), c.Why)
		}
	}
	return out.String()
}
