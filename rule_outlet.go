package attribution

import (
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// outletRule: an outlet passes on a whole clause, and may cite another.
var outletRule = Rule{
	Name:  "outlet",
	Doc:   "The company is hiding the leak, the BBC understands.",
	On:    text.Outlet,
	Match: matchOutlet,
}

func matchOutlet(c *Context, name int) {
	high, low := c.highest(name), c.lowest(name)
	who, ok := c.finder.OutletAt(name, low, high)
	if !ok {
		return
	}
	first := who.First
	p := Proposal{Source: who.Range, Act: Report, Score: 0.85}
	switch {
	case c.Is(first-1, text.Cue) && c.reporting(first-1) && c.parts(first-2):
		p.Cue = text.Range{First: first - 1, Last: first}
	case c.Is(who.Last, text.Cue) && c.reporting(who.Last) && c.parts(first-1):
		p.Cue = text.Range{First: who.Last, Last: who.Last + 1}
	case c.oneOf(first-1, "via", "by", "from") && c.Is(first-2, text.Comma|text.Dash) && c.endsReport(who.Last):
		p.Cue, p.Score = text.Range{First: first - 1, Last: first}, 0.5
	default:
		return
	}
	if r, ok := c.read(p.Cue.First); ok {
		p.Lemma, p.Act = r.Lemma, Act(r.Act)
	} else {
		p.Lemma = c.folded(p.Cue.First)
	}
	end := p.Cue.First - 1
	if first < p.Cue.First {
		end = first - 1
	}
	if start := c.clauseStart(end); start < end && c.closesBefore(end+1) < 0 && low <= start {
		p.Content = c.contentOf(text.Range{First: start, Last: end})
	} else if pair := c.closesBefore(end + 1); pair >= 0 {
		p.Content = c.piecesBefore(pair)
	}
	c.Propose(p)
}

// parts reports whether token i parts what is said from what follows it.
func (c *Context) parts(i int) bool { return c.Is(i, text.Comma|text.Dash) || c.closing(i) }

// reporting reports whether token i is a verb by which outlets report.
func (c *Context) reporting(i int) bool {
	r, ok := c.read(i)
	return ok && r.Frames.Has(lang.Bare|lang.That) && !r.passive
}
