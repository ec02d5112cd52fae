package render

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

func viewOf(t *testing.T, doc *attribution.Document, options ViewOptions) string {
	t.Helper()
	return written(t, func(w io.Writer) error { return View(w, doc, options) })
}

func TestViewGolden(t *testing.T) {
	requireGolden(t, "ferry.view", viewOf(t, ferryDocument(t), ViewOptions{Width: 60}))
	requireGolden(t, "ferry.color.view", viewOf(t, ferryDocument(t), ViewOptions{Width: 60, Color: true}))
}

// unmarked takes away the marks of contents and cues, which may stand inside a word: I_’m quoting_.
var unmarked = strings.NewReplacer("_", "", "[", "", "]", "")

func TestViewKeepsEveryWordAndTheWidth(t *testing.T) {
	for name, article := range articles(t) {
		for _, width := range []int{24, 40, 80} {
			got := viewOf(t, attribution.Parse(article), ViewOptions{Width: width})
			rest := unmarked.Replace(got)
			for _, word := range strings.Fields(unmarked.Replace(article)) {
				if columns(word) > 8 { // which may be wrapped
					continue
				}
				_, after, ok := strings.Cut(rest, strings.Trim(word, `[]_“”‘’'",.:;?!«»„()`))
				require.True(t, ok, "%s: %s is lost", name, word)
				rest = after
			}
			for line := range strings.Lines(got) {
				line = strings.TrimSuffix(line, "\n")
				require.LessOrEqual(t, columns(line), width, line)
				require.Equal(t, strings.TrimRight(line, " "), line)
			}
		}
	}
}

func TestView(t *testing.T) {
	ann, bob := &attribution.Speaker{Name: "Ann O’Neil"}, &attribution.Speaker{ID: 1, Name: "Bob"}
	said := func(start, end int) *attribution.Cue {
		return &attribution.Cue{Text: "said", Span: text.Span{Start: start, End: end}}
	}
	for name, test := range map[string]struct {
		doc   *attribution.Document
		width int
		want  string
	}{
		"nothing":          {made(""), 0, "\n"},
		"narration":        {made("It rained.\n\n\n\nIt poured.\n"), 0, "   It rained.\n\n   It poured.\n"},
		"a narrow line":    {made("It rained cats and dogs."), 1, "   It rained cats and\n   dogs.\n"},
		"a word too long":  {made("abcdefghijklmnopqrstuvwxyz a"), 24, "   abcdefghijklmnopqrstu\n   vwxyz a\n"},
		"wide characters":  {made("橋は春まで閉鎖されたままである"), 24, "   橋は春まで閉鎖された\n   ままである\n"},
		"no-break space":   {made("It rained all of «\u00a0oui\u00a0» day"), 24, "   It rained all of\n   «\u00a0oui\u00a0» day\n"},
		"control":          {made("a\x1b[31mb\tc"), 0, "   a�[31mb c\n"},
		"a quote and cue":  {made("No, Ann said.", &attribution.Quote{Spans: []text.Span{at(0, 2)}, Cue: said(8, 12), Speaker: ann}), 0, "Ann O’Neil ┃ [No], Ann _said_.\n"},
		"nobody":           {made("No!", &attribution.Quote{Spans: []text.Span{at(0, 3)}}), 0, "(unnamed) ┃ [No!]\n"},
		"an outlet":        {made("No!", &attribution.Quote{Spans: []text.Span{at(0, 3)}, Source: &attribution.Source{Name: "Radio\nArva"}}), 0, "Radio Arva ┃ [No!]\n"},
		"two on one line":  {made("No! Yes!", &attribution.Quote{Spans: []text.Span{at(0, 3)}, Speaker: ann}, &attribution.Quote{Spans: []text.Span{at(4, 8)}, Speaker: bob}), 0, "Ann O’Neil ┃ [No!] [Yes!]\n       Bob ┃\n"},
		"once a paragraph": {made("No!\nNo!\n\nNo!", &attribution.Quote{Spans: []text.Span{at(0, 3), at(4, 7), at(9, 12)}, Speaker: bob}), 0, "Bob ┃ [No!]\n    ┃ [No!]\n\nBob ┃ [No!]\n"},
		"a long name":      {made("No!", &attribution.Quote{Spans: []text.Span{at(0, 3)}, Speaker: &attribution.Speaker{Name: "Maximiliane"}}), 24, "Maximil… ┃ [No!]\n"},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, test.want, viewOf(t, test.doc, ViewOptions{Width: test.width}))
		})
	}
}

func TestViewColor(t *testing.T) {
	q := &attribution.Quote{Spans: []text.Span{at(0, 2)}, Cue: &attribution.Cue{Text: "said", Span: at(8, 12)}, Speaker: &attribution.Speaker{Name: "Ann"}}
	require.Equal(t, "\x1b[1;36mAnn\x1b[0m \x1b[36m┃\x1b[0m \x1b[36mNo\x1b[0m, Ann \x1b[4msaid\x1b[0m.\n", viewOf(t, made("No, Ann said.", q), ViewOptions{Color: true}))
}

func TestColumns(t *testing.T) {
	for s, want := range map[string]int{"": 0, "abc": 3, "élan": 4, "e\u0301lan": 4, "漢字": 4, "🚢": 2, "ｱ": 1, "Ａ": 2, "a\u200db": 2} {
		require.Equal(t, want, columns(s), s)
	}
	require.Equal(t, "漢…", clip("漢字字", 4))
	require.Equal(t, "漢字", clip("漢字", 4))
}
