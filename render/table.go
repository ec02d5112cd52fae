package render

import (
	"bytes"
	"encoding/csv"
	"io"
	"strings"

	"github.com/quoteattribution/attribution"
)

// TableOptions tell how CSV and TSV write. The zero value writes the header.
type TableOptions struct {
	NoHeader bool // for a second document after a first one in the same table
	// Offset converts the byte offsets, nil for none: Rune or UTF16 of a text.Index.
	Offset func(int) int
}

// CSV writes the quotes of a document as comma-separated values, one a row below a
// header that is always the same:
//
//	doc,quote,parent,kind,text,start,end,spans,cue,lemma,act,speaker,type,role,mention,source,citing,rule,confidence
//
// doc is Document.ID; quote numbers the quotes of a document from 1, and parent is the
// number of the quote that this one stands in. start, end and spans are byte offsets, as
// in JSON; spans are all pieces of the quote, "0..9 14..30". What a quote lacks is an
// empty cell. The empty document gives the header alone.
//
// Records are as in RFC 4180: comma, double quotes where they are needed, CRLF at the
// end; a cell keeps the line breaks that the article has there. A spreadsheet would run a
// cell that begins with = + - @ (also their full-width forms), tab, CR or LF as a formula,
// so such a cell gets an apostrophe in front, and so does one that has apostrophes before
// one of these: taking one apostrophe away gives the cell back.
//
// The words come from Quote.Text. The error is that of w.
func CSV(w io.Writer, doc *attribution.Document, options TableOptions) error {
	var out bytes.Buffer
	for _, row := range table(doc, options) {
		var record bytes.Buffer // apart, as csv.Writer would make CRLF of line breaks inside cells too
		cw := csv.NewWriter(&record)
		for i := range row {
			row[i] = guarded(row[i])
		}
		if err := cw.Write(row); err != nil {
			return err
		}
		cw.Flush()
		out.Write(bytes.TrimSuffix(record.Bytes(), []byte("\n")))
		out.WriteString("\r\n")
	}
	_, err := w.Write(out.Bytes())
	return err
}

// TSV writes the table of CSV as text/tab-separated-values: cells without quoting, and a
// line feed at the end of a row. That format has no tabs and line breaks in cells: white
// space is one blank there. Formulas are guarded as in CSV.
func TSV(w io.Writer, doc *attribution.Document, options TableOptions) error {
	var out bytes.Buffer
	for _, row := range table(doc, options) {
		for i := range row {
			row[i] = guarded(strings.Join(strings.Fields(row[i]), " "))
		}
		out.WriteString(strings.Join(row, "\t") + "\n")
	}
	_, err := w.Write(out.Bytes())
	return err
}

func table(doc *attribution.Document, options TableOptions) [][]string {
	rows := tableRows(doc, options.Offset)
	if options.NoHeader {
		return rows
	}
	header := append([]string(nil), tableColumns...)
	return append([][]string{header}, rows...)
}

// guarded is a cell that no spreadsheet takes for a formula.
func guarded(cell string) string {
	if bare := strings.TrimLeft(cell, "'"); bare != "" && strings.ContainsRune("=+-@＝＋－＠\t\r\n", firstRune(bare)) {
		return "'" + cell
	}
	return cell
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
