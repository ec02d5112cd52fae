package corpus

import (
	"cmp"
	"slices"
)

// near is the longest time between articles of an outlet that take a name for known.
const near = 31 * 24 // hours

// namesakes tells apart the people of one full name.
func (m *merger) namesakes(all []*party) []*party {
	var told, untold, people []*party
	for _, p := range all {
		if p.told > 0 {
			told = append(told, p)
		} else {
			untold = append(untold, p)
		}
	}
	for _, p := range told {
		m.place(&people, p, ByRole, fits)
	}
	people = m.again(people)
	told = slices.Clone(people)
	for _, p := range untold {
		m.untold(&people, told, p)
	}
	return people
}

// fits is how well roles let two be one; where they have nothing in common it is enough that one
// has nearly all articles.
func fits(p, q *party) float64 {
	w := weigh(p, q)
	if w < enough && w > genders/2 && p.docs >= nearly*q.docs {
		return enough
	}
	return w
}

// place joins a party to the one that it fits best, or makes it one of its own.
func (m *merger) place(people *[]*party, p *party, why Reason, fit func(p, q *party) float64) bool {
	var best *party
	most := 0.0
	for _, q := range *people {
		if w := fit(q, p); w >= enough && w > most {
			best, most = q, w
		}
	}
	if best == nil {
		*people = append(*people, p)
		return false
	}
	if why == ByRole && weigh(best, p) < enough {
		why = ByShare
	}
	m.join(best, p, why)
	return true
}

func (m *merger) join(p, q *party, why Reason) {
	if len(q.members) == 1 || why == ByForm {
		m.because(q, why)
	}
	if len(p.members) == 1 && m.reasons[p.members[0]] == Alone {
		m.reasons[p.members[0]] = why
	}
	p.join(q)
}

func (m *merger) because(p *party, why Reason) {
	for _, i := range p.members {
		if m.reasons[i] == Alone || why == ByForm {
			m.reasons[i] = why
		}
	}
}

// again joins people whom what was told of them later shows to be one, until nothing changes.
func (m *merger) again(people []*party) []*party {
	for {
		slices.SortStableFunc(people, func(p, q *party) int { return cmp.Compare(q.docs, p.docs) })
		var kept []*party
		for _, p := range people {
			m.place(&kept, p, ByRole, fits)
		}
		if len(kept) == len(people) {
			return kept
		}
		people = kept
	}
}

// untold joins a party without roles to the one person of its name, or to the only one in its
// outlet at the time, or to one with most articles of all whose roles are told.
func (m *merger) untold(people *[]*party, told []*party, p *party) {
	if len(told) == 0 {
		told = *people // without roles, too
	}
	var fit, here []*party
	docs := 0
	for _, q := range told {
		docs += q.docs
		if w := weigh(q, p); w > genders/2 {
			fit = append(fit, q)
			if m.meet(p, q) {
				here = append(here, q)
			}
		}
	}
	switch {
	case len(told) == 1 && len(fit) == 1:
		m.join(fit[0], p, ByName)
	case len(here) == 1:
		m.join(here[0], p, ByPlace)
	default:
		for _, q := range fit {
			if q.docs >= mostly*(docs-q.docs) {
				m.join(q, p, ByShare)
				return
			}
		}
		*people = append(*people, p)
	}
}

// How many times as many articles as others a person has who has nearly all, or most: as many as
// outweigh roles without anything in common, exp(enough+1.2), or without any, exp(enough+0.4).
const (
	nearly = 25
	mostly = 11
)

// meet reports whether a party without roles is of an outlet and a time that the other has.
func (m *merger) meet(p, q *party) bool {
	s := p.speaker
	if s.Outlet == "" || s.First.IsZero() {
		return false
	}
	return slices.ContainsFunc(q.outlets[s.Outlet], func(i int) bool {
		t := &m.block[i]
		return !t.First.IsZero() && s.First.Sub(t.Last).Hours() <= near && t.First.Sub(s.Last).Hours() <= near
	})
}
