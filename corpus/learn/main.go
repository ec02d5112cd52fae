// Command learn measures what tells people of one name apart, in articles as JSON Lines
// ({"id":…,"text":…}), and prints the weights of package corpus.
//
//	go run ./learn ARTICLES.jsonl …
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/corpus"
	"github.com/quoteattribution/attribution/lang/en"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(1)
	}
}

func run(files []string) error {
	parser, err := attribution.New(attribution.Config{})
	if err != nil {
		return err
	}
	reader := corpus.NewReader(en.Pack())
	var speakers []corpus.Speaker
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		in := json.NewDecoder(bufio.NewReader(f))
		for n := 1; ; n++ {
			var a attribution.Article
			if err := in.Decode(&a); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				return fmt.Errorf("%s, article %d: %w", name, n, err)
			}
			d := parser.Parse(a.Text)
			d.ID = a.ID
			speakers = append(speakers, reader.Speakers(d, &a)...)
		}
	}
	corpus.Study(os.Stdout, speakers)
	return nil
}
