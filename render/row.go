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
	"id", "speaker_id", "known_id",
}

// tableRows are the cells of the quotes of a document, in the order of tableColumns.
func tableRows(doc *attribution.Document, offset func(int) int) [][]string {
	var rows [][]string
	for _, r := range doc.Rows() {
		row := []string{r.Doc, strconv.Itoa(r.Quote), parentCell(r.Parent), string(r.Kind), r.Text}
		row = append(row, spanCells(r.Spans, offset)...)
		row = append(row, r.Cue, r.Lemma, string(r.Act), r.Speaker, string(r.Type), r.Role, r.Mention, r.Source, r.Citing, r.Rule)
		row = append(row, shareCell(r.Confidence), r.Addressee, "", r.ID, r.SpeakerID, r.KnownID)
		if r.SpeakerID != "" {
			row[nameConfidence] = shareCell(r.NameConfidence)
		}
		for k := range row {
			row[k] = cellText(row[k])
		}
		rows = append(rows, row)
	}
	return rows
}

var nameConfidence = slices.Index(tableColumns, "name_confidence")

func shareCell(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

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
