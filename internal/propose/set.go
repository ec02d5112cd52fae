// Package propose wakes rules at their tokens and keeps what they propose.
package propose

import (
	"fmt"
	"slices"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
)

// Set is rules that run over articles of one language. It does not change once made.
type Set struct {
	Rules []rule.Rule

	wakes   []wake           // what wakes rules, in their order
	byID    map[uint32][]int // rules that wake on words of their own, by the word's number
	listens []uint64         // a bit for each word of the pack that byID has
	byWord  map[string][]int // and by the word, where the pack does not know it
}

// wake is classes and the rules, one after the other, that wake on them.
type wake struct {
	on    token.Class
	rules []int
}

// NewSet checks rules and notes what wakes them.
func NewSet(pack *lang.Pack, rules []rule.Rule) (*Set, error) {
	s := &Set{byID: map[uint32][]int{}, byWord: map[string][]int{}}
	for i := range rules {
		if err := s.check(pack, &rules[i], i); err != nil {
			return nil, err
		}
		s.add(pack, rules[i])
	}
	s.listens = make([]uint64, pack.Lexicon().Len()/64+1)
	for id := range s.byID {
		s.listens[id/64] |= 1 << (id % 64)
	}
	return s, nil
}

func (s *Set) check(pack *lang.Pack, r *rule.Rule, n int) error {
	if r.Name == "" {
		return fmt.Errorf("rule %d of Config.Rules has no Name", n)
	}
	if slices.ContainsFunc(s.Rules, func(o rule.Rule) bool { return o.Name == r.Name }) {
		return fmt.Errorf("two rules are named %q", r.Name)
	}
	return r.Check(pack)
}

func (s *Set) add(pack *lang.Pack, r rule.Rule) {
	n := len(s.Rules)
	s.Rules = append(s.Rules, r)
	if r.On != 0 {
		if len(s.wakes) == 0 || s.wakes[len(s.wakes)-1].on != r.On {
			s.wakes = append(s.wakes, wake{on: r.On})
		}
		last := &s.wakes[len(s.wakes)-1]
		last.rules = append(last.rules, n)
	}
	for _, id := range pack.Lexicon().WithUses(r.Uses) {
		s.byID[id] = append(s.byID[id], n)
	}
	for _, w := range r.Words {
		if id := pack.Lexicon().Lookup(lexicon.Fold(w)); id != 0 {
			s.byID[id] = append(s.byID[id], n)
		} else {
			s.byWord[lexicon.Fold(w)] = append(s.byWord[lexicon.Fold(w)], n)
		}
	}
}
