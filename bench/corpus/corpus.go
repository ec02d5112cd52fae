// Package corpus makes the texts that the benchmarks run over from the articles
// in testdata, always the same ones for the same size.
package corpus

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"github.com/quoteattribution/attribution/internal/markup"
)

// articleSize is about how long an article is, in bytes.
const articleSize = 4000

// Articles returns articles of usual length, size bytes or a little more together.
// dir is the folder with the marked-up articles.
func Articles(dir string, size int) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no articles in %s; run this in the folder bench of a clone", dir)
	}
	var paragraphs []string
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		a, err := markup.Parse(string(data))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		paragraphs = append(paragraphs, strings.Split(a.Text, "\n\n")...)
	}
	random := rand.New(rand.NewPCG(1, 2))
	var articles []string
	for total := 0; total < size; {
		var b strings.Builder
		for i := random.IntN(len(paragraphs)); b.Len() < articleSize; i++ {
			b.WriteString(paragraphs[i%len(paragraphs)] + "\n\n")
		}
		articles = append(articles, b.String())
		total += b.Len()
	}
	return articles, nil
}

// Hostile returns texts of about size bytes that were made to take long, by name.
func Hostile(size int) map[string]string {
	texts := map[string]string{}
	for name, unit := range map[string]string{
		"opening marks":     "“",
		"alternating marks": "“‘",
		"one sentence":      "the man and the woman said that he went on to the house ",
		"one word":          "a",
		"names":             "Ann O’Neil, ",
		"pronouns":          "she he they ",
		"cue verbs":         "said ",
		"brackets":          "(",
		"combining marks":   "\u0301",
		"invalid bytes":     "\xff\xfe",
		"outlets":           "According to the Riverton Herald, it will open in May. ",
	} {
		texts[name] = strings.Repeat(unit, size/len(unit))
	}
	texts["nested marks"] = strings.Repeat("“‘", size/12) + strings.Repeat("’”", size/12)
	random := rand.New(rand.NewPCG(3, 4))
	noise := make([]byte, size)
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	texts["random bytes"] = string(noise)
	return texts
}

// Together returns articles of about size bytes as one document, and as one paragraph.
func Together(dir string, size int) (document, paragraph string, err error) {
	articles, err := Articles(dir, size)
	if err != nil {
		return "", "", err
	}
	document = strings.Join(articles, "\n\n")
	return document, strings.ReplaceAll(document, "\n", " "), nil
}
