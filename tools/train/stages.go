package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/quoteattribution/attribution/internal/weigh"
)

// stages tells for every annotated quote how far the proposals about it come.
func stages(w io.Writer, articles []*article, examples [][]example, l *learner, shown int) {
	names := []string{"no proposal shares its cue", "no content matches", "no party matches", "wrong content chosen", "wrong party chosen", "not accepted", "right"}
	counts := map[bool]*[7]int{true: {}, false: {}}
	for i, a := range articles {
		for gi := range a.quotes {
			g := &a.quotes[gi]
			if !g.speech {
				continue
			}
			best := 0
			for k := range examples[i] {
				x := &examples[i][k]
				if x.gold != g {
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
								if l.sum(x.Accept(c.content, c.party, c.contentShare, c.partyShare))+float64(weigh.LogOdds(x.Score)) > -0.3 {
									s = 6
								}
							}
						}
					}
				}
				best = max(best, s)
			}
			quoted := a.quoted(g)
			counts[quoted][best]++
			if best < 3 && shown > 0 && (i+gi)%5 == 3 {
				shown--
				fmt.Fprintf(w, "%s: %s | %s | %s\n", names[best], a.show(g.source), a.show(g.cue), a.show(g.content))
			}
		}
	}
	for _, quoted := range []bool{true, false} {
		fmt.Fprintf(w, "quoted=%v:", quoted)
		for s, n := range counts[quoted] {
			fmt.Fprintf(w, " %s %d;", names[s], n)
		}
		fmt.Fprintln(w)
	}
}

func (a *article) quoted(g *gold) bool {
	for _, i := range g.content {
		s := a.words[i]
		if strings.ContainsAny(a.text[max(0, s.Start-3):min(len(a.text), s.End+3)], "\"“”„«»") || strings.Contains(a.text[max(0, s.Start-3):min(len(a.text), s.End+3)], "''") {
			return true
		}
	}
	return false
}

func (a *article) show(s wordSet) string {
	if len(s) == 0 {
		return ""
	}
	return strings.Join(strings.Fields(a.text[max(0, a.words[s[0]].Start-3):min(len(a.text), a.words[s[len(s)-1]].End+3)]), " ")
}
