package attribution

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

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

// TestHostileInputsAreLinear parses nasty inputs of two sizes: four times the
// input may take at most ten times the time, with a second for noise.
func TestHostileInputsAreLinear(t *testing.T) {
	for name, unit := range map[string]string{
		"opening marks":      "“",
		"alternating marks":  "“‘",
		"straight marks":     `" `,
		"one long sentence":  "the man and the woman went on to the house ",
		"one word":           "a",
		"names":              "Ann O’Neil, ",
		"pronouns":           "she he they ",
		"cue verbs":          "said ",
		"cues with subjects": "Ann said that ",
		"commas":             "he said, ",
		"brackets":           "(",
		"combining marks":    "\u0301",
		"invalid bytes":      "\xff\xfe",
		"colons":             "A: ",
		"short quotes":       "“No,” he said. ",
		"paragraphs":         "“No.”\n\n",
		"outlets":            "reports AFP, citing Reuters, ",
	} {
		t.Run(name, func(t *testing.T) {
			took := func(size int) time.Duration {
				text := strings.Repeat(unit, size/len(unit))
				start := time.Now()
				Parse(text)
				return time.Since(start)
			}
			took(1 << 14)
			small, large := took(1<<14), took(1<<16)
			t.Logf("16 kB in %v, 64 kB in %v", small, large)
			require.Less(t, large, 10*small+time.Second)
		})
	}
}
