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

// TestReadme: the README's program is the example above, its picture, links and
// commands' files are there, and its figures are those of docs/accuracy.md.
func TestReadme(t *testing.T) {
	readme := read(t, "README.md")

	_, program, found := strings.Cut(readme, "func main() {\n")
	require.True(t, found)
	program, _, _ = strings.Cut(program, "\n}")
	example := strings.Replace(read(t, "example_readme_test.go"), "\t// Output:\n", "", 1)
	require.Contains(t, example, program)

	links := regexp.MustCompile(`\]\(([^):#]+)\)`).FindAllStringSubmatch(readme, -1)
	require.NotEmpty(t, links)
	for _, link := range links {
		require.FileExists(t, link[1])
	}

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

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	return string(data)
}
