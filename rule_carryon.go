package attribution

import "github.com/quoteattribution/attribution/text"

// carryOnRule: marked speech without a cue of its own goes to the one who spoke
// before, or whom its paragraph is about.
var carryOnRule = Rule{
	Name:  "carry-on",
	Doc:   "“We will not go,” said Ann O’Neil.\n\n“They cannot make us leave the valley.”",
	On:    text.Mark,
	Match: matchCarryOn,
}

func matchCarryOn(c *Context, mark int) {
	if !c.opening(mark) || c.marked(mark) {
		return
	}
	pair := c.opens[mark]
	if c.marks[pair].Prev >= 0 {
		return
	}
	passage := c.passage(int(pair))
	if !c.wholeSentence(passage) || passage.Len() < 5 {
		return
	}
	if last := passage.Last; last < c.Len() && c.sentence[last] == c.sentence[last-1] && c.Is(last, text.Auxiliary|text.Modal) {
		return // “Who pays?” was the question.
	}
	p := Proposal{Content: c.passagesOf(mark), Carried: true, Act: Say, Score: 0.4}
	if c.Paragraph(mark).First == mark {
		p.Score = 0.5
	}
	c.Propose(p)
}

// wholeSentence reports whether a passage in marks begins and ends as a sentence does.
func (c *Context) wholeSentence(r text.Range) bool {
	if !c.endsInside(r.Last-1) && !(c.closing(r.Last-1) && c.Is(r.Last, text.Stop)) && c.closing(r.Last-1) {
		return false
	}
	return c.Sentence(r.First).First == r.First && (c.hasFinite(r) || c.asksOrCalls(r.Last-2))
}
