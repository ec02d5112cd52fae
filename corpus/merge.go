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
	Alone   Reason = "alone"   // the only one
	ByID    Reason = "id"      // the ID of Config.Known
	ByName  Reason = "name"    // one name, and nothing that tells two apart
	ByRole  Reason = "role"    // one name, and roles or organisations that agree
	ByShare Reason = "share"   // one name, and nearly all articles with it are of this one
	ByPlace Reason = "place"   // one name, and the only one of that name in the outlet at the time
	ByForm  Reason = "variant" // forms of a name that agree, as "M. Silva" does with "Marta Silva"
)

// near is the longest time between articles of an outlet that take a name for known.
const near = 31 * 24 // hours

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
	if s.Outlet == "" || s.First.IsZero() || !q.outlets[s.Outlet] {
		return false
	}
	return slices.ContainsFunc(q.members, func(i int) bool {
		t := &m.block[i]
		return t.Outlet == s.Outlet && !t.First.IsZero() && s.First.Sub(t.Last).Hours() <= near && t.First.Sub(s.Last).Hours() <= near
	})
}

// variants joins forms of a name, those of fewer articles to those of more, where one person
// alone fits: by roles, or where only a second given name is left out.
func (m *merger) variants(people []*party) []*party {
	slices.SortStableFunc(people, func(p, q *party) int {
		return cmp.Or(cmp.Compare(q.docs, p.docs), cmp.Compare(len(q.names[0].key()), len(p.names[0].key())))
	})
	byInitial := map[rune][]*party{}
	var kept []*party
	for _, p := range people {
		initial := []rune(p.names[0].given[0] + " ")[0]
		var sure, likely []*party
		for _, q := range byInitial[initial] {
			if !slices.ContainsFunc(q.names, func(n name) bool { return n.agrees(&p.names[0]) }) || p.names[0].key() == q.names[0].key() {
				continue
			}
			switch w := weigh(q, p); {
			case w >= enough:
				sure = append(sure, q)
			case w > genders/2 && (p.told == 0 || q.told == 0) && p.names[0].spelled(&q.names[0]) && (p.names[0].behind == q.names[0].behind):
				likely = append(likely, q)
			}
		}
		switch {
		case len(sure) == 1:
			m.join(sure[0], p, ByForm)
		case len(sure) == 0 && len(likely) == 1 && m.only(byInitial[initial], likely[0], p):
			m.join(likely[0], p, ByForm)
		default:
			byInitial[initial] = append(byInitial[initial], p)
			kept = append(kept, p)
		}
	}
	return kept
}

// only reports whether no other party has a name that agrees with p's.
func (m *merger) only(all []*party, but, p *party) bool {
	for _, q := range all {
		if q != but && slices.ContainsFunc(q.names, func(n name) bool { return n.key() == p.names[0].key() || n.agrees(&p.names[0]) }) {
			return false
		}
	}
	return true
}

// lastNames joins those called by a last name alone to the one person whose roles fit, or who
// has nearly all articles of the block; and with one another by roles.
func (m *merger) lastNames(full, short []*party) []*party {
	if len(short) == 0 {
		return full
	}
	docs := 0
	var main *party // the one of most articles
	byWord := map[string][]*party{}
	for _, q := range full {
		docs += q.docs
		if main == nil || q.docs > main.docs {
			main = q
		}
		for w := range q.words {
			byWord[w] = append(byWord[w], q)
		}
	}
	if main != nil && main.docs < mostly*(docs-main.docs+1) {
		main = nil
	}
	var apart []*party
	for _, p := range short {
		sure := map[*party]bool{}
		for w := range p.words {
			for _, q := range byWord[w] {
				if !sure[q] && weigh(q, p) >= 2*enough {
					sure[q] = true
				}
			}
		}
		switch {
		case len(sure) == 1:
			for q := range sure {
				m.join(q, p, ByRole)
			}
		case len(sure) == 0 && main != nil && weigh(main, p) > genders/2:
			m.join(main, p, ByShare)
		default:
			m.place(&apart, p, ByRole, both)
		}
	}
	return append(full, apart...)
}

// both is the weight of two parties that have roles.
func both(p, q *party) float64 {
	if p.told == 0 || q.told == 0 {
		return 0
	}
	return weigh(p, q)
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
				why = Alone
			}
			clusters[i].Members = append(clusters[i].Members, Member{k, why})
		}
	}
	return clusters
}
