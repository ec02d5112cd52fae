package attribution

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/markup"
)

// corpus is the articles of testdata without their tags, one after another.
func corpus(tb testing.TB) string {
	files, err := filepath.Glob("testdata/*.txt")
	require.NoError(tb, err)
	var b strings.Builder
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(tb, err)
		_, body, _ := strings.Cut(string(data), "\n\n")
		body, _, _ = strings.Cut(body, "\n---\n")
		b.WriteString(markup.Strip(body) + "\n\n")
	}
	return b.String()
}

// BenchmarkParse parses articles of usual length, with the learned weights and without.
func BenchmarkParse(b *testing.B) {
	text := corpus(b)[:4000]
	for _, config := range []struct {
		name string
		Config
	}{{"default", Config{}}, {"rules", Config{RulesOnly: true}}} {
		b.Run(config.name, func(b *testing.B) {
			p, err := New(config.Config)
			require.NoError(b, err)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				p.Parse(text)
			}
		})
	}
}

// hostile are texts made to take long, each repeated to the length that is asked for.
var hostile = map[string]string{
	"opening marks":      "“",
	"alternating marks":  "“‘",
	"straight marks":     `" `,
	"straight words":     `"a" 'b' `,
	"one long sentence":  "the man and the woman went on to the house ",
	"one word":           "a",
	"names":              "Ann O’Neil, ",
	"capitals":           "Ann Bo Kai ",
	"titled":             "He read “Ann Bo Kai ",
	"pronouns":           "she he they ",
	"cue verbs":          "said ",
	"cues with subjects": "Ann said that ",
	"commas":             "he said, ",
	"brackets":           "(he said [",
	"combining marks":    "\u0301",
	"invalid bytes":      "\xff\xfe",
	"colons":             "A: ",
	"labels":             "ANN: a\n",
	"never opened":       "‘a,” ",
	"emphasis":           "*a ",
	"tags":               "<b>Ann</b> said <p a ",
	"references":         "&quot;a &amp;quot; ",
	"footnotes":          "”[1] (2) ",
	"names on lines":     "ANN O’NEIL\nWe go.\n\n",
	"announced":          "Ann said:\n\nWe go.\n\n",
	"short quotes":       "“No,” he said. ",
	"paragraphs":         "“No.”\n\n",
	"outlets":            "reports AFP, citing Reuters, ",
	"participles":        "Asked whether ",
	"quoted as":          "was quoted by Ann as saying ",
	"carried":            "“a.” ",
	"roles":              "the mayor said the teacher said the spokesman said ",
	"unclosed, short":    "“we go.\n\n",
	"unclosed, reports":  " reports\n\n“ not) — AFP ",
	"unclosed, straight": "\"We knew it, she said.\n\n",
	"unclosed, cues":     "“We go on, said Ann.\n\n“And on.\n\n",
	"unclosed, prose": "“The ferry is late and nobody told us, said the harbour master, Ona Brandt. She had been " +
		"waiting since noon, she added.\n\n“It was the same last week, according to the crew.\n\n",
	"unclosed, article": "The council met on Monday.\n\n“We have no money for a bridge, the mayor, Bruno Keller, told " +
		"reporters. “The ferry will have to do.\n\nEngineers accuse the city of neglect, reports Northern Post.\n\n",
}

// TestWorkIsLinear parses hostile texts of two lengths and counts the steps: four times
// the text takes at most five times the steps, and no text takes a thousand steps a byte.
func TestWorkIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("long under the race detector; the plain run has it")
	}
	p, err := New(Config{})
	require.NoError(t, err)
	for name, unit := range hostile {
		t.Run(name, func(t *testing.T) {
			small, large := work(p, unit, 16<<10), work(p, unit, 64<<10)
			t.Logf("16 kB in %d steps, 64 kB in %d", small, large)
			require.Less(t, large, 5*small)
			require.Less(t, large, 1000*64<<10)
		})
	}
}

// work is the number of steps that a text of so many bytes takes.
func work(p *Parser, unit string, size int) int {
	p, s, _ := p.begin(context.Background())
	s.propose(p, strings.Repeat(unit, size/len(unit)), p.proposing)
	proposals := s.proposer.Proposals
	if !p.rulesOnly {
		s.weigher.Weigh(&s.syntax, proposals, p.weighing)
	}
	chosen := s.chooser.Choose(proposals, s.page.Len(), p.threshold)
	s.resolve(chosen)
	return s.page.Len() + len(proposals) + s.page.Work + s.chooser.Work + s.resolver.Work()
}

// TestFullNamesIsLinear: finding the full names of outlets takes memory, and so time, in
// proportion to the quotes that credit one.
func TestFullNamesIsLinear(t *testing.T) {
	allocs := func(n int) float64 {
		quotes := make([]*Quote, n)
		return testing.AllocsPerRun(1, func() {
			for i := range quotes {
				quotes[i] = &Quote{Source: &Source{Name: "the Riverton Herald", Mention: Mention{Text: "the Riverton Herald"}}}
			}
			quotes[0].Source = &Source{Name: "Herald", Mention: Mention{Text: "Herald"}}
			fullNames(quotes)
			require.Equal(t, "the Riverton Herald", quotes[0].Source.Name)
		})
	}
	require.Less(t, allocs(2000), 5*allocs(500))
}
