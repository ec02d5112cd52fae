package render

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// tableColumns are the names of the columns of CSV and TSV; only new ones may join, at
// the end.
var tableColumns = []string{
	"doc", "quote", "parent", "kind", "text", "start", "end", "spans", "cue", "lemma", "act",
	"speaker", "type", "role", "mention", "source", "citing", "rule", "confidence", "addressee", "name_confidence",
}

// tableRows are the cells of the quotes of a document, in the order of tableColumns.
func tableRows(doc *attribution.Document, offset func(int) int) [][]string {
	number := make(map[*attribution.Quote]int, len(doc.Quotes))
	for i, q := range doc.Quotes {
		number[q] = i + 1
	}
	rows := make([][]string, 0, len(doc.Quotes))
	for i, q := range doc.Quotes {
		row := []string{doc.ID, strconv.Itoa(i + 1), parentCell(number[q.Parent]), string(q.Kind), q.Text()}
		row = append(row, spanCells(q.Spans, offset)...)
		row = append(row, cueCells(q.Cue)...)
		row = append(row, speakerCells(q)...)
		row = append(row, sourceCells(q.Source)...)
		row = append(row, q.Rule, strconv.FormatFloat(q.Confidence, 'f', -1, 64), addresseeOf(q), nameCell(q))
		for k := range row {
			row[k] = cellText(row[k])
		}
		rows = append(rows, row)
	}
	return rows
}

// cellText is a cell without what no table may have: invalid bytes are U+FFFD, NUL is left
// out.
func cellText(s string) string {
	if utf8.ValidString(s) && strings.IndexByte(s, 0) < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\x00", "")
}

func parentCell(number int) string {
	if number == 0 {
		return ""
	}
	return strconv.Itoa(number)
}

// spanCells are where a quote begins and ends, and all its pieces: 0..9 14..30. Two dots
// keep spreadsheets from reading a date or a time.
func spanCells(spans []text.Span, offset func(int) int) []string {
	if len(spans) == 0 {
		return []string{"", "", ""}
	}
	if offset != nil {
		spans = slices.Clone(spans)
		for i := range spans {
			spans[i].Start, spans[i].End = offset(spans[i].Start), offset(spans[i].End)
		}
	}
	pieces := make([]string, len(spans))
	for i, s := range spans {
		pieces[i] = fmt.Sprintf("%d..%d", s.Start, s.End)
	}
	return []string{strconv.Itoa(spans[0].Start), strconv.Itoa(spans[len(spans)-1].End), strings.Join(pieces, " ")}
}

func cueCells(c *attribution.Cue) []string {
	if c == nil {
		return []string{"", "", ""}
	}
	return []string{c.Text, c.Lemma, string(c.Act)}
}

// nameCell is how sure the speaker's name is, "" where there is no speaker.
func nameCell(q *attribution.Quote) string {
	if q.Speaker == nil {
		return ""
	}
	return strconv.FormatFloat(q.NameConfidence, 'f', -1, 64)
}

// addresseeOf is whom a quote is said to: the speaker's name, or else the words.
func addresseeOf(q *attribution.Quote) string {
	switch {
	case q.Addressee == nil:
		return ""
	case q.Addressee.Speaker != nil:
		return q.Addressee.Speaker.Name
	}
	return oneLine(q.Addressee.Text)
}

func speakerCells(q *attribution.Quote) []string {
	cells := []string{"", "", "", ""}
	if s := q.Speaker; s != nil {
		cells = []string{s.Name, string(s.Type), s.Role(), ""}
	}
	if q.Mention != nil {
		cells[3] = q.Mention.Text
	}
	return cells
}

// sourceCells are the outlet and what it cites; a longer chain is joined by " < ".
func sourceCells(s *attribution.Source) []string {
	if s == nil {
		return []string{"", ""}
	}
	var cited []string
	for c := s.Citing; c != nil; c = c.Citing {
		cited = append(cited, c.Name)
	}
	return []string{s.Name, strings.Join(cited, " < ")}
}
