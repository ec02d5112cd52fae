package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/quoteattribution/attribution/corpus"
)

// statements finds the quotes that several documents have. It sorts the bands of all quotes on
// disk and holds one band at a time, and four bytes a quote for what belongs together.
func (s *Store) statements(ctx context.Context) error {
	if err := s.transaction(ctx, func() error { return s.bands(ctx) }); err != nil {
		return err
	}
	sets := newSets(s.next.quotes)
	if err := s.link(ctx, sets); err != nil {
		return err
	}
	return s.transaction(ctx, func() error { return errors.Join(s.members(ctx, sets), s.relate(ctx)) })
}

// together is how many rows one statement inserts where there are millions.
const together = 64

// bands writes the bands of all quotes, a row each.
func (s *Store) bands(ctx context.Context) error {
	query := "INSERT INTO work.bands VALUES (?, ?)"
	one, err := s.conn.PrepareContext(ctx, query)
	if err != nil {
		return err
	}
	defer one.Close()
	many, err := s.conn.PrepareContext(ctx, query+strings.Repeat(", (?, ?)", together-1))
	if err != nil {
		return err
	}
	defer many.Close()
	values := make([]any, 0, 2*together)
	err = s.each(ctx, "SELECT quote, bands FROM quotes WHERE bands IS NOT NULL", func(scan func(...any) error) error {
		var quote int64
		var bands sql.RawBytes
		if err := scan(&quote, &bands); err != nil {
			return err
		}
		for ; len(bands) >= 8; bands = bands[8:] {
			if values = append(values, int64(binary.BigEndian.Uint64(bands)), quote); len(values) == cap(values) {
				if _, err := many.ExecContext(ctx, values...); err != nil {
					return err
				}
				values = values[:0]
			}
		}
		return nil
	})
	for ; err == nil && len(values) > 0; values = values[2:] {
		_, err = one.ExecContext(ctx, values[:2]...)
	}
	return err
}

// most quotes of a band that are held at a time: 64 kB of numbers and a few MB of words.
const fullest = 8192

// link compares the quotes of each band.
func (s *Store) link(ctx context.Context, sets sets) error {
	text, err := s.conn.PrepareContext(ctx, "SELECT id, text FROM quotes WHERE quote = ?")
	if err != nil {
		return err
	}
	defer text.Close()
	var band int64
	var quotes []int64
	flush := func() error {
		defer func() { quotes = quotes[:0] }()
		if len(quotes) < 2 || sets.one(quotes) {
			return nil
		}
		all := make([]corpus.Quote, len(quotes))
		for i, n := range quotes {
			if err := text.QueryRowContext(ctx, n).Scan(&all[i].ID, &all[i].Text); err != nil {
				return err
			}
		}
		for _, l := range corpus.Same(all) {
			sets.join(quotes[l[0]], quotes[l[1]])
		}
		return nil
	}
	err = s.each(ctx, "SELECT band, quote FROM work.bands ORDER BY band, quote", func(scan func(...any) error) error {
		var b, quote int64
		if err := scan(&b, &quote); err != nil {
			return err
		}
		if b != band || len(quotes) >= fullest {
			last := quotes
			if err := flush(); err != nil {
				return err
			}
			if b == band {
				quotes = append(quotes, last[0]) // ties the parts of one band
			}
			band = b
		}
		quotes = append(quotes, quote)
		return nil
	})
	return errors.Join(err, flush())
}

// sets are quotes that belong together, each set named by its smallest number.
type sets []uint32

func newSets(last int64) sets {
	s := make(sets, last+1)
	for i := range s {
		s[i] = uint32(i)
	}
	return s
}

func (s sets) root(i int64) uint32 {
	r := uint32(i)
	for s[r] != r {
		s[r] = s[s[r]]
		r = s[r]
	}
	return r
}

func (s sets) join(i, j int64) {
	a, b := s.root(i), s.root(j)
	s[max(a, b)] = min(a, b)
}

// one reports whether quotes belong together already.
func (s sets) one(quotes []int64) bool {
	first := s.root(quotes[0])
	return !slices.ContainsFunc(quotes[1:], func(q int64) bool { return s.root(q) != first })
}

