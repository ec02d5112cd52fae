package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/quoteattribution/attribution/corpus"
)

// largest is how many profiles of a block are merged together; more are taken in parts, by the
// order of their names, so that a part of a name may stay by itself.
const largest = 1 << 17

// profile is a corpus.Profile with its number in the tables.
type profile struct {
	corpus.Profile
	hash int64
}

// people merges the speakers of each block. It goes over them in the order of blocks and
// profiles, and holds one block at a time, a profile once.
func (s *Store) people(ctx context.Context) error {
	return s.transaction(ctx, func() error {
		if err := s.exec(ctx, "DELETE FROM people"); err != nil {
			return err
		}
		insertPerson, err := s.conn.PrepareContext(ctx, "INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
		if err != nil {
			return err
		}
		defer insertPerson.Close()
		insertProfile, err := s.conn.PrepareContext(ctx, "INSERT OR IGNORE INTO work.profiles VALUES (?, ?, ?)")
		if err != nil {
			return err
		}
		defer insertProfile.Close()
		var block []profile
		name, person := "", int64(0)
		flush := func() error {
			if len(block) == 0 {
				return nil
			}
			profiles := make([]corpus.Profile, len(block))
			for i := range block {
				profiles[i] = block[i].Profile
			}
			for _, x := range corpus.People(profiles) {
				person++
				if _, err := insertPerson.ExecContext(ctx, person, x.ID, x.Name, strings.Join(x.Names, "; "), x.Type, x.Gender, x.Role, x.KnownID,
					x.Documents, x.Quotes, x.Outlets, dateOf(x.First), dateOf(x.Last), x.Namesakes); err != nil {
					return err
				}
				for _, m := range x.Members {
					if _, err := insertProfile.ExecContext(ctx, block[m.Speaker].hash, person, string(m.Reason)); err != nil {
						return err
					}
				}
			}
			block = block[:0]
			return nil
		}
		err = s.each(ctx, `SELECT s.block, s.profile, s.evidence, s.role, s.quotes, s.id, d.outlet, d.date FROM speakers s JOIN documents d USING (document)
			WHERE s.block <> '' ORDER BY s.block, s.name, s.profile`, func(scan func(...any) error) error {
			var of, evidence, role, id, outlet, date string
			var hash int64
			var quotes int
			if err := scan(&of, &hash, &evidence, &role, &quotes, &id, &outlet, &date); err != nil {
				return err
			}
			if of != name || len(block) >= largest && block[len(block)-1].hash != hash {
				if err := flush(); err != nil {
					return err
				}
				name = of
			}
			if n := len(block); n == 0 || block[n-1].hash != hash {
				p := profile{corpus.Profile{Role: role, Smallest: id}, hash}
				if err := json.Unmarshal([]byte(evidence), &p.Speaker); err != nil {
					return fmt.Errorf("speaker %s: %w", id, err)
				}
				p.ID, p.First = fmt.Sprintf("%016x", uint64(hash)), time.Time{}
				block = append(block, p)
			}
			p := &block[len(block)-1]
			p.Documents++
			p.Quotes += quotes
			p.Smallest = min(p.Smallest, id)
			if t := timeOf(date); !t.IsZero() {
				if p.First.IsZero() || t.Before(p.First) {
					p.First = t
				}
				if t.After(p.Last) {
					p.Last = t
				}
			}
			return nil
		})
		return errors.Join(err, flush())
	})
}
