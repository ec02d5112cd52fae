package beam

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

// TestSets: whatever the order of the links, all of a chain have its smallest name.
func TestSets(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(1, seed))
		s := sets{}
		for _, i := range r.Perm(99) {
			if i == 50 {
				continue // two chains
			}
			s.join(fmt.Sprintf("%02d", i), fmt.Sprintf("%02d", i+1))
		}
		for i := range 100 {
			want := "00"
			if i > 50 {
				want = "51"
			}
			require.Equal(t, want, s.root(fmt.Sprintf("%02d", i)))
		}
	}
}

// TestSameFnInParts: a band of more quotes than are compared at a time is one group all the same.
func TestSameFnInParts(t *testing.T) {
	const n = 2*fullest + 10
	i := n
	next := func(w *wording) bool {
		i--
		*w = wording{ID: fmt.Sprintf("%06d", i), Text: "We will not let a single lorry over this bridge"}
		return i >= 0
	}
	names := map[string][]string{}
	new(sameFn).ProcessElement(1, next, func(id, name string) { names[id] = append(names[id], name) })
	all := sets{}
	new(labelFn).each(names, all)
	require.Len(t, names, n)
	for id := range names {
		require.Equal(t, "000000", all.root(id))
	}
}

// each joins the names of each quote, as labelFn and joinFn do.
func (fn *labelFn) each(names map[string][]string, all sets) {
	for id, x := range names {
		next := func(name *string) bool {
			if len(x) == 0 {
				return false
			}
			*name, x = x[0], x[1:]
			return true
		}
		fn.ProcessElement(id, next, func(name, id string) { all.join(name, id) }, func(link string) {
			links := []string{link}
			new(joinFn).ProcessElement(0, func(l *string) bool {
				if len(links) == 0 {
					return false
				}
				*l, links = links[0], nil
				return true
			}, all.join)
		})
	}
}

// TestMergeFnOrder: who is who does not depend on the order in which profiles come.
func TestMergeFnOrder(t *testing.T) {
	var block []profile
	for i, role := range []string{`["mayor"]`, `["deputy","mayor"]`, `["striker"]`, `null`} {
		block = append(block, profile{Key: fmt.Sprint(i), Smallest: fmt.Sprint("s", i), Documents: 1,
			Evidence: `{"name":"Marta Silva","type":"` + string(attribution.Person) + `","words":` + role + `}`})
	}
	run := func() (people []Person, who map[string]Identity) {
		i := -1
		next := func(p *profile) bool {
			i++
			if i < len(block) {
				*p = block[i]
			}
			return i < len(block)
		}
		who = map[string]Identity{}
		require.NoError(t, new(mergeFn).ProcessElement("person:silva", next, func(p Person) { people = append(people, p) }, func(k string, x Identity) { who[k] = x }))
		return people, who
	}
	people, who := run()
	require.Equal(t, who["0"].Person, who["1"].Person)
	require.NotEqual(t, who["0"].Person, who["2"].Person)
	slices.Reverse(block)
	people2, who2 := run()
	require.Equal(t, people, people2)
	require.Equal(t, who, who2)
}
