package attribution_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

// The program of README.md.
func Example() {
	doc := attribution.Parse("“We will not go,” said Ann O’Neil, a teacher. “Not today.”")
	for _, q := range doc.Quotes {
		fmt.Println(q.Speaker.Name, q.Cue.Text, q.Text())
	}
	// Output:
	// Ann O’Neil said “We will not go,” “Not today.”
}

// TestReadme: the README's program is the example above, its links lead somewhere, its
// table of sentences is what is found, and its figures are those of docs/accuracy.md.
func TestReadme(t *testing.T) {
	readme := read(t, "README.md")

	_, program, found := strings.Cut(readme, "func main() {\n")
	require.True(t, found)
	program, _, _ = strings.Cut(program, "\n}")
	require.NotEmpty(t, program)
	require.Contains(t, read(t, "example_readme_test.go"), program)

	links := regexp.MustCompile(`\]\(([^):#]+)[^):]*\)`).FindAllStringSubmatch(readme, -1)
	require.Greater(t, len(links), 5)
	for _, link := range links {
		require.FileExists(t, link[1], link[0])
	}

	_, tables, found := strings.Cut(readme, "## What it finds, and what not\n")
	require.True(t, found)
	tables, _, _ = strings.Cut(tables, "\n## ")
	rows := 0
	for line := range strings.Lines(tables) {
		cells := strings.Split(strings.Trim(line, "| \n"), " | ")
		if len(cells) < 2 || !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| | ") {
			continue
		}
		rows++
		doc := attribution.Parse(strings.ReplaceAll(cells[1], "**", ""))
		if len(cells) == 2 {
			require.Empty(t, doc.Quotes, line)
			continue
		}
		require.Len(t, doc.Quotes, 1, line)
		require.Equal(t, cells[1], inBold(doc), line)
		require.Equal(t, cells[2], party(doc.Quotes[0]), line)
	}
	require.Greater(t, rows, 15)

	accuracy, figures := read(t, "docs/accuracy.md"), 0
	for line := range strings.Lines(readme) {
		if !strings.HasPrefix(line, "| PolNeAR") && !strings.HasPrefix(line, "| GGT") {
			continue
		}
		for _, figure := range regexp.MustCompile(`\d+\.\d`).FindAllString(line, -1) {
			if figure != "0.3" && figure != "0.8" { // the thresholds
				require.Contains(t, accuracy, figure, line)
				figures++
			}
		}
	}
	require.Greater(t, figures, 5)
}

// inBold is the article with the words of its quotes in bold.
func inBold(doc *attribution.Document) string {
	bold, end := "", 0
	for _, s := range doc.Quotes[0].Spans {
		bold += doc.Text[end:s.Start] + "**" + s.In(doc.Text) + "**"
		end = s.End
	}
	return bold + doc.Text[end:]
}

// party is who said it and according to whom: "AFP, citing Agerpres".
func party(q *attribution.Quote) string {
	var names []string
	if q.Speaker != nil {
		names = append(names, q.Speaker.Name)
	}
	if q.Source != nil {
		names = append(names, q.Source.Name)
		if q.Source.Citing != nil {
			names = append(names, "citing "+q.Source.Citing.Name)
		}
	}
	if names == nil {
		return "nobody"
	}
	return strings.Join(names, ", ")
}

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	return string(data)
}
