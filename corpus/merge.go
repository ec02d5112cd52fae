package corpus

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quoteattribution/attribution"
)

// Cluster is speakers of a block that are one person or organisation.
type Cluster struct {
	Members []Member // by their place in the block
}

// Member is a speaker of a cluster.
type Member struct {
	Speaker int // place in the block
	Reason  Reason
}

// Reason is why a speaker is one with the others of its cluster.
type Reason string

// The reasons.
const (
	Alone   Reason = "alone"   // the only one, of one article
	ByID    Reason = "id"      // the ID of Config.Known
	ByName  Reason = "name"    // one name, and nothing that tells two apart
	ByRole  Reason = "role"    // one name, and roles or organisations that agree
	ByShare Reason = "share"   // one name, and nearly all articles with it are of this one
	ByPlace Reason = "place"   // one name, and the only one of that name in the outlet at the time
	ByForm  Reason = "variant" // forms of a name that agree, as "M. Silva" does with "Marta Silva"
)

// Merge tells which speakers of a block are one. Each speaker is in one cluster; the biggest
// cluster is first. The answer does not depend on the order of the block, but for Speaker.ID
// where two speakers differ in nothing else. Time and memory grow with the speakers, times the
// different people of one name: give speakers that tell the same as one, with Documents.
//
// Two people with one full name are told apart by what the articles say that they are:
// organisations and words of roles in common make them one; roles that have nothing in common
// keep them two, unless one of them has nearly all articles. Without roles on one side they
// are one where only one fits. Last names alone join a full name by roles, or where it has
// nearly all articles of the block. Ages that contradict each other keep two.
func Merge(block []Speaker) []Cluster {
	m := merger{block: block, reasons: make([]Reason, len(block))}
	order := make([]int, len(block))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return compare(&block[i], &block[j]) })
	var whole, people []int // of which all members are one; of which they are to be told apart
	for _, i := range order {
		if s := &block[i]; s.KnownID != "" || s.Type != attribution.Person {
			whole = append(whole, i)
		} else {
			people = append(people, i)
		}
	}
	m.whole(whole)
	m.people(people)
	return m.clusters()
}

// compare orders speakers by what they tell, those of more articles first.
func compare(a, b *Speaker) int {
	return cmp.Or(
		cmp.Compare(max(1, b.Documents), max(1, a.Documents)),
		cmp.Compare(a.Name, b.Name),
		slices.Compare(a.Organizations, b.Organizations),
		slices.Compare(a.Words, b.Words),
		cmp.Compare(a.Gender, b.Gender),
		cmp.Compare(a.Born, b.Born),
		cmp.Compare(a.Outlet, b.Outlet),
		a.First.Compare(b.First),
		a.Last.Compare(b.Last),
		cmp.Compare(a.ID, b.ID),
	)
}

type merger struct {
	block   []Speaker
	reasons []Reason
	parties []*party
}

// whole joins all that have one key, an ID or the name of an organisation.
func (m *merger) whole(members []int) {
	byKey := map[string]*party{}
	for _, i := range members {
		s := &m.block[i]
		k := s.Block()
		m.reasons[i] = ByName
		if s.KnownID != "" {
			m.reasons[i] = ByID
		}
		if k == "" {
			m.parties = append(m.parties, newParty(i, s))
		} else if p := byKey[k]; p != nil {
			p.join(newParty(i, s))
		} else {
			byKey[k] = newParty(i, s)
			m.parties = append(m.parties, byKey[k])
		}
	}
}

// people tells people apart: first those of one full name, then its forms, then last names.
func (m *merger) people(members []int) {
	byName, names, short := map[string][]*party{}, []string(nil), []*party(nil)
	for _, i := range members {
		p := newParty(i, &m.block[i])
		m.reasons[i] = Alone
		if !p.names[0].full() {
			short = append(short, p)
			continue
		}
		k := p.names[0].key()
		if byName[k] == nil {
			names = append(names, k)
		}
		byName[k] = append(byName[k], p)
	}
	var full []*party
	for _, k := range names {
		full = append(full, m.namesakes(byName[k])...)
	}
	full = m.variants(full)
	m.parties = append(m.parties, m.lastNames(full, short)...)
}

// clusters is the answer.
func (m *merger) clusters() []Cluster {
	slices.SortStableFunc(m.parties, func(p, q *party) int {
		return cmp.Or(cmp.Compare(q.docs, p.docs), strings.Compare(p.speaker.Name, q.speaker.Name))
	})
	clusters := make([]Cluster, len(m.parties))
	for i, p := range m.parties {
		slices.Sort(p.members)
		for _, k := range p.members {
			why := m.reasons[k]
			if len(p.members) == 1 {
				why = m.block[k].alone()
			}
			clusters[i].Members = append(clusters[i].Members, Member{k, why})
		}
	}
	return clusters
}

// alone is the reason of the only member of a cluster: several articles may tell the same.
func (s *Speaker) alone() Reason {
	switch {
	case s.Documents < 2:
		return Alone
	case s.KnownID != "":
		return ByID
	case s.Type == attribution.Person && len(s.Words) > 0:
		return ByRole
	}
	return ByName
}
