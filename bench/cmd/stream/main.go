// Command stream writes so many megabytes of articles as JSON Lines, to feed the
// command attribution:
//
//	go run ./cmd/stream -size 2000 | attribution -input jsonl -format jsonl >/dev/null
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"

	"github.com/quoteattribution/attribution/bench/corpus"
)

var (
	size = flag.Float64("size", 100, "megabytes of text")
	dir  = flag.String("dir", "../testdata", "folder with the marked-up articles")
)

func main() {
	flag.Parse()
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "stream:", err)
		os.Exit(1)
	}
}

func run() error {
	articles, err := corpus.Articles(*dir, 1e6)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	left := int(*size * 1e6)
	for n := 0; left > 0; n++ {
		article := articles[n%len(articles)]
		if err := enc.Encode(map[string]string{"id": fmt.Sprint(n), "lang": "en", "text": article}); err != nil {
			return err
		}
		left -= len(article)
	}
	return out.Flush()
}
