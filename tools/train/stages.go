package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/quoteattribution/attribution/tools/gold"
)

// stages tells for every annotated quote how far the proposals about it come.
func stages(w io.Writer, articles []*gold.Article, examples [][]example, l *learner, shown int) {
	names := []string{"no proposal shares its cue", "no content matches", "no party matches", "wrong content chosen", "wrong party chosen", "not accepted", "right"}
	every := 1
	if *test == "" {
		every = 5 // a sample from all over the articles
	}
	counts := map[bool]*[7]int{true: {}, false: {}}
	for i, a := range articles {
		for gi := range a.Quotes {
			g := &a.Quotes[gi]
			if !g.Speech {
				continue
			}
			best, taken := 0, ""
			for k := range examples[i] {
				x := &examples[i][k]
				if x.about != g {
					continue
				}
				c := l.choose(x)
				s := 1
				top := 0.0
				for _, m := range x.content {
					top = max(top, m)
				}
				ptop := 0.0
				for _, m := range x.party {
					ptop = max(ptop, m)
				}
				if top >= 0.8 {
					s = 2
					if ptop > 0 {
						s = 3
						if x.content[c.content] >= 0.8 {
							s = 4
							if x.party[c.party] > 0 {
								s = 5
								if l.accepts(x, c) {
									s = 6
								}
							}
						}
					}
				}
				if s > best {
					best, taken = s, chosen(a, x, c)
				}
			}
			marked := quoted(a, g)
			counts[marked][best]++
			if best < len(names)-1 && shown > 0 && (i+gi)%every == 0 {
				shown--
				kind := "indirect"
				if marked {
					kind = "quoted"
				}
				fmt.Fprintf(w, "%s, %s: %s\n", kind, names[best], passage(a, g))
				if best > 2 {
					fmt.Fprintf(w, "    chosen: %s\n", taken)
				}
			}
		}
	}
	for _, marked := range []bool{true, false} {
		fmt.Fprintf(w, "quoted=%v:", marked)
		for s, n := range counts[marked] {
			fmt.Fprintf(w, " %s %d;", names[s], n)
		}
		fmt.Fprintln(w)
	}
}

func quoted(a *gold.Article, g *gold.Quote) bool {
	for _, i := range g.Content {
		s := a.Words[i]
		if strings.ContainsAny(a.Text[max(0, s.Start-3):min(len(a.Text), s.End+3)], "\"“”„«»") ||
			strings.Contains(a.Text[max(0, s.Start-3):min(len(a.Text), s.End+3)], "''") {
			return true
		}
	}
	return false
}

// chosen is the content and the party that were chosen for a proposal.
func chosen(a *gold.Article, x *example, c choice) string {
	var pieces []string
	for _, s := range append(slices.Clone(x.Contents[c.content].Spans), x.Parties[c.party].Spans...) {
		pieces = append(pieces, strings.Join(strings.Fields(s.In(a.Text)), " "))
	}
	return fmt.Sprintf("%s %q", x.Rule, pieces)
}

// passage is the passage that a quote stands in, with {content}, [source] and <cue> marked.
func passage(a *gold.Article, g *gold.Quote) string {
	if len(g.Content) == 0 {
		return ""
	}
	kinds := map[int]byte{}
	first, last := g.Content[0], g.Content[len(g.Content)-1]
	for k, set := range []gold.Words{g.Content, g.Source, g.Cue} {
		for _, i := range set {
			kinds[i] |= 1 << k
			first, last = min(first, i), max(last, i)
		}
	}
	var b strings.Builder
	at := a.Words[max(0, first-8)].Start
	before := byte(0)
	closing := []string{"}", "]", ">"}
	for i := max(0, first-8); i < min(len(a.Words), last+9); i++ {
		for k := range closing {
			if before&^kinds[i]&(1<<k) != 0 {
				b.WriteString(closing[k])
			}
		}
		b.WriteString(a.Text[at:a.Words[i].Start])
		for k, open := range []string{"{", "[", "<"} {
			if kinds[i]&^before&(1<<k) != 0 {
				b.WriteString(open)
			}
		}
		at = a.Words[i].End
		b.WriteString(a.Text[a.Words[i].Start:at])
		before = kinds[i]
	}
	out := strings.Join(strings.Fields(b.String()), " ")
	if runes := []rune(out); len(runes) > 420 {
		out = string(runes[:280]) + " ... " + string(runes[len(runes)-130:])
	}
	return out
}
