// Command attribution-beam finds who says what in articles, on a runner of Apache Beam.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	quotes "github.com/quoteattribution/attribution/beam"
)

const usage = `attribution-beam finds who says what in articles, the speakers that are one person and the quotes
that several articles have, on a runner of Apache Beam.

Usage:
  attribution-beam -input GLOB -output PREFIX [flags]

Flags:
  -input GLOB      files of articles: news/*.jsonl, gs://bucket/news-*.jsonl.gz
  -format NAME     jsonl: an article a line, {"id":"n1","outlet":"…","date":"2026-03-02","text":"…"}
                   parquet: columns of these names (jsonl)
  -output PREFIX   PREFIX-quotes-00000-of-00001.jsonl and so on: quotes, people, statements, failed
  -shards N        write each of these into so many files (1)
  -runner NAME     prism: in this process; universal: by -endpoint, as Flink's; dataflow (prism)
  -endpoint, -environment_type, -environment_config, -parallelism, -project, -region,
  -staging_location and others are Beam's own

Lines that cannot be read are in PREFIX-failed, with file and line, and do not stop it.

Examples:
  attribution-beam -input 'news/*.jsonl' -output out/news
  attribution-beam -input 'news/*.parquet' -format parquet -output out/news -shards 8
  attribution-beam -input gs://b/news-*.jsonl -output gs://b/out/news -shards 100 \
      -runner universal -endpoint localhost:8099 -environment_type LOOPBACK

README.md in the folder of the module has the ways to Flink and Dataflow.
`

var (
	input  = flag.String("input", "", "files of articles")
	output = flag.String("output", "", "prefix of the files to write")
	format = flag.String("format", "jsonl", "jsonl or parquet")
	shards = flag.Int("shards", 1, "files of each kind")
)

func main() {
	flag.Usage = func() { fmt.Fprint(flag.CommandLine.Output(), usage) }
	flag.Parse()
	beam.Init() // a worker ends here
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "attribution-beam:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	if err := check(); err != nil {
		return err
	}
	p, s := beam.NewPipelineWithRoot()
	build(s)
	result, err := beamx.RunWithMetrics(ctx, p)
	if err != nil || result == nil {
		return err
	}
	n := counters(result.Metrics())
	fmt.Printf("%d articles, %d quotes in %s-quotes-*.jsonl\n", n["articles"], n["quotes"], *output)
	if n["failed"] > 0 {
		fmt.Fprintf(os.Stderr, "attribution-beam: %d could not be read; %s-failed-*.jsonl says why\n", n["failed"], *output)
	}
	return nil
}

// check tells what is wrong with the flags.
func check() error {
	switch {
	case flag.NArg() > 0:
		return fmt.Errorf("%q is no flag; give files as -input 'GLOB', in quotation marks", flag.Arg(0))
	case *input == "" || *output == "":
		return errors.New("give -input GLOB and -output PREFIX; -h has examples")
	case *format != "jsonl" && *format != "parquet":
		return fmt.Errorf("-format %s: use jsonl or parquet", *format)
	case *shards < 1:
		return fmt.Errorf("-shards %d: write at least 1 file", *shards)
	}
	return nil
}

// build makes the pipeline.
func build(s beam.Scope) {
	read := quotes.ReadJSONL
	if *format == "parquet" {
		read = quotes.ReadParquet
	}
	articles, failed := read(s, *input)
	result := quotes.Corpus(s, articles, quotes.Options{})
	quotes.Write(s, *output+"-quotes", *shards, result.Quotes)
	quotes.Write(s, *output+"-people", *shards, result.People)
	quotes.Write(s, *output+"-statements", *shards, result.Statements)
	quotes.Write(s, *output+"-failed", *shards, failed)
}

// counters is what the pipeline counted, by name.
func counters(all metrics.Results) map[string]int64 {
	n := map[string]int64{}
	for _, c := range all.AllMetrics().Counters() {
		n[c.Name()] += c.Result()
	}
	return n
}
