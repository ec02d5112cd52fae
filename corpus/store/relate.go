package store

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/quoteattribution/attribution/corpus"
)

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
			r := g.Relation(m.words, m.date)
			if r == corpus.Cut {
				cut++
			}
			if _, err := relation.ExecContext(ctx, m.quote, of, string(r)); err != nil {
				return err
			}
		}
		_, err := statement.ExecContext(ctx, of, len(all), g.documents, g.outlets, g.people, dateOf(g.First), strings.Join(g.firstOutlets, "; "), cut, g.longest.quote)
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
	corpus.Statement
	longest                    member
	documents, outlets, people int
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
		g.Add(m.words, m.date)
	}
	for _, m := range all {
		if g.First.IsZero() || !m.date.Equal(g.First) {
			continue
		}
		if m.outlet != "" && !slices.Contains(g.firstOutlets, m.outlet) {
			g.firstOutlets = append(g.firstOutlets, m.outlet)
		}
	}
	slices.SortFunc(g.firstOutlets, cmp.Compare[string])
	g.documents, g.outlets, g.people = len(documents), len(outlets), len(people)
	return g
}
