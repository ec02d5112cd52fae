package eval

import (
	"errors"
	"fmt"
	"io"
)

// The two inputs as LineError.Input names them.
const (
	GoldInput = "gold"
	PredInput = "predictions"
)

// LineError tells which line could not be used, and why.
type LineError struct {
	Input string // GoldInput or PredInput
	Line  int    // counted from 1
	Err   error
}

func (e *LineError) Error() string { return fmt.Sprintf("%s, line %d: %v", e.Input, e.Line, e.Err) }

// Unwrap returns Err.
func (e *LineError) Unwrap() error { return e.Err }

// Compare measures the predictions against the annotations, both JSON Lines: one document
// a line in the JSON of an attribution.Document, empty lines skipped. A line of
// gold has the article as "text" beside, and may have what [Gold.UnmarshalJSON] names.
// Documents belong together by their "id", which each line must have, in any order; one
// of gold that has no prediction counts as missing.
//
// A line that cannot be used is left out and the rest is measured: one of gold as if it
// were not there, a prediction as if it were missing. Of two lines with one id the first
// that can be used counts. The report is never nil. The error is nil where all was used;
// else its Unwrap() []error gives a *LineError for each bad line, in order, and an error
// of reading, after which the rest of that input is not measured.
//
// All of gold is held in memory, the predictions a line at a time. Several goroutines may
// call Compare at once, each with readers of its own.
func Compare(gold, pred io.Reader) (*Report, error) {
	c := &comparison{golds: make(map[string]*entry)}
	var failed []error
	for _, in := range []struct {
		name string
		r    io.Reader
		add  func(line []byte) error
	}{{GoldInput, gold, c.addGold}, {PredInput, pred, c.addPred}} {
		failed = append(failed, eachLine(in.name, in.r, in.add)...)
	}
	for _, id := range c.order {
		if e := c.golds[id]; !e.counted {
			c.report.count(&e.gold, nil)
		}
	}
	return &c.report, errors.Join(failed...)
}

// comparison is what Compare knows between two lines.
type comparison struct {
	report Report
	golds  map[string]*entry
	order  []string // the ids of gold
}

// entry is a document of gold and how far it got.
type entry struct {
	gold    Gold
	counted bool
}

// addGold takes a line of gold.
func (c *comparison) addGold(line []byte) error {
	e := new(entry)
	if err := e.gold.UnmarshalJSON(line); err != nil {
		return err
	}
	id := e.gold.Document.ID
	switch {
	case id == "":
		return errNoID
	case c.golds[id] != nil:
		return fmt.Errorf("the id %q was there before", id)
	}
	if err := check(e.gold.Document, nil); err != nil {
		return err
	}
	c.golds[id] = e
	c.order = append(c.order, id)
	return nil
}

// addPred takes a line of the predictions and counts it.
func (c *comparison) addPred(line []byte) error {
	doc, err := readDocument(line)
	if err != nil {
		return err
	}
	if doc.ID == "" {
		return errNoID
	}
	e := c.golds[doc.ID]
	switch {
	case e == nil:
		c.report.Unknown++
		return nil
	case e.counted:
		return fmt.Errorf("the id %q was there before", doc.ID)
	}
	if err := check(e.gold.Document, doc); err != nil {
		return err
	}
	c.report.count(&e.gold, doc)
	*e = entry{counted: true} // the article is not needed any more
	return nil
}

var errNoID = errors.New(`no "id" field; documents are matched by it`)
