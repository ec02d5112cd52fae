package store

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/corpus"
)

// Input is an article on its way into the store, or why there is none.
type Input struct {
	Place  string // for messages: "news.jsonl:17"
	Digest int64  // of Digest
	Err    error  // why it could not be read
	*entry
}

// entry is an article with what was found in it.
type entry struct {
	article  attribution.Article
	size     int // bytes of its text
	rows     []attribution.Row
	words    []int    // of each row
	bands    [][]byte // of each row
	speakers []found
}

// found is a speaker as the tables have it.
type found struct {
	corpus.Speaker
	role     string
	quotes   int
	block    string
	profile  int64
	evidence []byte
}

// Digest is a hash of what was read, to tell whether an input has changed.
func Digest(id string, data []byte) int64 {
	h := sha256.New()
	h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(id))))
	h.Write([]byte(id))
	h.Write(data)
	return int64(binary.BigEndian.Uint64(h.Sum(nil)))
}

// Take notes what was found in an article. It may run in many goroutines, each with an input of
// its own.
func (s *Store) Take(in *Input, d *attribution.Document, a *attribution.Article) {
	in.entry = &entry{article: *a, size: len(a.Text), rows: d.Rows()}
	in.article.Text = ""
	for i := range in.rows {
		r := &in.rows[i]
		r.Text = strings.ReplaceAll(strings.ToValidUTF8(r.Text, "\ufffd"), "\x00", "")
		p := corpus.PrintOf(r.Text)
		var bands []byte
		for _, b := range p.Bands() {
			bands = binary.BigEndian.AppendUint64(bands, b)
		}
		in.words, in.bands = append(in.words, p.Words), append(in.bands, bands)
	}
	counts := make([]int, len(d.Speakers))
	for _, q := range d.Quotes {
		if q.Speaker != nil {
			counts[q.Speaker.ID]++
		}
	}
	for i, x := range s.reader.Speakers(d, a) {
		f := found{Speaker: x, role: d.Speakers[i].Role(), quotes: counts[i], block: x.Block()}
		f.evidence, _ = json.Marshal(x.Profile()) // of strings and numbers: never fails
		f.profile = Digest("", f.evidence)
		in.speakers = append(in.speakers, f)
	}
}

// Add puts an input into the corpus, whole, whether ctx is done or not. What was added is safe from
// an interrupt after Commit, or once some hundred others were added; after an error what was not
// is lost, and the store is to be closed. renamed is the document's ID where another has its own.
func (s *Store) Add(ctx context.Context, in *Input) (renamed string, err error) {
	ctx = context.WithoutCancel(ctx)
	if !s.open {
		if err := s.exec(ctx, "BEGIN IMMEDIATE"); err != nil {
			return "", fmt.Errorf("cannot write; is another run at work on it? %w", err)
		}
		s.open = true
		err = s.exec(ctx, "DELETE FROM finished")
	}
	if err == nil {
		renamed, err = s.add(ctx, in)
	}
	if err != nil {
		s.open = false
		return "", errors.Join(err, s.exec(ctx, "ROLLBACK"))
	}
	if s.added++; s.added >= batch {
		return renamed, s.Commit(ctx)
	}
	return renamed, nil
}

func (s *Store) add(ctx context.Context, in *Input) (renamed string, err error) {
	s.next.inputs++
	why := ""
	if in.Err != nil {
		why = in.Err.Error()
	}
	if err := s.put(ctx, "inputs", s.next.inputs, in.Place, in.Digest, why); err != nil || in.entry == nil {
		return "", err
	}
	return s.document(ctx, in.entry)
}

func (s *Store) document(ctx context.Context, e *entry) (renamed string, err error) {
	document := s.next.inputs
	a := &e.article
	id := a.ID
	for n := document; ; n++ {
		done, err := s.try(ctx, document, id, e)
		if err != nil {
			return "", err
		}
		if done {
			break
		}
		id = fmt.Sprintf("%s-%d", a.ID, n)
		renamed = id
	}
	numbers := map[string]int64{}
	for _, x := range e.speakers {
		s.next.speakers++
		numbers[x.ID] = s.next.speakers
		if err := s.put(ctx, "speakers", s.next.speakers, document, x.ID, x.Name, string(x.Type), string(x.Gender), x.role, x.KnownID,
			x.quotes, x.block, x.profile, string(x.evidence), nil, nil); err != nil {
			return "", err
		}
	}
	for i, r := range e.rows {
		s.next.quotes++
		var speaker any
		if n, ok := numbers[r.SpeakerID]; ok {
			speaker = n
		}
		act := r.Act
		if act == "" {
			act = attribution.Say
		}
		if err := s.put(ctx, "quotes", s.next.quotes, document, r.Quote, r.ID, string(r.Kind), string(act), r.Cue, r.Text, e.words[i],
			speaker, r.Source, r.Citing, r.Addressee, r.Rule, r.Confidence, r.NameConfidence, e.bands[i], nil, nil, nil); err != nil {
			return "", err
		}
	}
	return renamed, nil
}

// try inserts a document unless another has its ID.
func (s *Store) try(ctx context.Context, document int64, id string, e *entry) (bool, error) {
	if err := s.prepare(ctx, "documents", "INSERT OR IGNORE INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)"); err != nil {
		return false, err
	}
	res, err := s.insert["documents"].ExecContext(ctx, document, id, e.article.Title, e.article.Outlet, dateOf(e.article.Date), e.size, len(e.rows))
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	return n == 1, err
}

// columns is how many each table has that put fills.
var columns = map[string]int{"inputs": 4, "speakers": 14, "quotes": 20}

func (s *Store) put(ctx context.Context, table string, values ...any) error {
	query := "INSERT INTO " + table + " VALUES (?"
	for range columns[table] - 1 {
		query += ", ?"
	}
	if err := s.prepare(ctx, table, query+")"); err != nil {
		return err
	}
	_, err := s.insert[table].ExecContext(ctx, values...)
	return err
}

// prepare prepares a statement once.
func (s *Store) prepare(ctx context.Context, name, query string) error {
	if s.insert[name] != nil {
		return nil
	}
	stmt, err := s.conn.PrepareContext(ctx, query)
	if err == nil {
		s.insert[name] = stmt
	}
	return err
}

// dateOf is a date as the tables have it.
func dateOf(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// timeOf is the date that a table has.
func timeOf(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return time.Time{}
	}
	return t
}
