package attribution

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// quoteCueRule: the words first, then who said them, in either order of speaker
// and cue; what follows the cue may carry the quote on.
var quoteCueRule = Rule{
	Name:  "quote-cue",
	Doc:   "“We will not go,” Ann O’Neil said. “Not today.”",
	On:    text.Cue,
	Match: matchQuoteCue,
}

// matchSays is the match of rules with a user's own verbs.
func matchSays(c *Context, cue int) {
	matchQuoteCue(c, cue)
	matchCueQuote(c, cue)
	matchClause(c, cue)
}

func matchQuoteCue(c *Context, cue int) {
	r, ok := c.read(cue)
	if !ok || r.infinitive || r.passive || r.negated || !r.Frames.Has(lang.Quote|lang.Bare) {
		return
	}
	if r.gerund && !r.Frames.Has(lang.Quote) {
		return
	}
	low := c.lowest(cue)
	if who, ok := c.subjectBefore(r.group.First, max(low, c.Sentence(cue).First)); ok && !r.gerund && who.First > 0 {
		c.quoteBefore(r, who, who.First, r.group.Last)
	}
	if r.Frames.Has(lang.Invert) && r.group.First > 0 {
		if who, ok := c.finder.After(r.group.Last, c.highest(cue)); ok && c.invertible(who) {
			c.quoteBefore(r, who, r.group.First, who.Last)
		}
	}
}

// invertible reports whether a party may stand behind its verb: pronouns rarely do.
func (c *Context) invertible(who mention.Mention) bool {
	return who.Kind != mention.Pronoun || c.oneOf(who.Head, "he", "she", "they", "one", "some", "others", "another", "many")
}

// quoteBefore proposes what stands before token first, where the cue and its
// speaker begin, and what follows behind token last.
func (c *Context) quoteBefore(r *reading, who mention.Mention, first, last int) {
	p := Proposal{Cue: r.group, Lemma: r.Lemma, Act: Act(r.Act), frames: r.Frames}
	p.attribute(who)
	if pair := c.closesBefore(first); pair >= 0 && c.marks[pair].Parent == int(c.level(r.at)) {
		p.Content = c.piecesBefore(pair)
		p.Content = c.joined(p.Content, c.piecesAfter(last, r, true)...)
		p.Score = 0.95
		if c.Is(first-1, text.Comma|text.Dash) || c.Is(c.passage(pair).Last-2, text.Comma|text.Stop|text.Dash) {
			p.Score = 0.97
		} else if c.Is(first-1, text.Stop) {
			p.Score = 0.6
		} else {
			p.Score = 0.7
		}
		if r.Frames.Has(lang.Weak) {
			p.Score -= 0.1
		}
		c.Propose(p)
		return
	}
	if !c.Is(first-1, text.Comma|text.Dash) || !r.Frames.Has(lang.Bare|lang.Invert) || r.Frames.Has(lang.Weak|lang.Attitude) && !r.Frames.Has(lang.Quote) {
		return
	}
	start := c.clauseStart(first - 1)
	left := text.Range{First: start, Last: first - 1}
	if left.Empty() {
		return
	}
	if c.oneOf(start, "as") || c.oneOf(left.Last-1, "as") || c.Is(start, text.Cue) && c.Is(start, text.Participle|text.Gerund) && !c.Is(start, text.Noun) {
		return // Asked whether it was safe, the captain shrugged
	}
	whole := c.hasFinite(left)
	end := c.behindAddressee(r, last)
	p.Content = c.contentOf(left)
	p.Score = 0.8
	right := c.piecesAfter(last, r, whole)
	p.Content = c.joined(p.Content, right...)
	switch {
	case c.endsReport(end) && whole:
	case whole && len(right) == 0 && c.Is(c.adjuncts(last, c.highest(r.at)), text.Comma):
		p.Score = 0.6
	case len(right) > 0 && c.Is(right[0].First-1, text.Comma|text.Dash) && (whole || c.hasFinite(right[0])):
	case len(right) > 0 && right[0].Len() > 2, c.endsReport(last) && left.Len() > 3:
		p.Score = unsure
	default:
		return
	}
	if !whole {
		p.Score -= 0.1
	}
	c.Propose(p)
}

// behindAddressee is token i, or the one behind those whom the cue that ends before
// it is told to: "…, she told | reporters".
func (c *Context) behindAddressee(r *reading, i int) int {
	if i == r.group.Last && r.Frames.Has(lang.Object) {
		if m, ok := c.finder.After(i, c.highest(r.at)); ok {
			return m.Last
		}
	}
	return i
}
