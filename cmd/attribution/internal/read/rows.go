package read

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
)

// named are the names that the column of the article may have.
var named = []string{"text", "body", "content", "article"}

// rows reads a table with a header: a column is the article, others may be its id, its
// language, its title, its author, outlet and date.
func rows(where string, in *bufio.Reader, kind Kind, column string) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		skipMark(in)
		table := csv.NewReader(in)
		table.FieldsPerRecord = -1
		if kind == TSV {
			table.Comma, table.LazyQuotes = '\t', true
		}
		header, err := table.Read()
		if err != nil {
			if err == io.EOF {
				return
			}
			yield(Item{Where: where, Err: brokenTable(err)})
			return
		}
		at, err := columnOf(header, column)
		if err != nil {
			yield(Item{Where: where, Err: err})
			return
		}
		for {
			record, err := table.Read()
			if err == io.EOF {
				return
			}
			line, _ := table.FieldPos(0)
			it := Item{Where: fmt.Sprintf("%s:%d", where, line), Kind: kind}
			var parse *csv.ParseError
			switch {
			case errors.As(err, &parse):
				it.Where = fmt.Sprintf("%s:%d", where, parse.StartLine)
				it.Err = brokenTable(err)
			case err != nil:
				it.Where, it.Err = where, broken(err)
				yield(it)
				return
			case at >= len(record):
				it.Err = fmt.Errorf("the row has %d cells, and %q is column %d; mend the row", len(record), header[at], at+1)
			default:
				it.Data = object(header, record, at)
			}
			if !yield(it) {
				return
			}
		}
	}
}

// columnOf finds the column of the article.
func columnOf(header []string, column string) (int, error) {
	wanted := named
	if column != "" {
		wanted = []string{strings.ToLower(column)}
	}
	for _, name := range wanted {
		if i := slices.IndexFunc(header, func(h string) bool { return strings.EqualFold(strings.TrimSpace(h), name) }); i >= 0 {
			return i, nil
		}
	}
	return 0, fmt.Errorf("no column %s among %q; name the one of the article with -column", strings.Join(wanted, ", "), header)
}

// object is a row as the JSON that a line of JSON Lines has.
func object(header, record []string, at int) []byte {
	o := map[string]string{"text": record[at]}
	for i, name := range header {
		switch name = strings.ToLower(strings.TrimSpace(name)); name {
		case "id", "lang", "title", "author", "outlet", "publication", "date", "published":
			if i < len(record) {
				o[name] = record[i]
			}
		}
	}
	data, err := json.Marshal(o)
	if err != nil {
		panic(err) // a map of strings always marshals
	}
	return data
}

func brokenTable(err error) error {
	return fmt.Errorf("broken table (%w); put cells with quotation marks or line breaks into quotation marks and double those inside", err)
}
