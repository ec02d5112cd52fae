package attribution

import (
	"fmt"
	"slices"
	"strings"
)

// Known is a person, a group or an organisation that the caller knows, so that speakers of
// many articles can be told to be one: "Marta Silva", "Silva" and "the mayor" carry its ID.
type Known struct {
	ID           string   // the caller's own, such as Wikidata's: "Q42"
	Name         string   // in full: "Marta Silva"
	Aliases      []string // other names, in full: "M. Silva", "Marta Silva e Costa"
	Role         string   // "mayor"; articles that call nobody else so may say just that
	Organization string   // "Arva": an article that says no more than the role must have it
	Gender       Gender   // empty where it does not matter
}

// knowns finds those whom the caller knows.
type knowns struct {
	all    []Known
	byName map[string][]int // by the keys of their names
	byLast map[string][]int // by the last words of their names
	byRole map[string][]int // by the keys of their roles
}

func newKnowns(all []Known) (*knowns, error) {
	if len(all) == 0 {
		return nil, nil
	}
	k := &knowns{slices.Clone(all), map[string][]int{}, map[string][]int{}, map[string][]int{}}
	ids := map[string]int{}
	add := func(m map[string][]int, key string, i int) {
		if key != "" && !slices.Contains(m[key], i) {
			m[key] = append(m[key], i)
		}
	}
	for i := range all {
		x := &k.all[i]
		before, twice := ids[x.ID]
		switch {
		case x.ID == "":
			return nil, fmt.Errorf("Config.Known[%d], %q, has no ID", i, x.Name)
		case nameKey(x.Name) == "":
			return nil, fmt.Errorf("Config.Known[%d], %q, has no Name", i, x.ID)
		case twice:
			return nil, fmt.Errorf("Config.Known[%d] and [%d] have the ID %q; put the other names of one into its Aliases", before, i, x.ID)
		case x.Gender != "" && x.Gender != Female && x.Gender != Male:
			return nil, fmt.Errorf("Config.Known[%d], %q, has Gender %q; use Female, Male or none", i, x.ID, x.Gender)
		}
		ids[x.ID] = i
		for _, name := range append([]string{x.Name}, x.Aliases...) {
			key := nameKey(name)
			add(k.byName, key, i)
			if words := strings.Fields(key); len(words) > 1 {
				add(k.byLast, words[len(words)-1], i)
			}
		}
		add(k.byRole, nameKey(x.Role), i)
	}
	return k, nil
}

// mark gives the speakers of a document the IDs of those whom they are. What the article says
// goes before: one of another gender is not the known one, and of two with the name only one
// is.
func (k *knowns) mark(d *Document) {
	taken := map[int]bool{}
	for _, find := range []func(*Document, *Speaker) []int{k.named, k.called, k.described} {
		for _, s := range d.Speakers {
			if s.KnownID != "" {
				continue
			}
			if one := k.likeliest(s, find(d, s)); one >= 0 && (!taken[one] || s.Type == Anonymous) {
				s.KnownID, taken[one] = k.all[one].ID, true
			}
		}
	}
}

// named is those with the speaker's name; an organisation may have an article before it.
func (k *knowns) named(_ *Document, s *Speaker) []int {
	key := s.Key()
	if found := k.byName[key]; found != nil || s.Type == Person || s.Type == Anonymous {
		return found
	}
	_, rest, _ := strings.Cut(key, " ")
	return k.byName[rest]
}

// called is those of whom the speaker's name, of one word, is the last.
func (k *knowns) called(_ *Document, s *Speaker) []int {
	if s.Type == Anonymous || s.Type == Group {
		return nil
	}
	return k.byLast[s.Key()]
}

// described is those of whom the speaker, without a name, is called by the role: the mayor,
// the mayor of Arva.
func (k *knowns) described(d *Document, s *Speaker) (found []int) {
	if s.Type != Anonymous {
		return nil
	}
	words := strings.Fields(s.Key())
	for from := range min(2, len(words)) {
		for to := len(words); to > from; to-- {
			for _, i := range k.byRole[strings.Join(words[from:to], " ")] {
				org := nameKey(k.all[i].Organization)
				if rest := strings.Join(words[to:], " "); org == "" && rest == "" || org != "" && (hasWords(rest, org) || rest == "" && hasWords(nameKey(d.Text), org)) {
					found = append(found, i)
				}
			}
		}
	}
	return found
}

// likeliest is the one of the candidates that the speaker can be, -1 where there is none, or
// several that nothing tells apart.
func (k *knowns) likeliest(s *Speaker, candidates []int) int {
	var fit, best []int
	for _, i := range candidates {
		x := &k.all[i]
		if x.Gender != "" && s.Gender != "" && x.Gender != s.Gender {
			continue
		}
		fit = append(fit, i)
		if slices.ContainsFunc(s.Roles, func(r Role) bool {
			text := nameKey(r.Text)
			return hasWords(text, nameKey(x.Role)) || hasWords(text, nameKey(x.Organization))
		}) {
			best = append(best, i)
		}
	}
	switch {
	case len(fit) == 1:
		return fit[0]
	case len(best) == 1:
		return best[0]
	}
	return -1
}
