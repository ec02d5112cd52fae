package store

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/corpus"
)

// largest is how many profiles of a block are merged together; more are taken in parts, by the
// order of their names, so that a part of a name may stay by itself.
const largest = 1 << 17

// profile is speakers that tell the same.
type profile struct {
	corpus.Speaker
	hash     int64
	role     string
	quotes   int
	smallest string // of the stable IDs
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
			people := peopleOf(block)
			for _, x := range people {
				person++
				if _, err := insertPerson.ExecContext(ctx, append([]any{person}, x.values...)...); err != nil {
					return err
				}
				for _, m := range x.members {
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
				p := profile{hash: hash, role: role, smallest: id}
				if err := json.Unmarshal([]byte(evidence), &p.Speaker); err != nil {
					return fmt.Errorf("speaker %s: %w", id, err)
				}
				p.ID, p.First = fmt.Sprintf("%016x", uint64(hash)), time.Time{}
				block = append(block, p)
			}
			p := &block[len(block)-1]
			p.Documents++
			p.quotes += quotes
			p.smallest = min(p.smallest, id)
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

// person is a row of people.
type person struct {
	values  []any
	members []corpus.Member
}

// peopleOf merges a block. The order of the answer does not depend on that of the articles.
func peopleOf(block []profile) []person {
	speakers := make([]corpus.Speaker, len(block))
	for i := range block {
		speakers[i] = block[i].Speaker
	}
	clusters := corpus.Merge(speakers)
	namesakes := map[string]int{}
	tops := make([]string, len(clusters))
	for i, c := range clusters {
		tops[i], _ = most(block, c, func(p *profile) string { return p.Name })
		namesakes[key(tops[i])]++
	}
	people := make([]person, len(clusters))
	for i, c := range clusters {
		first := &block[c.Members[0].Speaker]
		x := *first
		x.Documents, x.quotes = 0, 0
		outlets := map[string]bool{}
		for _, m := range c.Members {
			p := &block[m.Speaker]
			x.Documents += p.Documents
			x.quotes += p.quotes
			x.smallest = min(x.smallest, p.smallest)
			if p.Outlet != "" {
				outlets[p.Outlet] = true
			}
			if !p.First.IsZero() && (x.First.IsZero() || p.First.Before(x.First)) {
				x.First = p.First
			}
			if p.Last.After(x.Last) {
				x.Last = p.Last
			}
		}
		_, names := most(block, c, func(p *profile) string { return p.Name })
		role, _ := most(block, c, func(p *profile) string { return p.role })
		gender, _ := most(block, c, func(p *profile) string { return string(p.Gender) })
		typ, _ := most(block, c, func(p *profile) string { return string(p.Type) })
		people[i] = person{[]any{x.smallest, tops[i], strings.Join(names, "; "), typ, gender, role, first.KnownID, x.Documents, x.quotes,
			len(outlets), dateOf(x.First), dateOf(x.Last), namesakes[key(tops[i])] - 1}, c.Members}
	}
	return people
}

// most is the most frequent value of the members that is not empty, and all values, the most
// frequent first.
func most(block []profile, c corpus.Cluster, value func(*profile) string) (string, []string) {
	counts := map[string]int{}
	for _, m := range c.Members {
		if v := value(&block[m.Speaker]); v != "" {
			counts[v] += block[m.Speaker].Documents
		}
	}
	if len(counts) == 0 {
		return "", nil
	}
	all := make([]string, 0, len(counts))
	for v := range counts {
		all = append(all, v)
	}
	slices.SortFunc(all, func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
	})
	return all[0], all
}

// key is a name in the form that names are compared in.
func key(name string) string { return (&attribution.Speaker{Name: name}).Key() }
