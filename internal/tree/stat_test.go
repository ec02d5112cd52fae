package tree

import (
	"fmt"
	"math/bits"
	"os"
	"testing"
)

func TestStat(t *testing.T) {
	p := NewParser(english(t))
	pages, by := articles(t)
	s := &p.state
	m := p.model
	var nodes []Node
	var words, amb, sure, forced, chosen, aheads, tops, lab, sets, named int
	var room [maxFeatures]uint64
	for _, a := range pages {
		nodes = parsePage(p, a, nodes)
		for _, sn := range a.Sentences {
			s.set(&m.words, a.Source, a.Tokens[sn.First:sn.Last])
			s.tag(&m.tags)
			s.begin()
			words += s.n
			for i := 1; i <= s.n; i++ {
				al := s.words[i].allow
				if al&(al-1) != 0 {
					amb++
					sets += bits.OnesCount32(al)
				}
			}
			for !s.done() {
				if f := s.forced(); f >= 0 {
					forced++
					s.do(f)
					continue
				}
				b, tp := s.b, int(s.stack[len(s.stack)-1])
				h1, h2 := s.have[b], s.have[tp]
				if x := int(m.arcs.sure[s.key()]) - 1; x >= 0 && (x != right || len(s.stack) > 1) {
					sure++
				} else {
					chosen++
					if h1&haveAhead == 0 {
						aheads++
					}
					if h2&haveTop == 0 {
						tops++
					}
				}
				s.do(s.choose(&m.arcs, &room))
			}
			p.view.set(s)
			for d := 1; d <= s.n; d++ {
				if h := int(s.head[d]); h <= s.n {
					may := m.labels.may[arcKind(s.tags[d], s.tags[h], d > h)]
					if may&(may-1) != 0 {
						lab++
					}
				}
				if s.named(d) {
					named++
				}
			}
		}
	}
	fmt.Println("bytes", by, "words", words, "ambiguous", amb, sets, "forced", forced, "sure", sure, "chosen", chosen, "ahead", aheads, "top", tops, "labels", lab, "named", named)
}
func init() {
	if f := os.Getenv("MODEL"); f != "" {
		modelFile = f
	}
}
