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

// Quote is a quote as Export writes it, with its article and who says it.
type Quote struct {
	ID             string  `json:"id" parquet:"id"` // attribution.Document.QuoteID
	Document       string  `json:"document" parquet:"document,dict"`
	Number         int64   `json:"number" parquet:"number"` // in the document, from 1
	Outlet         string  `json:"outlet" parquet:"outlet,dict"`
	Date           string  `json:"date" parquet:"date,dict"` // 2026-03-02
	Title          string  `json:"title" parquet:"title,dict"`
	Text           string  `json:"text" parquet:"text"`
	Kind           string  `json:"kind" parquet:"kind,dict"`
	Act            string  `json:"act" parquet:"act,dict"`
	Cue            string  `json:"cue" parquet:"cue,dict"`
	Person         string  `json:"person" parquet:"person,dict"`   // Person.ID
	Speaker        string  `json:"speaker" parquet:"speaker,dict"` // as in the article
	Type           string  `json:"type" parquet:"type,dict"`
	Gender         string  `json:"gender" parquet:"gender,dict"`
	Role           string  `json:"role" parquet:"role,dict"`
	Reason         string  `json:"reason" parquet:"reason,dict"` // why the speaker is the person
	Source         string  `json:"source" parquet:"source,dict"`
	Citing         string  `json:"citing" parquet:"citing,dict"`
	Addressee      string  `json:"addressee" parquet:"addressee,dict"`
	Statement      int64   `json:"statement" parquet:"statement"` // 0 where no other document has the words
	Relation       string  `json:"relation" parquet:"relation,dict"`
	Rule           string  `json:"rule" parquet:"rule,dict"`
	Confidence     float64 `json:"confidence" parquet:"confidence"`
	NameConfidence float64 `json:"name_confidence" parquet:"name_confidence"`
}

// Person is a person, an organisation or an outlet as Export writes it.
type Person struct {
	ID        string `json:"id" parquet:"id"` // the same from run to run over the same articles
	Name      string `json:"name" parquet:"name"`
	Names     string `json:"names" parquet:"names"`
	Type      string `json:"type" parquet:"type,dict"`
	Gender    string `json:"gender" parquet:"gender,dict"`
	Role      string `json:"role" parquet:"role,dict"`
	KnownID   string `json:"known_id" parquet:"known_id,dict"`
	Documents int64  `json:"documents" parquet:"documents"`
	Quotes    int64  `json:"quotes" parquet:"quotes"`
	Outlets   int64  `json:"outlets" parquet:"outlets"`
	First     string `json:"first" parquet:"first,dict"`
	Last      string `json:"last" parquet:"last,dict"`
	Namesakes int64  `json:"namesakes" parquet:"namesakes"`
}

// Statement is what several documents have, as Export writes it.
type Statement struct {
	Statement   int64  `json:"statement" parquet:"statement"`
	Text        string `json:"text" parquet:"text"`
	Quotes      int64  `json:"quotes" parquet:"quotes"`
	Documents   int64  `json:"documents" parquet:"documents"`
	Outlets     int64  `json:"outlets" parquet:"outlets"`
	People      int64  `json:"people" parquet:"people"`
	First       string `json:"first" parquet:"first,dict"`
	FirstOutlet string `json:"first_outlet" parquet:"first_outlet,dict"`
	Cut         int64  `json:"cut" parquet:"cut"`
}

// Count is a line of counts as Export writes it.
type Count struct {
	What      string `json:"what" parquet:"what,dict"`
	Value     string `json:"value" parquet:"value"`
	Quotes    int64  `json:"quotes" parquet:"quotes"`
	Documents int64  `json:"documents" parquet:"documents"`
	People    int64  `json:"people" parquet:"people"`
}

const (
	quoteQuery = `SELECT q.id, d.id, q.number, d.outlet, d.date, d.title, q.text, q.kind, q.act, q.cue, coalesce(p.id, ''), coalesce(s.name, ''),
		coalesce(s.type, ''), coalesce(nullif(s.gender, ''), p.gender, ''), coalesce(s.role, ''), coalesce(s.reason, ''), q.source, q.citing,
		q.addressee, coalesce(q.statement, 0), coalesce(q.relation, ''), q.rule, q.confidence, q.name_confidence
		FROM quotes q CROSS JOIN documents d ON d.document = q.document LEFT JOIN speakers s ON s.speaker = q.speaker
		LEFT JOIN people p ON p.person = q.person ORDER BY q.quote`
	personQuery    = "SELECT id, name, names, type, gender, role, known_id, documents, quotes, outlets, first, last, namesakes FROM people ORDER BY quotes DESC, id"
	statementQuery = "SELECT statement, text, quotes, documents, outlets, people, first, first_outlet, cut FROM statements ORDER BY documents DESC, statement"
	countQuery     = "SELECT what, value, quotes, documents, people FROM counts ORDER BY what, quotes DESC, value"
)

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
const rowsOfGroup = 50_000

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
