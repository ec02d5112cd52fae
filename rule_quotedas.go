package attribution

import (
	"github.com/quoteattribution/attribution/text"
)

// quotedAsRule: a party's words as somebody else passes them on.
var quotedAsRule = Rule{
	Name:  "quoted-as",
	Doc:   "The mayor was quoted by Northern News as saying that the bridge was safe.",
	On:    text.Cue,
	Match: matchQuotedAs,
	plain: true,
}

func matchQuotedAs(c *Context, cue int) {
	r, ok := c.read(cue)
	if !ok || r.negated {
		return
	}
	high := c.highest(cue)
	as := c.asSaying(r.group.Last, high)
	if as == 0 {
		return
	}
	said := c.Word(as - 1).Verbs[0]
	p := Proposal{
		Cue: text.Range{First: r.group.First, Last: as}, Lemma: r.Lemma + " as " + said.Lemma, Act: Act(said.Act),
		frames: said.Frames, Content: c.saidAfter(as, high), Score: 0.9,
	}
	if r.passive {
		// was quoted by the outlet as saying: the subject speaks
		if who, ok := c.subjectBefore(r.group.First, c.lowest(cue)); ok {
			p.attribute(who)
		}
		if by, ok := c.by(r.group.Last, high); ok {
			p.Source = by
		}
	} else {
		// the outlet quoted somebody as saying: the object speaks
		if who, ok := c.finder.After(r.group.Last, as); ok {
			p.attribute(who)
		}
		if outlet, ok := c.subject(r); ok && isOutlet(outlet) {
			p.Source = outlet.Range
		}
	}
	c.Propose(p)
}

// asSaying returns the token behind "as saying" that follows token i, over the
// one who is quoted or "by" the one who quotes; 0 where there is none.
func (c *Context) asSaying(i, high int) int {
	for k := i; k+1 < high && k < i+12; k++ {
		if c.oneOf(k, "as") && c.Is(k+1, text.Gerund) && c.Is(k+1, text.Cue) {
			return k + 2
		}
		if c.Is(k, text.Stop|text.Comma|text.Colon) || c.opening(k) {
			return 0
		}
	}
	return 0
}

// by is the party behind "by" at token i.
func (c *Context) by(i, high int) (text.Range, bool) {
	if !c.oneOf(i, "by") {
		return text.Range{}, false
	}
	m, ok := c.finder.After(i+1, high)
	return m.Range, ok
}

// saidAfter is what is said behind token i, in marks or in a clause.
func (c *Context) saidAfter(i, high int) []text.Range {
	if j := c.adjuncts(i, high); c.oneOf(j, "that") || c.Is(j, text.Colon) {
		i = j // as saying on Friday that
	}
	if c.Is(i, text.Comma|text.Colon) {
		i++
	}
	if c.opening(i) && c.endsInside(c.passage(int(c.opens[i])).Last-1) {
		return c.passagesOf(i)
	}
	if i >= high {
		return nil
	}
	return c.contentOf(text.Range{First: i, Last: c.clauseEnd(i)})
}
