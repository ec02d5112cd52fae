// Package store keeps a corpus in a file of SQLite: the articles that were read, their quotes
// and speakers, and what package corpus makes of them. It holds a few articles in memory at a
// time, however many there are, takes them up where it was interrupted, and writes its tables in
// other formats. SQLite in Go runs on the systems that modernc.org/sqlite supports, which
// WebAssembly is none of.
package store

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	_ "modernc.org/sqlite" // the driver

	"github.com/quoteattribution/attribution/corpus"
)

// Name is the name of the file in the folder of a corpus.
const Name = "corpus.db"

// batch is how many articles are one transaction: what an interrupt may lose.
const batch = 500

//go:embed schema.sql
var schema string

// Store is an open corpus. It is for one goroutine.
type Store struct {
	dir    string
	db     *sql.DB
	conn   *sql.Conn
	reader *corpus.Reader
	insert map[string]*sql.Stmt
	added  int // articles of the open transaction
	open   bool
	next   counters
}

// counters are the last numbers that were given.
type counters struct{ inputs, speakers, quotes int64 }

// SettingsError is of a corpus that was begun in another way, so that its articles would not
// be comparable.
type SettingsError struct{ Differ []string } // "scope: speech before, all now"

func (e *SettingsError) Error() string {
	return "it was begun with other settings (" + strings.Join(e.Differ, "; ") + ")"
}

// Open opens the corpus in a folder, or begins one there. Settings are what its answers depend
// on; where they differ from those that it was begun with the error is a *SettingsError.
func Open(ctx context.Context, dir string, settings map[string]string, reader *corpus.Reader) (*Store, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	path := filepath.Join(dir, Name)
	db, err := sql.Open("sqlite", "file:"+escape(path)+"?_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)&_pragma=cache_size(-16384)&_pragma=busy_timeout(2000)")
	if err != nil {
		return nil, err
	}
	s := &Store{dir: dir, db: db, reader: reader, insert: map[string]*sql.Stmt{}}
	if err := s.begin(ctx, settings); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// escape is a path as a URI of SQLite has it.
func escape(path string) string {
	return strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(filepath.ToSlash(path))
}

func (s *Store) begin(ctx context.Context, settings map[string]string) (err error) {
	if s.conn, err = s.db.Conn(ctx); err == nil {
		err = s.exec(ctx, schema)
	}
	if err != nil {
		return fmt.Errorf("%s is no corpus, or it is damaged or in use: %w", filepath.Join(s.dir, Name), err)
	}
	before, err := s.meta(ctx)
	if err != nil {
		return err
	}
	if len(before) == 0 {
		for name, value := range settings {
			if err := s.exec(ctx, "INSERT INTO settings VALUES (?, ?)", name, value); err != nil {
				return err
			}
		}
	} else {
		var e SettingsError
		for _, name := range slices.Sorted(maps.Keys(settings)) {
			if before[name] != settings[name] {
				e.Differ = append(e.Differ, fmt.Sprintf("%s: %s before, %s now", name, shown(before[name]), shown(settings[name])))
			}
		}
		if e.Differ != nil {
			return &e
		}
	}
	for _, x := range []struct {
		to    *int64
		query string
	}{
		{&s.next.inputs, "SELECT coalesce(max(input), 0) FROM inputs"},
		{&s.next.speakers, "SELECT coalesce(max(speaker), 0) FROM speakers"},
		{&s.next.quotes, "SELECT coalesce(max(quote), 0) FROM quotes"},
	} {
		if err := s.conn.QueryRowContext(ctx, x.query).Scan(x.to); err != nil {
			return err
		}
	}
	return nil
}

func shown(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

func (s *Store) meta(ctx context.Context) (map[string]string, error) {
	all := map[string]string{}
	rows, err := s.conn.QueryContext(ctx, "SELECT name, value FROM settings")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var name, value string
		if err := rows.Scan(&name, &value); err != nil {
			return nil, err
		}
		all[name] = value
	}
	return all, rows.Err()
}

func (s *Store) exec(ctx context.Context, query string, args ...any) error {
	_, err := s.conn.ExecContext(ctx, query, args...)
	return err
}

// Inputs is how many inputs the corpus has, those that could not be read included.
func (s *Store) Inputs() int { return int(s.next.inputs) }

// Failed is how many of them could not be read; the table inputs says why.
func (s *Store) Failed(ctx context.Context) (n int, err error) {
	err = s.conn.QueryRowContext(ctx, "SELECT count(*) FROM inputs WHERE error <> ''").Scan(&n)
	return n, err
}

// Finished reports whether what is made of all articles is there.
func (s *Store) Finished(ctx context.Context) (bool, error) {
	var n int64
	err := s.conn.QueryRowContext(ctx, "SELECT coalesce(max(inputs), -1) FROM finished").Scan(&n)
	return n == s.next.inputs, err
}

// Digests yields what the inputs were, in their order, to compare with what is read now.
func (s *Store) Digests(ctx context.Context) ([]int64, error) {
	digests := make([]int64, 0, s.next.inputs)
	rows, err := s.conn.QueryContext(ctx, "SELECT digest FROM inputs ORDER BY input")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var d int64
		if err := rows.Scan(&d); err != nil {
			return nil, err
		}
		digests = append(digests, d)
	}
	return digests, rows.Err()
}

// Commit makes what was added last.
func (s *Store) Commit(ctx context.Context) error {
	if !s.open {
		return nil
	}
	s.open, s.added = false, 0
	return s.exec(ctx, "COMMIT")
}

// Close ends without what was not committed. It leaves a file that can be read where nobody may
// write.
func (s *Store) Close() error {
	var errs []error
	for _, stmt := range s.insert {
		errs = append(errs, stmt.Close())
	}
	if s.conn != nil {
		if s.open {
			s.exec(context.Background(), "ROLLBACK")
		}
		s.exec(context.Background(), "PRAGMA journal_mode=DELETE") // where it fails, the log beside it does as well
		errs = append(errs, s.conn.Close())
	}
	return errors.Join(append(errs, s.db.Close())...)
}

// Remove deletes the corpus in a folder, and nothing else there.
func Remove(dir string) error {
	var errs []error
	for _, behind := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(filepath.Join(dir, Name+behind)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}
