package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/quoteattribution/attribution/corpus"
)

// statements finds the quotes that several documents have. It sorts the bands of all quotes on
// disk and holds one band at a time, and four bytes a quote for what belongs together.
func (s *Store) statements(ctx context.Context) error {
	if err := s.transaction(ctx, func() error { return s.bands(ctx) }); err != nil {
		return err
	}
	if s.next.quotes > math.MaxUint32 {
		return fmt.Errorf("%d quotes are too many for one corpus, which holds %d; make several", s.next.quotes, uint32(math.MaxUint32))
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
