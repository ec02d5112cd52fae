package main

import (
	"context"
	"fmt"
)

// corpusUsage is the help page of corpus.
const corpusUsage = `attribution corpus finds who says what over many articles: the speakers of all that are one
person or organisation, the quotes that several articles have and who had them first, and
counts by speaker, role, outlet, gender, act and month.

Usage:
  attribution corpus -o DIR [flags] [file …]   files and folders; standard input for "-" or none

Flags:
  -o DIR               the folder of the corpus: DIR/corpus.db is its file of SQLite
  -format NAMES        what else is written there, parted by commas (html)
                       html      corpus.html: a page to search and sort
                       jsonl     csv, parquet: quotes, people, statements and counts, a file each
                       sqlite    nothing else
  -force               begin anew, over the corpus in DIR
  -input, -column, -known, -rules, -rules-only, -scope, -progress
                       as of attribution: see attribution help

Articles have an outlet and a date where the input tells them:
  {"id":"n1","outlet":"Northern News","date":"2026-03-02","title":"…","text":"…"}
or as columns of CSV. Files of text have none.

It may be interrupted, with Ctrl-C or by a crash: the same command goes on where it was. So it
does with more articles behind the first, and with other formats. What was read is compared
with what the corpus has, and it is told where an article is another one.

Examples:
  attribution corpus -o news news.jsonl.gz
  attribution corpus -o news -format html,csv,parquet archive/
  attribution corpus -o news -known people.csv news.csv
  sqlite3 news/corpus.db "SELECT name, role, quotes FROM people ORDER BY quotes DESC LIMIT 10"

docs/corpus.md has the tables, what is taken for one and what is not, and more questions to ask.
`

func (p *program) corpusHelp(context.Context) error {
	_, err := fmt.Fprint(p.stdout, corpusUsage)
	return err
}
