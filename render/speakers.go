package render

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"

	"github.com/quoteattribution/attribution"
)

// The most columns of a terminal that a cell of the table of speakers takes.
const (
	widestName = 32
	widestRole = 40
)

// Speakers writes a table of those who speak in a document, the most quoted first: how
// many quotes they have, their name, type and first role, and the lemmas of their first
// cues. Outlets that tell something themselves are in it, and so are quotes of nobody, as
// "(unnamed)", so that the numbers add up to those of the quotes. Cells are aligned by
// the columns that characters take on a terminal, and cut where they are too long: for
// lines of a width in columns (what is less than 48 means 48), or 112 where it is 0. A
// document without quotes has the line of headings alone. The error is that of w.
func Speakers(w io.Writer, doc *attribution.Document, width int) error {
	voices, number := voicesOf(doc)
	quotes := make([][]*attribution.Quote, len(voices))
	for _, q := range doc.Quotes {
		n := number[voiceOf(q)]
		quotes[n] = append(quotes[n], q)
	}
	sort.SliceStable(quotes, func(i, j int) bool { return len(quotes[i]) > len(quotes[j]) })
	rows := [][]string{{"quotes", "name", "type", "role", "cues"}}
	for _, said := range quotes {
		rows = append(rows, speakerRow(said))
	}
	var out bytes.Buffer
	writeAligned(&out, rows, width)
	_, err := w.Write(out.Bytes())
	return err
}

// speakerRow is the row of a voice by its quotes.
func speakerRow(said []*attribution.Quote) []string {
	v, kind, role := voiceOf(said[0]), "", ""
	switch {
	case v.speaker != nil:
		kind, role = string(v.speaker.Type), v.speaker.Role()
	case v.outlet != "":
		kind, role = string(attribution.Outlet), string(said[0].Source.Kind)
	}
	return []string{fmt.Sprintf("%6d", len(said)), clip(oneLine(v.name()), widestName), kind, clip(oneLine(role), widestRole), firstCues(said, 3)}
}

// firstCues is the lemmas of the first cues, each once: "say, tell, …".
func firstCues(said []*attribution.Quote, most int) string {
	var lemmas []string
	for _, q := range said {
		if q.Cue == nil || q.Cue.Lemma == "" || slices.Contains(lemmas, q.Cue.Lemma) {
			continue
		}
		if len(lemmas) == most {
			lemmas = append(lemmas, "…")
			break
		}
		lemmas = append(lemmas, oneLine(q.Cue.Lemma))
	}
	return strings.Join(lemmas, ", ")
}

// leastTable is the narrowest table of speakers, in columns.
const leastTable = 48

// writeAligned writes rows with two blanks between columns and none at the end; where
// they are too wide the widest columns become narrower.
func writeAligned(out *bytes.Buffer, rows [][]string, width int) {
	widest := make([]int, len(rows[0]))
	total := 2 * (len(widest) - 1)
	for i := range widest {
		for _, row := range rows {
			widest[i] = max(widest[i], columns(row[i]))
		}
		total += widest[i]
	}
	for ; width > 0 && total > max(width, leastTable); total-- {
		widest[slices.Index(widest, slices.Max(widest))]--
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			cell = clip(cell, widest[i])
			line.WriteString(cell + strings.Repeat(" ", widest[i]-columns(cell)+2))
		}
		out.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}
