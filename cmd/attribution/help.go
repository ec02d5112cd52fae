package main

import (
	"fmt"
	"strings"
)

// usage is the help page; its one gap is for the formats.
const usage = `Attribution finds who said what in news: the quotes of an article, each with its
speaker, the words that announce it, and the outlet that the text credits.

Usage:
  attribution [flags] [file …]   read files; standard input for "-" or no file
  attribution rules              list the rules, each with an example
  attribution rules -test FILE   run the tests in a file of -rules
  attribution eval GOLD PRED     compare two files of JSON Lines: precision, recall, F1
                                 (lines of GOLD bear "text" too; -format json before eval)
  attribution serve [-addr HOST:PORT]   answer over HTTP, on 127.0.0.1:8080
                                 (-max-body BYTES, -timeout 30s, -concurrency N)
  attribution corpus -o DIR      who says what over many articles (attribution corpus -h)
  attribution help               show this page

Flags:
  -input NAME          auto           look at the name and the content (the default);
                                      also .gz and .zst of all, and folders
                       text           one article a file: UTF-8, UTF-16, Windows-1252
                       html           a page or a part of one
                       markdown       vtt, srt: subtitles, WebVTT with <v Name>
                       jsonl          one {"id":…,"lang":…,"title":…,"text":…} a line
                       json           one such object, or an array of them
                       csv            tsv: a table with a header and a column text
                       brat           corrected annotations: .ann files, each with
                                      its .txt beside; nothing is looked for
%s  -column NAME         the column of a table that has the article
  -offsets byte|rune|utf16   what offsets count in JSON, CSV and TSV (byte)
  -with-text           print the text that was read in JSON, as "text"
  -correct             with -format html: quotes can be corrected on the page, and saved
                       as GOLD of eval or for brat
  -o DIR               write files for each article to DIR; what is there is kept
  -force               write over it
                       with -format html: NAME.html, and index.html of several
                       with -format brat: NAME.txt, NAME.ann, and brat's configuration
  -scope speech|all    speech: what was said or written (the default)
                       all: beliefs, wishes and attitudes too
  -explain             print every proposal of a rule, its score, and why it was kept
                       or not
  -known FILE          whom you know, as CSV: id, name, aliases, role, organization,
                       gender; speakers who are one of them carry the id
  -rules FILE          verbs, patterns and tests of your own (docs/rules.md)
  -rules-only          decide by the rules alone, without learned weights
  -progress auto|off   auto: tell on a terminal how far work is that lasts (the default)
  -version             print the version

Examples:
  attribution article.txt
  echo '“We will not go,” said Ann O’Neil, a teacher.' | attribution
  attribution -format view article.txt | less
  attribution -format html article.txt > article.html
  attribution -format html -o pages *.txt
  attribution -format html -correct article.txt > article.html
  attribution -format json article.txt > quotes.json
  attribution -format csv *.txt > quotes.csv
  attribution -input jsonl -format jsonl news.jsonl > quotes.jsonl
  attribution -format jsonl -with-text page.html
  attribution -format csv news.csv.gz archive/ > quotes.csv
  attribution -input csv -column story -format jsonl -offsets rune news.csv
  attribution -format brat article.txt > article.ann

Measure against quotes that were corrected by hand, in the brat editor:
  attribution -format brat -o gold *.txt
  attribution -input brat -format jsonl gold/*.ann > gold.jsonl
  attribution -format jsonl gold/*.txt > pred.jsonl
  attribution eval gold.jsonl pred.jsonl

Spans in JSON, CSV and TSV are byte offsets into the text (see -offsets), in brat and Web
Annotation Unicode code points. Of HTML and tables it is the text that was taken out. A
file or line that cannot be read is named on standard error and the others go on.

Exit status: 0 all read, 1 something was not, 2 wrong usage, 130 interrupted.
Environment: NO_COLOR switches colour off, COLUMNS sets the width
(the terminal's own without it, 80 characters in a file).
`

// help is the help page.
func help() string {
	var lines strings.Builder
	for i, f := range formats {
		flag := ""
		if i == 0 {
			flag = "-format NAME"
		}
		fmt.Fprintf(&lines, "  %-20s %-14s %s\n", flag, f.name, f.help)
	}
	return fmt.Sprintf(usage, lines.String())
}
