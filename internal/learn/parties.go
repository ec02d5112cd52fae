package learn

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/token"
)

// parties are the mentions that a proposal's speaker or source may be: the
// rule's own first, none last. They are good until it is called again.
func (w *Weigher) partiesOf(p *propose.Proposal) []mention.Mention {
	w.partners = w.partners[:0]
	own := p.Speaker
	if own.Empty() {
		own = p.Source
	}
	if !own.Empty() {
		m := w.Describe(own)
		m.Range = own
		w.addParty(m)
		if m.Apposed.First > m.Core.Last {
			w.addParty(w.Describe(token.Range{First: m.First, Last: m.Apposed.First - 1}))
		}
	}
	if p.Carried || p.Passive || p.Cue.Empty() {
		w.partners = append(w.partners, mention.Mention{})
		return w.partners
	}
	if w.Is(p.Cue.First, token.Cue) || w.Is(p.Cue.Last-1, token.Cue) {
		taken := false
		for _, n := range w.partiesNear(p.Cue) {
			if n.instead && taken {
				continue
			}
			if taken = n.from < 0 || !p.Has(n.from); taken {
				w.addParty(n.Mention)
			}
		}
	}
	w.partners = append(w.partners, mention.Mention{})
	return w.partners
}

func (w *Weigher) addParty(m mention.Mention) {
	if len(w.partners) < parties &&
		!slices.ContainsFunc(w.partners, func(o mention.Mention) bool { return o.Range == m.Range }) {
		w.partners = append(w.partners, m)
	}
}

// nearParty is a party near a cue.
type nearParty struct {
	mention.Mention
	from    int  // the token that lies in no content that the party speaks, -1 for any
	instead bool // only where the one before it in the list lies in the content
}

// partiesNear are the parties near a cue, whatever its content, which proposals
// with one cue ask for one after the other.
func (w *Weigher) partiesNear(cue token.Range) []nearParty {
	if w.nearCue == cue {
		return w.near
	}
	w.nearCue, w.near = cue, w.near[:0]
	low, high := w.Lowest(cue.First), w.Highest(cue.First)
	if m, ok := w.SubjectBefore(cue.First, low); ok {
		w.addNear(m)
		w.near = append(w.near, nearParty{w.Antecedent(m, low), m.First, false})
	}
	if m, ok := w.MainSubject(cue.First, low); ok {
		w.addNear(m)
	}
	w.earlierSubjects(cue, low)
	if w.Is(cue.Last-1, token.Gerund|token.Participle) && cue.First < low+4 {
		w.laterSubject(cue, high)
	}
	if m, ok := w.After(cue.Last, high); ok {
		w.addNear(m)
	}
	return w.near
}

func (w *Weigher) addNear(m mention.Mention) {
	w.near = append(w.near, nearParty{m, m.First, false})
}

// laterSubject adds the subject of the clause that follows a participle at the
// head of its sentence: "Asked about the bridge, | she | smiled".
func (w *Weigher) laterSubject(cue token.Range, high int) {
	for i := cue.Last; i < high; i++ {
		if w.Is(i, token.Comma) && w.Level(i) == w.Level(cue.First) || w.Opens(i-1) && w.Is(i, token.Comma) {
			if m, ok := w.After(i+1, high); ok && w.VerbBehind(m.Last, high-1) >= 0 {
				w.near = append(w.near, nearParty{m, -1, false})
				return
			}
		}
	}
}

// earlierSubjects adds the subjects of the verbs before a cue in its sentence:
// "…, said Bobby Scott, adding that".
func (w *Weigher) earlierSubjects(cue token.Range, low int) {
	if w.Is(cue.First, token.Gerund) || w.Uses(cue.First, token.InfinitiveMark) {
		// The object of an earlier verb may speak: "shows Putin sitting and telling".
		for i := cue.First - 1; i > low && cue.First-i < clauseReach; i-- {
			if w.Level(i) == w.Level(cue.First) && w.Is(i, token.Verb) && (!w.Is(i, token.Noun) || w.Finite(i)) {
				if m, ok := w.After(i+1, cue.First); ok {
					w.addNear(m)
				}
			}
		}
	}
	for i, found := cue.First-1, 0; i >= low && found < 3 && cue.First-i < inside; i-- {
		if w.Level(i) != w.Level(cue.First) || !w.Is(i, token.Verb) || !w.Finite(i) {
			continue
		}
		found++
		first := i
		for first > low && w.Is(first-1, token.Auxiliary|token.Modal|token.Negation|token.Adverb) {
			first--
		}
		subject, ok := w.SubjectBefore(first, low)
		if ok {
			w.addNear(subject)
		}
		if w.Is(i, token.Cue) {
			if m, after := w.After(i+1, cue.First); after {
				w.near = append(w.near, nearParty{m, m.First, ok})
			}
		}
	}
}