// members writes the quotes of each statement.
func (s *Store) members(ctx context.Context, sets sets) error {
	insert, err := s.conn.PrepareContext(ctx, "INSERT INTO work.members VALUES (?, ?)")
	if err != nil {
		return err
	}
	defer insert.Close()
	first := make(map[uint32]bool) // roots that were written
	for i := int64(1); i < int64(len(sets)); i++ {
		root := sets.root(i)
		if int64(root) == i {
			continue
		}
		if !first[root] {
			first[root] = true
			if _, err := insert.ExecContext(ctx, root, root); err != nil {
				return err
			}
		}
		if _, err := insert.ExecContext(ctx, root, i); err != nil {
			return err
		}
	}
	return nil
}

// member is a quote of a statement.
type member struct {
	quote, document, person int64
	words                   int
	date                    time.Time
	outlet                  string
}

// relate writes the statements of two documents or more, and what each quote is in them.
func (s *Store) relate(ctx context.Context) error {
	if err := s.exec(ctx, "DELETE FROM statements"); err != nil {
		return err
	}
	relation, err := s.conn.PrepareContext(ctx, "INSERT INTO work.relations VALUES (?, ?, ?)")
	if err != nil {
		return err
	}
	defer relation.Close()
	statement, err := s.conn.PrepareContext(ctx, "INSERT INTO statements SELECT ?, text, ?, ?, ?, ?, ?, ?, ? FROM quotes WHERE quote = ?")
	if err != nil {
		return err
	}
	defer statement.Close()
	var of int64
	var all []member
	flush := func() error {
		defer func() { all = all[:0] }()
		g := groupOf(all)
		if g.documents < 2 {
			return nil
		}
		cut := 0
		for _, m := range all {
			r := corpus.Relate(m.words, m.date, g.longest.words, g.firstWords, g.first)
			if r == corpus.Cut {
				cut++
			}
			if _, err := relation.ExecContext(ctx, m.quote, of, string(r)); err != nil {
				return err
			}
		}
		_, err := statement.ExecContext(ctx, of, len(all), g.documents, g.outlets, g.people, dateOf(g.first), strings.Join(g.firstOutlets, "; "), cut, g.longest.quote)
		return err
	}
	err = s.each(ctx, `SELECT m.statement, q.quote, q.document, coalesce(p.person, 0), q.words, d.date, d.outlet FROM work.members m
		CROSS JOIN quotes q ON q.quote = m.quote CROSS JOIN documents d ON d.document = q.document
		LEFT JOIN speakers s ON s.speaker = q.speaker LEFT JOIN work.profiles p ON p.profile = s.profile
		ORDER BY m.statement, q.quote`, func(scan func(...any) error) error {
		var n int64
		var m member
		var date string
		if err := scan(&n, &m.quote, &m.document, &m.person, &m.words, &date, &m.outlet); err != nil {
			return err
		}
		m.date = timeOf(date)
		if n != of {
			if err := flush(); err != nil {
				return err
			}
			of = n
		}
		all = append(all, m)
		return nil
	})
	return errors.Join(err, flush())
}

// group is what a statement's quotes have in common.
type group struct {
	longest                    member
	documents, outlets, people int
	first                      time.Time // zero where no article has a date
	firstWords                 int       // of the longest of that day
	firstOutlets               []string
}

func groupOf(all []member) (g group) {
	documents, outlets, people := map[int64]bool{}, map[string]bool{}, map[int64]bool{}
	for i, m := range all {
		if i == 0 || m.words > g.longest.words {
			g.longest = m
		}
		documents[m.document] = true
		if m.outlet != "" {
			outlets[m.outlet] = true
		}
		if m.person != 0 {
			people[m.person] = true
		}
		if !m.date.IsZero() && (g.first.IsZero() || m.date.Before(g.first)) {
			g.first = m.date
		}
	}
	for _, m := range all {
		if g.first.IsZero() || !m.date.Equal(g.first) {
			continue
		}
		g.firstWords = max(g.firstWords, m.words)
		if m.outlet != "" && !slices.Contains(g.firstOutlets, m.outlet) {
			g.firstOutlets = append(g.firstOutlets, m.outlet)
		}
	}
	slices.SortFunc(g.firstOutlets, cmp.Compare[string])
	g.documents, g.outlets, g.people = len(documents), len(outlets), len(people)
	return g
}
