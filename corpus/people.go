package corpus

import (
	"cmp"
	"slices"
	"time"
)

// Profile is speakers that tell the same, with what is counted of them.
type Profile struct {
	Speaker         // with the dates and the number of all their articles, and an ID that tells profiles apart
	Role     string // to print
	Quotes   int
	Smallest string // of the IDs of the speakers
}

// Profile is the speaker without what those that tell the same may differ in: the words of roles,
// the article, and the day where roles or the month tell enough. Speakers whose Profile is the same
// are to be given to Merge and People as one.
func (s *Speaker) Profile() Speaker {
	p := *s
	p.Roles, p.First, p.Last, p.Documents = nil, time.Time{}, time.Time{}, 0
	if len(s.Words) == 0 && !s.First.IsZero() {
		p.First = time.Date(s.First.Year(), s.First.Month(), 1, 0, 0, 0, 0, time.UTC) // without roles time matters
	}
	if !s.Lone() {
		p.ID = ""
	}
	return p
}

// Person is a person, an organisation or an outlet, as its articles tell it.
type Person struct {
	ID        string   // the smallest ID of the speakers: it does not depend on the order of articles
	Name      string   // the most frequent one
	Names     []string // all of them, the most frequent first
	Type      string
	Gender    string
	Role      string // the most frequent one
	KnownID   string
	Documents int
	Quotes    int
	Outlets   int
	First     time.Time // dates of articles; zero where unknown
	Last      time.Time
	Namesakes int      // others of the block who are kept apart and have the name
	Members   []Member // by their place in the block
}

// People merges a block, as Merge does, and tells of each cluster what its profiles have in common.
// The answer does not depend on the order of the block.
func People(block []Profile) []Person {
	speakers := make([]Speaker, len(block))
	for i := range block {
		speakers[i] = block[i].Speaker
	}
	clusters := Merge(speakers)
	people := make([]Person, len(clusters))
	namesakes := map[string]int{}
	for i, c := range clusters {
		people[i] = personOf(block, c)
		namesakes[key(people[i].Name)]++
	}
	for i := range people {
		people[i].Namesakes = namesakes[key(people[i].Name)] - 1
	}
	return people
}

func personOf(block []Profile, c Cluster) Person {
	first := &block[c.Members[0].Speaker]
	x := Person{ID: first.Smallest, KnownID: first.KnownID, Members: c.Members}
	outlets := map[string]bool{}
	for _, m := range c.Members {
		p := &block[m.Speaker]
		x.Documents += p.Documents
		x.Quotes += p.Quotes
		x.ID = min(x.ID, p.Smallest)
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
	x.Outlets = len(outlets)
	x.Name, x.Names = most(block, c, func(p *Profile) string { return p.Name })
	x.Role, _ = most(block, c, func(p *Profile) string { return p.Role })
	x.Gender, _ = most(block, c, func(p *Profile) string { return string(p.Gender) })
	x.Type, _ = most(block, c, func(p *Profile) string { return string(p.Type) })
	return x
}

// most is the most frequent value of the members that is not empty, and all values, the most
// frequent first.
func most(block []Profile, c Cluster, value func(*Profile) string) (string, []string) {
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
