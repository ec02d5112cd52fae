package beam

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/format"
)

func init() {
	beam.RegisterDoFn(&parquetFn{})
}

// ReadParquet reads the articles (Article) of Parquet files: the columns text, and where there are
// such id, title, author, outlet (or publication), date (or published) and lang, of strings, numbers,
// dates or timestamps. failed (string) is what cannot be read, as of ReadJSONL. A worker holds the
// whole of a file, as packed as it is, so that several files of 100 MB are better than a big one.
func ReadParquet(s beam.Scope, glob string) (articles, failed beam.PCollection) {
	s = s.Scope("attribution.ReadParquet")
	return readFiles(s, glob, &parquetFn{})
}

type parquetFn struct{}

// ProcessElement reads a file.
func (*parquetFn) ProcessElement(ctx context.Context, file fileio.ReadableFile, emit func(Article), failed func(string)) error {
	path := file.Metadata.Path
	data, err := file.Read(ctx)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	f, err := parquet.OpenFile(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		fail(ctx, path, fmt.Errorf("no file of Parquet, or damaged (%w); get the file again", err), failed)
		return nil
	}
	columns := columnsOf(f.Root())
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.name
	}
	if !slices.Contains(names, "text") {
		fail(ctx, path, fmt.Errorf(`no column "text" among %s; name the one of the article so`, names), failed)
		return nil
	}
	n := 0
	for _, group := range f.RowGroups() {
		if err := rowsOf(group, func(row parquet.Row) {
			n++
			place := fmt.Sprintf("%s, row %d", path, n)
			a, err := articleOf(row, columns)
			if err != nil {
				fail(ctx, place, err, failed)
				return
			}
			take(ctx, a, place, emit)
		}); err != nil {
			fail(ctx, fmt.Sprintf("%s, row %d", path, n+1), fmt.Errorf("the rest is damaged (%w); get the file again", err), failed)
			return nil
		}
	}
	return nil
}

// rowsOf calls do with each row of a group.
func rowsOf(group parquet.RowGroup, do func(parquet.Row)) error {
	rows := group.Rows()
	defer rows.Close()
	buffer := make([]parquet.Row, 64)
	for {
		n, err := rows.ReadRows(buffer)
		for _, row := range buffer[:n] {
			do(row)
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// column is a column of values that an article has.
type column struct {
	name string
	of   *parquet.Column
}

// columnsOf is the columns of one value a row, by their place.
func columnsOf(root *parquet.Column) []column {
	var all []column
	for _, c := range root.Columns() {
		if c.Leaf() && !c.Repeated() {
			all = append(all, column{c.Name(), c})
		}
	}
	return all
}

func articleOf(row parquet.Row, columns []column) (Article, error) {
	values := map[string]string{}
	for _, v := range row {
		i := slices.IndexFunc(columns, func(c column) bool { return c.of.Index() == v.Column() })
		if i >= 0 && !v.IsNull() {
			values[columns[i].name] = valueOf(v, columns[i].of.Type())
		}
	}
	text, ok := values["text"]
	switch {
	case !ok:
		return Article{}, errors.New(`"text" is null; put the article there`)
	case !utf8.ValidString(text):
		return Article{}, errors.New(`"text" is not valid UTF-8; convert it`)
	}
	trimmed := func(name string) string { return strings.TrimSpace(values[name]) }
	return Article{
		ID: trimmed("id"), Title: values["title"], Author: trimmed("author"), Outlet: cmp.Or(trimmed("outlet"), trimmed("publication")),
		Date: day(cmp.Or(trimmed("date"), trimmed("published"))), Lang: trimmed("lang"), Text: text,
	}, nil
}

// valueOf is a value as JSON would have it.
func valueOf(v parquet.Value, t parquet.Type) string {
	if l := t.LogicalType(); l != nil {
		switch kind := l.Value.(type) {
		case *format.DateType:
			return dayOf(time.Unix(int64(v.Int32())*24*60*60, 0).UTC())
		case *format.TimestampType:
			perSecond := int64(time.Second / kind.Unit.Value.Duration())
			return dayOf(time.Unix(v.Int64()/perSecond, 0).UTC())
		}
	}
	return v.String()
}
