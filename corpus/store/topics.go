package store

import (
	"cmp"
	"context"
	"errors"
	"math"
	"slices"
)

// How much the topics hold: people, words of each, and words that are counted at a time.
const (
	topicPeople = 200
	topicWords  = 12
	topicHeld   = 200_000
	topicLeast  = 2   // quotes with the word
	topicWeight = 6.6 // a chance of one in a hundred that it says nothing
)

// topics finds what those who speak most speak about: words that stand in their quotes more
// often than in those of others. A word that comes once among hundreds of thousands of others
// may be forgotten.
func (s *Store) topics(ctx context.Context) error {
	of := map[int64]map[string]int{}
	err := s.each(ctx, "SELECT person FROM people WHERE quotes > 1 ORDER BY quotes DESC, person LIMIT ?", func(scan func(...any) error) error {
		var person int64
		err := scan(&person)
		of[person] = map[string]int{}
		return err
	}, topicPeople)
	if err != nil || len(of) == 0 {
		return err
	}
	all, quotes := map[string]int{}, 0
	err = s.each(ctx, "SELECT coalesce(person, 0), text FROM quotes", func(scan func(...any) error) error {
		var person int64
		var text string
		if err := scan(&person, &text); err != nil {
			return err
		}
		quotes++
		for _, w := range s.reader.Topics(text) {
			all[w]++
			if own := of[person]; own != nil {
				own[w]++
				forget(own, topicHeld/10)
			}
		}
		forget(all, topicHeld)
		return nil
	})
	if err != nil {
		return err
	}
	insert, err := s.conn.PrepareContext(ctx, "INSERT INTO topics VALUES (?, ?, ?, ?)")
	if err != nil {
		return err
	}
	defer insert.Close()
	counts := map[int64]int{}
	err = s.each(ctx, "SELECT person, quotes FROM people WHERE quotes > 1 ORDER BY quotes DESC, person LIMIT ?", func(scan func(...any) error) error {
		var person int64
		var n int
		err := scan(&person, &n)
		counts[person] = n
		return err
	}, topicPeople)
	for person, own := range of {
		for _, t := range topicsOf(own, counts[person], all, quotes) {
			_, e := insert.ExecContext(ctx, person, t.word, t.quotes, t.weight)
			err = errors.Join(err, e)
		}
	}
	return err
}

// forget drops the rarest words of too many.
func forget(counts map[string]int, most int) {
	for least := 1; len(counts) > most; least++ {
		for w, n := range counts {
			if n <= least {
				delete(counts, w)
			}
		}
	}
}

type topic struct {
	word   string
	quotes int
	weight float64
}

// topicsOf is the words that stand in more of n quotes than in those of all others.
func topicsOf(own map[string]int, n int, all map[string]int, quotes int) []topic {
	var found []topic
	rest := quotes - n
	for w, a := range own {
		b := max(0, all[w]-a)
		if a < topicLeast || rest > 0 && a*rest <= b*n {
			continue
		}
		if g := likelihood(a, n, b, rest); g >= topicWeight {
			found = append(found, topic{w, a, math.Round(g*10) / 10})
		}
	}
	slices.SortFunc(found, func(x, y topic) int { return cmp.Or(cmp.Compare(y.weight, x.weight), cmp.Compare(x.word, y.word)) })
	return found[:min(len(found), topicWords)]
}

// likelihood is Dunning's log-likelihood ratio of a word in a of n quotes and in b of m others.
func likelihood(a, n, b, m int) float64 {
	share := float64(a+b) / float64(n+m)
	part := func(k, n int) float64 {
		if k == 0 {
			return 0
		}
		return float64(k) * math.Log(float64(k)/(float64(n)*share))
	}
	return 2 * (part(a, n) + part(b, m))
}
