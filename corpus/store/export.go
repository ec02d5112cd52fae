package store

import (
	"bufio"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/parquet-go/parquet-go"
)

// Formats are the formats of Export beside the file of SQLite itself, and what their files end in.
var Formats = []string{"jsonl", "csv", "parquet"}

// Export writes the files quotes, people, statements and counts in one of Formats into the
// folder of the corpus, over those that are there. A file appears when it is whole.
func (s *Store) Export(ctx context.Context, format string) error {
	return errors.Join(
		export[Quote](ctx, s, "quotes", format, quoteQuery),
		export[Person](ctx, s, "people", format, personQuery),
		export[Statement](ctx, s, "statements", format, statementQuery),
		export[Count](ctx, s, "counts", format, countQuery),
	)
}

func export[T any](ctx context.Context, s *Store, name, format, query string) (err error) {
	return s.file(name+"."+format, func(w io.Writer) error {
		write, end, err := writer[T](w, format)
		if err != nil {
			return err
		}
		var row T
		fields := pointers(&row)
		err = s.each(ctx, query, func(scan func(...any) error) error {
			if err := scan(fields...); err != nil {
				return err
			}
			return write(&row)
		})
		return errors.Join(err, end())
	})
}

// file writes a file under another name first, so that an interrupt leaves no half of it.
func (s *Store) file(name string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(s.dir, ".corpus-*")
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<20)
	err = write(w)
	err = errors.Join(err, w.Flush(), f.Chmod(0o644), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), filepath.Join(s.dir, name))
	}
	if err != nil {
		return errors.Join(fmt.Errorf("cannot write %s: %w", name, err), os.Remove(f.Name()))
	}
	return nil
}

// rowsOfGroup is how many rows of Parquet are held before they are written.
const rowsOfGroup = 20_000

// writer is what writes rows in a format, and its end.
func writer[T any](w io.Writer, format string) (write func(*T) error, end func() error, err error) {
	switch format {
	case "jsonl":
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		return func(row *T) error { return e.Encode(row) }, func() error { return nil }, nil
	case "csv":
		table := csv.NewWriter(w)
		var row T
		cells := make([]string, len(pointers(&row)))
		return func(row *T) error {
			for i, p := range pointers(row) {
				cells[i] = strings.ReplaceAll(fmt.Sprint(reflect.ValueOf(p).Elem()), "\x00", "")
			}
			return table.Write(cells)
		}, func() error { table.Flush(); return table.Error() }, table.Write(names[T]())
	case "parquet":
		table := parquet.NewGenericWriter[T](w, parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(rowsOfGroup))
		return func(row *T) error { _, err := table.Write([]T{*row}); return err }, table.Close, nil
	}
	return nil, nil, fmt.Errorf("format %q is none of %s", format, strings.Join(Formats, ", "))
}

// pointers is where the fields of a row are.
func pointers[T any](row *T) []any {
	v := reflect.ValueOf(row).Elem()
	all := make([]any, v.NumField())
	for i := range all {
		all[i] = v.Field(i).Addr().Interface()
	}
	return all
}

// names is what the fields of a row are called.
func names[T any]() []string {
	t := reflect.TypeFor[T]()
	all := make([]string, t.NumField())
	for i := range all {
		all[i] = t.Field(i).Tag.Get("json")
	}
	return all
}
