package render

import (
	"fmt"
	"html"
	"math"
	"strings"
	"unicode"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// htmlWriter writes the article with its marks.
type htmlWriter struct {
	strings.Builder
	doc    *attribution.Document
	cast   *htmlCast
	marks  []htmlMark
	pieces []int // of each mark: how many are still to come
	begun  []bool
	named  map[int]bool // the quotes whose first piece is written
	ids    bool
}

// htmlArticle is the article with its marks. But for the tags all of its text is
// there as it stands, white space between paragraphs included.
func htmlArticle(doc *attribution.Document, cast *htmlCast, ids bool) string {
	marks := htmlMarks(doc)
	w := htmlWriter{doc: doc, cast: cast, marks: marks, ids: ids,
		pieces: make([]int, len(marks)), begun: make([]bool, len(marks)), named: map[int]bool{}}
	spans := make([]text.Span, len(marks))
	for i, m := range marks {
		spans[i] = m.Span
	}
	paragraphs := htmlParagraphs(doc.Text)
	nested := htmlNest(paragraphs, spans)
	for _, steps := range nested {
		for _, s := range steps {
			if s.do == htmlOpen {
				w.pieces[s.mark]++
			}
		}
	}
	at := 0
	for i, p := range paragraphs {
		w.WriteString(htmlClean(doc.Text[at:p.Start]))
		w.WriteString(`<p dir="auto">`)
		w.write(nested[i])
		w.WriteString("</p>")
		at = p.End
	}
	w.WriteString(htmlClean(doc.Text[at:]))
	return w.String()
}

func (w *htmlWriter) write(steps []htmlStep) {
	for _, s := range steps {
		switch s.do {
		case htmlOpen:
			w.open(s.mark)
		case htmlClose:
			w.WriteString("</span>")
		case htmlText:
			w.WriteString(strings.ReplaceAll(htmlEscape(s.span.In(w.doc.Text)), "\n", "<br/>\n"))
		}
	}
}

// open writes the tag of a mark's next piece.
func (w *htmlWriter) open(mark int) {
	m := w.marks[mark]
	first := !w.begun[mark]
	w.begun[mark] = true
	w.pieces[mark]--
	voice := w.cast.of[w.doc.Quotes[m.of[0]]]
	hue := voice.Hue
	if m.kind == htmlSource {
		hue = 0
	}
	fmt.Fprintf(w, `<span class="att-%s att-hue-%d`, m.kind, hue)
	if m.kind != htmlQuote {
		fmt.Fprintf(w, `" data-of="%s">`, htmlNumbers(m.of))
		return
	}
	q := w.doc.Quotes[m.of[0]]
	fmt.Fprintf(w, " att-depth-%d", min(m.depth, 2))
	if q.Kind == attribution.Direct || q.Kind == attribution.Mixed || q.Kind == attribution.Indirect {
		fmt.Fprintf(w, " att-%s", q.Kind)
	}
	if w.pieces[mark] == 0 {
		w.WriteString(" att-end")
	}
	w.WriteByte('"')
	w.attribute("data-quote", fmt.Sprint(m.of[0]+1))
	w.attribute("data-voice", fmt.Sprint(voice.ID))
	w.attribute("data-number", voice.Number)
	if first {
		w.attribute("title", w.details(q, voice))
	}
	if !w.named[m.of[0]] {
		w.named[m.of[0]] = true
		w.head(m.of[0]+1, q, voice)
	}
	w.WriteByte('>')
}

// head writes what only the first piece of a quote bears.
func (w *htmlWriter) head(number int, q *attribution.Quote, voice *htmlVoice) {
	if w.ids {
		w.attribute("id", fmt.Sprint("q", number))
	}
	w.attribute("tabindex", "0")
	w.attribute("role", "group")
	w.attribute("aria-label", "Quote: "+voice.Name)
	w.attribute("data-kind", string(q.Kind))
	if q.Cue != nil {
		w.attribute("data-cue", q.Cue.Text)
	}
	w.attribute("data-act", string(q.Act()))
	w.attribute("data-to", addresseeOf(q))
	w.attribute("data-via", htmlCredit(q))
	if parent := w.cast.of[q.Parent]; parent != nil {
		w.attribute("data-within", parent.Name)
	}
	w.attribute("data-rule", q.Rule)
	w.attribute("data-confidence", htmlPercent(q))
}

// details is what a pointer at rest shows where no script runs.
func (w *htmlWriter) details(q *attribution.Quote, voice *htmlVoice) string {
	who := voice.Name
	if voice.Role != "" {
		who += ", " + voice.Role
	}
	lines := []string{who, string(q.Act()) + ", " + string(q.Kind)}
	if to := addresseeOf(q); to != "" {
		lines = append(lines, "to "+to)
	}
	if credit := htmlCredit(q); credit != "" {
		lines = append(lines, "via "+credit)
	}
	lines = append(lines, "rule "+q.Rule+", "+htmlPercent(q)+" %")
	return strings.Join(lines, "\n")
}

func (w *htmlWriter) attribute(name, value string) {
	if value != "" {
		fmt.Fprintf(w, ` %s="%s"`, name, htmlEscape(value))
	}
}

// htmlPercent is the confidence from 0 to 100.
func htmlPercent(q *attribution.Quote) string {
	return fmt.Sprint(int(math.Round(100 * min(max(q.Confidence, 0), 1))))
}

// htmlNumbers counts quotes from 1.
func htmlNumbers(quotes []int) string {
	parts := make([]string, len(quotes))
	for i, q := range quotes {
		parts[i] = fmt.Sprint(q + 1)
	}
	return strings.Join(parts, " ")
}

func htmlEscape(s string) string { return html.EscapeString(htmlClean(s)) }

// htmlClean makes text that HTML and XML can hold: lines end with a line feed,
// other controls and invalid bytes become U+FFFD.
func htmlClean(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r == '\r':
			return '\n'
		case r == '\f' || r == '\v' || r == '\u0085':
			return ' '
		case unicode.Is(unicode.Bidi_Control, r):
			return -1 // it would turn the direction of the page around it
		case unicode.IsControl(r) || r == '\ufffe' || r == '\uffff':
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
