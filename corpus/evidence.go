package corpus

import (
	"math"
	"slices"

	"github.com/quoteattribution/attribution"
)

// How descriptions of two parties agree in organisations, or in roles.
const (
	unknown   = iota // one of them has none
	different        // in nothing
	some             // in a word of an organisation; in one word of roles
	whole            // in an organisation; in one word of roles that is all that one of them tells
	much             // in two words of roles
)

// weights says how much more often descriptions of one person agree in this way than those of
// two people, as a natural logarithm: by organisations, then by roles. TestStudy measures it.
var weights = [4][5]float64{
	unknown:   {-0.4, -1.1, 1.3, 3.0, 4.3},
	different: {-1.6, -1.6, 0.9, 2.8, 2.8},
	some:      {2.0, 2.0, 3.9, 5.0, 5.0},
	whole:     {3.0, 3.0, 5.5, 7.7, 7.7},
}

// genders is the weight of two genders that differ: articles are read wrongly now and then.
const genders = -4.0

// enough is the weight from which on two of one full name are one. Of pairs of two people, one in a
// hundred reaches it. To go by a last name alone takes twice as much.
const enough = 2

// party is speakers that are taken for one.
type party struct {
	names    []name // each once, the most frequent first; none of organisations
	members  []int
	docs     int // articles
	told     int // articles with roles
	words    map[string]int
	orgs     map[string]int // keys
	orgWords map[string]int
	genders  map[attribution.Gender]int
	outlets  map[string][]int // members by outlet
	born     int
	speaker  *Speaker // the first member
}

func newParty(i int, s *Speaker) *party {
	p := &party{members: []int{i}, docs: max(1, s.Documents), speaker: s, born: s.Born,
		words: map[string]int{}, orgs: map[string]int{}, orgWords: map[string]int{}, genders: map[attribution.Gender]int{}, outlets: map[string][]int{}}
	if s.Type == attribution.Person {
		p.names = []name{nameOf(s.Name)}
		for _, alias := range s.Aliases {
			if n := nameOf(alias); n.last == p.names[0].last {
				p.names = append(p.names, n)
			}
		}
	}
	if len(s.Words) > 0 {
		p.told = p.docs
	}
	for _, w := range s.Words {
		p.words[w] += p.docs
	}
	for _, k := range s.Organizations {
		p.orgs[k] += p.docs
		for _, w := range split(k) {
			if slices.Contains(s.Words, w) { // no word of grammar
				p.orgWords[w] += p.docs
			}
		}
	}
	if s.Gender != "" {
		p.genders[s.Gender] += p.docs
	}
	if s.Outlet != "" {
		p.outlets[s.Outlet] = []int{i}
	}
	return p
}

// join adds the members of another party.
func (p *party) join(q *party) {
	p.members = append(p.members, q.members...)
	p.docs += q.docs
	p.told += q.told
	for _, x := range []struct{ to, from map[string]int }{{p.words, q.words}, {p.orgs, q.orgs}, {p.orgWords, q.orgWords}} {
		for k, n := range x.from {
			x.to[k] += n
		}
	}
	for g, n := range q.genders {
		p.genders[g] += n
	}
	for o, members := range q.outlets {
		p.outlets[o] = append(p.outlets[o], members...)
	}
	if p.born == 0 {
		p.born = q.born
	}
	for _, n := range q.names {
		if !slices.ContainsFunc(p.names, func(m name) bool { return m.key() == n.key() }) {
			p.names = append(p.names, n)
		}
	}
}

// common is the share of articles with roles that tell what counts: what is told of somebody once
// among many is often a mistake.
const common = 1.0 / 30

// shared counts what two parties have in common.
func shared(p, q *party, a, b map[string]int, but ...map[string]int) (n int) {
	if len(a) > len(b) {
		p, q, a, b = q, p, b, a
	}
next:
	for k, x := range a {
		if y := b[k]; y == 0 || float64(x) < common*float64(p.told) || float64(y) < common*float64(q.told) {
			continue
		}
		for _, m := range but {
			if m[k] > 0 {
				continue next
			}
		}
		n++
	}
	return n
}

// compared is how organisations and roles of two parties compare.
func compared(p, q *party) (org, role int) {
	known := len(p.orgs) > 0 && len(q.orgs) > 0
	if known {
		switch {
		case shared(p, q, p.orgs, q.orgs) > 0:
			org = whole
		case shared(p, q, p.orgWords, q.orgWords) > 0:
			org = some
		default:
			org = different
		}
	}
	if len(p.words) > 0 && len(q.words) > 0 {
		but := []map[string]int{}
		if known {
			but = append(but, p.orgWords, q.orgWords)
		}
		role = different
		switch n := shared(p, q, p.words, q.words, but...); {
		case n > 1:
			role = much
		case n == 1 && (len(p.words) == 1 || len(q.words) == 1):
			role = whole
		case n == 1:
			role = some
		}
	}
	return org, role
}

// weigh tells how much what is told of two parties speaks for one person.
func weigh(p, q *party) float64 {
	if p.born != 0 && q.born != 0 && max(p.born-q.born, q.born-p.born) > 1 {
		return math.Inf(-1)
	}
	org, role := compared(p, q)
	w := weights[org][role]
	if g, h := p.gender(), q.gender(); g != "" && h != "" && g != h {
		w += genders
	}
	return w
}

// gender is what most articles tell.
func (p *party) gender() attribution.Gender {
	switch f, m := p.genders[attribution.Female], p.genders[attribution.Male]; {
	case f > m:
		return attribution.Female
	case m > f:
		return attribution.Male
	}
	return ""
}
