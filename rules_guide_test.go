package attribution_test

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
)

// TestGuideHasEveryQuestion: the tables of docs/rules.md name the methods of rule.Context,
// all of them and no others.
func TestGuideHasEveryQuestion(t *testing.T) {
	var want, got []string
	context := reflect.TypeFor[*rule.Context]()
	for i := range context.NumMethod() {
		if name := context.Method(i).Name; name != "Read" && name != "Forget" { // for the parser
			want = append(want, name)
		}
	}
	_, tables, _ := strings.Cut(read(t, "docs/rules.md"), "### The questions\n")
	tables, _, _ = strings.Cut(tables, "\n### ")
	asked := regexp.MustCompile("`([A-Z][A-Za-z]*)\\(")
	for line := range strings.Lines(tables) {
		if strings.HasPrefix(line, "|") {
			for _, name := range asked.FindAllStringSubmatch(line, -1) {
				got = append(got, name[1])
			}
		}
	}
	require.ElementsMatch(t, want, got)
}

// TestGuideErrors: New says of each rule and pattern in the table what the table says.
func TestGuideErrors(t *testing.T) {
	_, table, _ := strings.Cut(read(t, "docs/rules.md"), "what `New` says |\n|---|---|\n")
	table, _, _ = strings.Cut(table, "\n\n")
	rows := strings.Split(table, "\n")
	require.Greater(t, len(rows), 4)
	for _, row := range rows {
		cells := strings.Split(row, " | ")
		require.Len(t, cells, 2, row)
		written := strings.Trim(cells[0], "| `")
		says := strings.TrimSuffix(strings.TrimSuffix(cells[1], " |"), "…")
		r := rule.Rule{Name: "mine", Doc: "An example.", Match: func(*rule.Context, int) {}}
		if word, ok := strings.CutPrefix(written, `Words: []string{"`); ok {
			r.Words = []string{strings.TrimSuffix(word, `"}`)}
		} else {
			var err error
			r, err = rule.Pattern("mine", "An example.", written)
			require.NoError(t, err)
		}
		_, err := attribution.New(attribution.Config{Rules: []rule.Rule{r}})
		require.ErrorContains(t, err, says, written)
	}
}

// TestGuideHasAllOfARule: the rule that docs/rules.md reads line by line is there whole.
func TestGuideHasAllOfARule(t *testing.T) {
	guide := read(t, "docs/rules.md")
	_, code, _ := strings.Cut(read(t, "internal/rules/as.go"), "\n)\n")
	lines := 0
	for line := range strings.Lines(code) {
		require.Contains(t, guide, line)
		lines++
	}
	require.Greater(t, lines, 30)
}

// TestGuideWakes: the fields of its table wake a rule where it says so.
func TestGuideWakes(t *testing.T) {
	const article = "According to Ann, yours is the bridge, said Nils."
	for want, r := range map[string]rule.Rule{
		"said":      {On: token.Cue},
		"According": {Uses: token.According},
		"yours":     {Words: []string{"yours"}},
	} {
		var woken []string
		r.Name, r.Doc = "mine", "An example."
		r.Match = func(c *rule.Context, i int) { woken = append(woken, c.Text(i)) }
		p, err := attribution.New(attribution.Config{Rules: []rule.Rule{r}})
		require.NoError(t, err)
		p.Parse(article)
		require.Equal(t, []string{want}, woken)
	}
}
