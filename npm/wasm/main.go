//go:build js

// Command wasm is the library for the npm package: built as WebAssembly, it gives what loads
// it one function, newParser(options), which takes the options as JSON and returns an object
// with a function parse, of a text to the JSON of its document, or with an error. Offsets
// count UTF-16 units, as in JavaScript's strings.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"syscall/js"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/render"
	"github.com/quoteattribution/attribution/text"
)

// options are those of the package's index.d.ts.
type options struct {
	Known     []attribution.Known
	Verbs     []string
	Patterns  []struct{ Name, Example, Pattern string }
	RulesOnly bool
	Scope     string
}

func main() {
	js.Global().Set("newParser", js.FuncOf(func(_ js.Value, args []js.Value) any {
		parser, err := newParser(args[0].String())
		if err != nil {
			return map[string]any{"error": strings.TrimPrefix(err.Error(), "attribution: ")}
		}
		return map[string]any{"parse": js.FuncOf(func(_ js.Value, args []js.Value) any {
			return answer(parser.Parse(args[0].String()))
		})}
	}))
	select {}
}

func newParser(given string) (*attribution.Parser, error) {
	var o options
	read := json.NewDecoder(strings.NewReader(given))
	read.DisallowUnknownFields()
	if err := read.Decode(&o); err != nil {
		return nil, err
	}
	config := attribution.Config{Known: o.Known, Verbs: o.Verbs, RulesOnly: o.RulesOnly}
	switch o.Scope {
	case "", "speech":
	case "everything":
		config.Scope = attribution.Everything
	default:
		return nil, fmt.Errorf("scope is %q; use \"speech\" or \"everything\"", o.Scope)
	}
	if len(o.Patterns) > 0 {
		config.Rules = attribution.DefaultRules()
	}
	for _, p := range o.Patterns {
		rule, err := attribution.Pattern(p.Name, p.Example, p.Pattern)
		if err != nil {
			return nil, err
		}
		config.Rules = append(config.Rules, rule)
	}
	return attribution.New(config)
}

func answer(doc *attribution.Document) string {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(doc); err != nil {
		panic(err) // what Parse returns can be written
	}
	return string(render.ConvertOffsets(out.Bytes(), text.NewIndex(doc.Text).UTF16))
}
