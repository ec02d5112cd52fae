package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// workName is the file of what is sorted on the way, which goes when the work is done.
const workName = "corpus.work"

// chunk is how many rows are changed in one transaction.
const chunk = 50_000

// work is what is put into order: who a speaker is, the bands of quotes, and their statements.
const work = `
CREATE TABLE work.belongs (speaker INTEGER NOT NULL, person INTEGER NOT NULL, reason TEXT NOT NULL);
CREATE TABLE work.profiles (profile INTEGER PRIMARY KEY, person INTEGER NOT NULL, reason TEXT NOT NULL);
CREATE TABLE work.bands (band INTEGER NOT NULL, quote INTEGER NOT NULL);
CREATE TABLE work.members (statement INTEGER NOT NULL, quote INTEGER NOT NULL);
CREATE TABLE work.relations (quote INTEGER PRIMARY KEY, statement INTEGER NOT NULL, relation TEXT NOT NULL);
`

// Step is a part of the work of Finish.
type Step string

// The steps, in their order.
const (
	Merging   Step = "merging speakers"
	Comparing Step = "comparing quotes"
	Writing   Step = "writing who says what"
	Counting  Step = "counting"
)

// Finish makes of all articles what they have in common: people, statements, counts, trends and
// topics. What was made before is made anew. tell hears of each step, and may be nil. Where it is
// interrupted, the articles stay and it is to be called again.
func (s *Store) Finish(ctx context.Context, tell func(Step)) (err error) {
	if tell == nil {
		tell = func(Step) {}
	}
	if err := s.Commit(ctx); err != nil {
		return err
	}
	if err := s.openWork(ctx); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.closeWork()) }()
	for _, x := range []struct {
		step Step
		do   func(context.Context) error
	}{
		{Merging, s.people},
		{Comparing, s.statements},
		{Writing, s.update},
		{Counting, s.count},
	} {
		tell(x.step)
		if err := x.do(ctx); err != nil {
			return err
		}
	}
	return s.transaction(ctx, func() error {
		return errors.Join(s.exec(ctx, "DELETE FROM finished"), s.exec(ctx, "INSERT INTO finished VALUES (?)", s.next.inputs))
	})
}

func (s *Store) openWork(ctx context.Context) error {
	path := filepath.Join(s.dir, workName)
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return errors.Join(
		s.exec(ctx, "DELETE FROM finished"),
		s.exec(ctx, "ATTACH ? AS work", "file:"+escape(path)),
		s.exec(ctx, "PRAGMA work.journal_mode=OFF"),
		s.exec(ctx, "PRAGMA work.synchronous=OFF"),
		s.exec(ctx, "PRAGMA work.cache_size=-16384"),
		s.exec(ctx, work),
	)
}

func (s *Store) closeWork() error {
	err := s.exec(context.Background(), "DETACH work")
	return errors.Join(err, os.Remove(filepath.Join(s.dir, workName)))
}

// transaction runs f between BEGIN and COMMIT.
func (s *Store) transaction(ctx context.Context, f func() error) error {
	if err := s.exec(ctx, "BEGIN"); err != nil {
		return err
	}
	if err := f(); err != nil {
		return errors.Join(err, s.exec(context.WithoutCancel(ctx), "ROLLBACK"))
	}
	return s.exec(ctx, "COMMIT")
}

// each runs a query and f on its rows.
func (s *Store) each(ctx context.Context, query string, f func(scan func(...any) error) error, args ...any) error {
	rows, err := s.conn.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// update writes who speaks, who says what and what belongs to which statement, a part at a time.
func (s *Store) update(ctx context.Context) error {
	for _, x := range []struct {
		last  int64
		query string
	}{
		{s.next.speakers, `UPDATE speakers SET (person, reason) =
			(SELECT person, reason FROM work.profiles p WHERE p.profile = speakers.profile) WHERE speaker BETWEEN ? AND ?`},
		{s.next.quotes, `UPDATE quotes SET person = (SELECT s.person FROM speakers s WHERE s.speaker = quotes.speaker),
			(statement, relation) = (SELECT statement, relation FROM work.relations r WHERE r.quote = quotes.quote) WHERE quote BETWEEN ? AND ?`},
	} {
		for from := int64(1); from <= x.last; from += chunk {
			if err := s.exec(ctx, x.query, from, from+chunk-1); err != nil {
				return err
			}
		}
	}
	return nil
}
