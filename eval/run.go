package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Options are how Run prints. The zero value prints the table.
type Options struct {
	JSON bool // the report as indented JSON, shares from 0 to 1
}

// Run compares two inputs as [Compare] does and prints the report to out. It prints what
// could be measured even where some lines were bad, and returns Compare's error for
// them. Where no line of gold was good it prints nothing. An error of out comes first.
func Run(gold, pred io.Reader, out io.Writer, options Options) error {
	report, bad := Compare(gold, pred)
	if report.Documents == 0 {
		return errors.Join(errors.New("eval: no annotated document to compare with"), bad)
	}
	if err := report.print(out, options); err != nil {
		return errors.Join(fmt.Errorf("eval: cannot write the report: %w", err), bad)
	}
	return bad
}

func (r *Report) print(out io.Writer, options Options) error {
	if !options.JSON {
		return r.Write(out)
	}
	enc := json.NewEncoder(out)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}
