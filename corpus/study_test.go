package corpus

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/lang/en"
)

var studied = flag.String("articles", "", "JSON Lines of articles, parted by commas, to learn the weights of evidence from")

// TestStudy measures the weights of evidence in articles and prints them as evidence.go has them:
//
//	go test -run Study -v -articles FILE.jsonl .
//
// It takes full names that are alike for one person, which holds where all articles are news of
// one country and year, and names that are not for two. It prints as well what Merge then makes
// of the articles of a full name, of articles in which the given name is hidden, and of two
// people who are given one name.
func TestStudy(t *testing.T) {
	if *studied == "" {
		t.Skip("no -articles")
	}
	reader, all := NewReader(en.Pack()), []Speaker(nil)
	for _, name := range strings.Split(*studied, ",") {
		f, err := os.Open(name)
		require.NoError(t, err)
		defer f.Close()
		for in := json.NewDecoder(f); in.More(); {
			var a attribution.Article
			require.NoError(t, in.Decode(&a))
			d := attribution.Parse(a.Text)
			d.ID = a.ID
			all = append(all, reader.Speakers(d, &a)...)
		}
	}
	require.NotEmpty(t, all)
	var out strings.Builder
	study(&out, all)
	t.Log("\n" + out.String())
}

func study(w io.Writer, speakers []Speaker) {
	speakers = slices.DeleteFunc(slices.Clone(speakers), func(s Speaker) bool {
		n := nameOf(s.Name)
		return s.Type != attribution.Person || !n.full()
	})
	parties, byName := make([]*party, len(speakers)), map[string][]int{}
	for i := range speakers {
		parties[i] = newParty(i, &speakers[i])
		byName[parties[i].names[0].key()] = append(byName[parties[i].names[0].key()], i)
	}
	var same, two [4][5]float64
	names, genderSame, genderTwo, pairs := 0.0, 0.0, 0.0, 0.0
	for _, all := range byName {
		n := float64(len(all)*(len(all)-1)) / 2
		if n == 0 {
			continue
		}
		names++
		for i, a := range all {
			for _, b := range all[i+1:] {
				org, role := compared(parties[a], parties[b])
				same[org][role] += 1 / n
				if g, h := speakers[a].Gender, speakers[b].Gender; g != "" && h != "" && g != h {
					genderSame += 1 / n
				}
			}
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	for pairs < 1e6 {
		a, b := random.IntN(len(parties)), random.IntN(len(parties))
		if parties[a].names[0].key() == parties[b].names[0].key() {
			continue
		}
		pairs++
		org, role := compared(parties[a], parties[b])
		two[org][role]++
		if g, h := speakers[a].Gender, speakers[b].Gender; g != "" && h != "" && g != h {
			genderTwo++
		}
	}
	fmt.Fprintf(w, "%d speakers, %d names in several documents\n", len(speakers), int(names))
	reach := 0.0
	for org := range 4 {
		for role := range 5 {
			m, u := (same[org][role]+.25)/(names+4), (two[org][role]+4)/(pairs+64)
			fmt.Fprintf(w, "%6.2f (%.4f %.5f)", math.Log(m/u), m, u)
			if math.Log(m/u) >= enough {
				reach += u
			}
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "genders differ %.2f; of two people %.4f reach enough\n", math.Log((genderSame+.25)/(names+1)/(genderTwo/pairs)), reach)
	measure(w, speakers, byName)
	renamed(w, speakers, byName)
}

// renamed prints how often two people who are given one name stay two.
func renamed(w io.Writer, speakers []Speaker, byName map[string][]int) {
	names := slices.Sorted(maps.Keys(byName))
	random := rand.New(rand.NewPCG(5, 6))
	apart, mixed, docs, wrong := 0, 0, 0, 0
	for range 2000 {
		a, b := byName[names[random.IntN(len(names))]], byName[names[random.IntN(len(names))]]
		if len(a) < 2 || &a[0] == &b[0] {
			continue
		}
		var block []Speaker
		for _, i := range slices.Concat(a, b) {
			s := speakers[i]
			s.Name, s.Aliases = "A B", nil
			block = append(block, s)
		}
		bad := 0
		for _, c := range Merge(block) {
			of := 0
			for _, m := range c.Members {
				if m.Speaker < len(a) {
					of++
				}
			}
			bad += min(of, len(c.Members)-of)
		}
		if bad == 0 {
			apart++
		} else {
			mixed++
		}
		docs, wrong = docs+len(block), wrong+bad
	}
	fmt.Fprintf(w, "two people of one name: %d stay two, %d are mixed; %d of %d documents are with the other one\n", apart, mixed, wrong, docs)
}

// measure prints what Merge makes of the speakers.
func measure(w io.Writer, speakers []Speaker, byName map[string][]int) {
	blocks := map[string][]int{}
	for i := range speakers {
		blocks[speakers[i].Block()] = append(blocks[speakers[i].Block()], i)
	}
	clusterOf, id := make([]int, len(speakers)), 0
	named, right, wrong := 0, 0, 0
	for _, members := range blocks {
		block := make([]Speaker, len(members))
		for k, i := range members {
			block[k] = speakers[i]
		}
		for _, c := range Merge(block) {
			id++
			for _, m := range c.Members {
				clusterOf[members[m.Speaker]] = id
			}
		}
		if len(block) < 2 {
			continue
		}
		for k := range block { // hide one given name at a time
			hidden := slices.Clone(block)
			words := strings.Fields(hidden[k].Name)
			hidden[k].Name = words[len(words)-1]
			for _, c := range Merge(hidden) {
				at := slices.IndexFunc(c.Members, func(m Member) bool { return m.Speaker == k })
				if at < 0 {
					continue
				}
				named++
				if len(c.Members) > 1 {
					n := nameOf(block[k].Name)
					if slices.ContainsFunc(c.Members, func(m Member) bool {
						o := nameOf(block[m.Speaker].Name)
						return m.Speaker != k && (o.key() == n.key() || o.agrees(&n))
					}) {
						right++
					} else {
						wrong++
					}
				}
			}
		}
	}
	whole, docs, most := 0, 0, 0
	for _, all := range byName {
		if len(all) < 2 {
			continue
		}
		count := map[int]int{}
		best := 0
		for _, i := range all {
			count[clusterOf[i]]++
			best = max(best, count[clusterOf[i]])
		}
		docs, most = docs+len(all), most+best
		if len(count) == 1 {
			whole++
		}
	}
	fmt.Fprintf(w, "names that stay one: %d; %d of their %d documents are in the biggest of a name\n", whole, most, docs)
	fmt.Fprintf(w, "%d given names hidden: %d join the right person, %d another, the rest nobody\n", named, right, wrong)
}
