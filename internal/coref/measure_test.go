package coref

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/quoteattribution/attribution/internal/marks"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/scan"
	"github.com/quoteattribution/attribution/lang/en"
	"github.com/quoteattribution/attribution/text"
)

var drop = map[string]bool{"the": true, "a": true, "an": true, "his": true, "her": true, "their": true}

func norm1(s string) string {
	f := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for len(f) > 1 && drop[f[0]] {
		f = f[1:]
	}
	return strings.Join(f, " ")
}

func TestMeasure(t *testing.T) {
	if os.Getenv("MEASURE") == "" {
		t.Skip()
	}
	for _, set := range strings.Fields(os.Getenv("MEASURE")) {
		measure(set)
	}
}

func measure(set string) {
	file, err := os.Open("/work/shared/eval/" + set + ".jsonl")
	if err != nil {
		panic(err)
	}
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, 1<<28)
	good, all := map[string]int{}, map[string]int{}
	var took time.Duration
	for sc.Scan() {
		var d struct {
			ID, Text string
			Quotes   []struct {
				Kind, Speaker, Mention_form, Mention_type, Speaker_type string
				Speaker_aliases                                         []string
				Content, Source, Cue                                    [][2]int
			}
		}
		if err := json.Unmarshal(sc.Bytes(), &d); err != nil {
			panic(err)
		}
		var off []int
		for i := range d.Text {
			off = append(off, i)
		}
		off = append(off, len(d.Text))
		var l scan.Layout
		scan.Scan(&l, d.Text, en.Pack())
		f := &mention.Finder{Layout: &l, Pack: en.Pack()}
		pairs := marks.Find(nil, &l)
		tok := func(s [2]int) text.Range {
			a, b := off[s[0]], off[s[1]]
			x := sort.Search(len(l.Tokens), func(i int) bool { return l.Tokens[i].End > a })
			y := sort.Search(len(l.Tokens), func(i int) bool { return l.Tokens[i].Start >= b })
			return text.Range{First: x, Last: y}
		}
		idx := make([]int, len(d.Quotes))
		for i := range idx {
			idx[i] = i
		}
		sort.SliceStable(idx, func(a, b int) bool { return d.Quotes[idx[a]].Content[0][0] < d.Quotes[idx[b]].Content[0][0] })
		var qs []Query
		for _, i := range idx {
			q := d.Quotes[i]
			var x Query
			for _, c := range q.Content {
				x.Content = append(x.Content, tok(c))
			}
			x.Cue = x.Content[0].First
			if len(q.Cue) > 0 {
				x.Cue = tok(q.Cue[0]).First
			}
			if len(q.Source) > 0 {
				x.Mention = f.Describe(tok(q.Source[0]))
			} else {
				x.Carried = true
			}
			qs = append(qs, x)
		}
		start := time.Now()
		ents, of, sure := Resolve(f, pairs, qs)
		took += time.Since(start)
		for k, i := range idx {
			q := d.Quotes[i]
			if q.Speaker == "" {
				continue
			}
			form := q.Mention_form + q.Mention_type + " " + q.Speaker_type
			name := ""
			if of[k] >= 0 {
				n := ents[of[k]].Name
				name = d.Text[l.Tokens[n.First].Start:l.Tokens[n.Last-1].End]
			}
			ok := false
			for _, a := range append(q.Speaker_aliases, q.Speaker) {
				ok = ok || norm1(a) == norm1(name)
			}
			all[form]++
			all["all"]++
			if ok {
				good[form]++
				good["all"]++
			} else if os.Getenv("SHOW") != "" {
				src := ""
				for _, s := range q.Source {
					src += d.Text[off[s[0]]:off[s[1]]] + " … "
				}
				fmt.Printf("%-10s %-18s src=%q gold=%q got=%q %.2f kind=%d type=%d core=%v %v\n", d.ID[max(0, len(d.ID)-10):], form, src, q.Speaker, name, sure[k], qs[k].Mention.Kind, qs[k].Mention.Type, qs[k].Mention.Core, qs[k].Mention.Range)
			}
		}
	}
	var keys []string
	for k := range all {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		fmt.Printf("%s %-22s %4d/%4d %.1f\n", set, k, good[k], all[k], 100*float64(good[k])/float64(all[k]))
	}
	fmt.Println("took", took)
}
